import * as DropdownMenu from '@radix-ui/react-dropdown-menu';
import { Download, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../shared/IconButton';
import { NotHere } from './notHere';
import './exportMenu.css';

export interface ExportItem {
  readonly text: string;
  /** @throws NotHere, or whatever kept the file from being made */
  readonly save: () => void | Promise<void>;
}

interface Props {
  readonly items: readonly ExportItem[];
}

/** What can be taken along of a view, and why something cannot. */
export function ExportMenu({ items }: Props) {
  const { t } = useTranslation();
  const [trouble, setTrouble] = useState<string | null>(null);
  const take = (save: ExportItem['save']): void => {
    setTrouble(null);
    void Promise.resolve()
      .then(save)
      .catch((error: unknown) => {
        setTrouble(error instanceof NotHere ? t('take.notHere') : t('take.failed', { detail: String(error) }));
      });
  };
  return (
    <div className="export">
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger
          className="icon-button icon-button--plain"
          aria-label={t('view.export')}
          title={t('view.export')}
        >
          <Download size="1.125rem" aria-hidden />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" align="end" sideOffset={6} collisionPadding={8}>
            {items.map(({ text, save }) => (
              <DropdownMenu.Item
                key={text}
                className="menu__item"
                onSelect={() => {
                  take(save);
                }}
              >
                {text}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {trouble !== null && (
        <div className="export__trouble" role="alert">
          <p>{trouble}</p>
          <IconButton
            plain
            icon={X}
            name={t('notice.dismiss')}
            onClick={() => {
              setTrouble(null);
            }}
          />
        </div>
      )}
    </div>
  );
}
