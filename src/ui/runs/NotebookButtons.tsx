import * as DropdownMenu from '@radix-ui/react-dropdown-menu';
import { FileDown, FileUp } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bookkeeper } from '../../app/bookkeeper';
import type { KeptRun } from '../../app/keptRun';
import { notebookText } from '../../app/notebookFile';
import { useFormat, useNotebook } from '../context';
import { saveFile } from '../shared/saveFile';

/** Takes runs along as one file, and takes such files in. */
export function NotebookButtons({ bookkeeper }: { readonly bookkeeper: Bookkeeper }) {
  const { t } = useTranslation();
  const format = useFormat();
  const picker = useRef<HTMLInputElement>(null);
  const runs = useNotebook((state) => state.runs);
  const chosen = useNotebook((state) => state.chosen);
  const choices = [
    ['exportAll', runs],
    ['exportPinned', runs.filter(({ pinned }) => pinned)],
    ['exportChosen', runs.filter(({ id }) => chosen.includes(id))],
  ] as const;
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        aria-label={t('runs.import')}
        onChange={({ target }) => {
          void bookkeeper.take([...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        <FileUp size="1.0625rem" aria-hidden />
        {t('runs.import')}
      </button>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className="button" disabled={runs.length === 0}>
          <FileDown size="1.0625rem" aria-hidden />
          {t('runs.export')}
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" align="end" sideOffset={6} collisionPadding={8}>
            {choices.map(([name, some]) => (
              <DropdownMenu.Item
                key={name}
                className="menu__item"
                disabled={some.length === 0}
                onSelect={() => {
                  save(some);
                }}
              >
                {t(`runs.${name}`, { number: format.count(some.length) })}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </>
  );
}

function save(runs: readonly KeptRun[]): void {
  saveFile(new Blob([notebookText(runs)], { type: 'application/json' }), 'distillery-notebook.json');
}
