import * as DropdownMenu from '@radix-ui/react-dropdown-menu';
import { Ellipsis } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { addressFor } from '../../app/address';
import type { Bookkeeper } from '../../app/bookkeeper';
import { presetOf, type KeptRun } from '../../app/keptRun';
import { decodeLink, encodeLink } from '../../experiment/link';
import { heldSettings, holdOn } from '../../link/controls';
import { withSum } from '../../link/sum';
import { useApp, useOpened } from '../context';
import type { Said } from './RunsNotices';

interface Props {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly run: KeptRun;
  readonly name: string;
  readonly bookkeeper: Bookkeeper;
  readonly onSay: (said: Said | null) => void;
  readonly renaming: boolean;
  readonly onRename: () => void;
}

/** What can be done with one run beside pinning it and drawing it. */
export function RunMenu({ button, run, name, bookkeeper, onSay, renaming, onRename }: Props) {
  const { t } = useTranslation();
  const { experiment, shareAddress } = useApp();
  const link = encodeLink(run.result.experiment, presetOf(run.result));

  const open = (): void => {
    experiment.open(decodeLink(link));
    onSay({ kind: 'opened', run });
  };
  const copy = async (): Promise<void> => {
    const address = addressFor(shareAddress(), withSum(link));
    try {
      await navigator.clipboard.writeText(address);
      onSay({ kind: 'copied', run });
    } catch {
      onSay({ kind: 'notCopied', run, address });
    }
  };
  // Where the link holds settings, those of another run would not be its own.
  const held = useOpened(({ parts }) => holdOn(parts, 'preset') !== 'free' || heldSettings(parts).length > 0);
  const items = [
    ['rename', onRename],
    ...(held ? [] : ([['open', open]] as const)),
    ['copy', () => void copy()],
    ['delete', () => void bookkeeper.remove([run.id])],
  ] as const;
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        ref={button}
        className="icon-button icon-button--plain"
        aria-label={t('runs.menu', { name })}
        title={t('runs.menu', { name })}
      >
        <Ellipsis size="1.125rem" aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="end"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            // The box for the name has the focus then.
            if (renaming) event.preventDefault();
          }}
        >
          {items.map(([key, act]) => (
            <DropdownMenu.Item key={key} className="menu__item" onSelect={act}>
              {t(`runs.${key}`)}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
