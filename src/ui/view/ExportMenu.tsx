import { Download } from 'lucide-react';
import * as DropdownMenu from '@radix-ui/react-dropdown-menu';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Of each entry what it is called and what it does. */
  readonly items: readonly { readonly text: string; readonly save: () => void }[];
}

/** What can be taken along of a view. */
export function ExportMenu({ items }: Props) {
  const { t } = useTranslation();
  return (
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
            <DropdownMenu.Item key={text} className="menu__item" onSelect={save}>
              {text}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
