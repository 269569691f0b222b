import { GitCompareArrows } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bookkeeper } from '../../app/bookkeeper';
import { MOST_UNPINNED, type KeptRun } from '../../app/keptRun';
import { useFormat, useNotebook } from '../context';
import type { Table } from '../view/numbers';
import { ViewPanel } from '../view/ViewPanel';
import { ChosenRuns } from './ChosenRuns';
import { NotebookButtons } from './NotebookButtons';
import { COLUMNS, rowMaker, type Row } from './rows';
import { RunsNotices, type Said } from './RunsNotices';
import { RunTable } from './RunTable';
import { timeWriter } from './timeWriter';

interface Props {
  readonly bookkeeper: Bookkeeper;
  readonly said: Said | null;
  readonly onSay: (said: Said | null) => void;
}

export function AllRuns({ bookkeeper, said, onSay }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const runs = useNotebook((state) => state.runs);
  const read = useNotebook((state) => state.read);
  const chosen = useNotebook((state) => state.chosen);
  const rowsOf = useMemo(() => rowMaker(t, format, i18n.language), [t, format, i18n.language]);
  const rows = useMemo(() => rowsOf(runs), [rowsOf, runs]);
  const numbers = useNumbers(rows);
  const pair = pairOf(runs, chosen);
  return (
    <ViewPanel
      name="runs"
      title={t('runs.title')}
      look={t('runs.look')}
      numbers={rows.length === 0 ? null : numbers}
      drawn={false}
      tools={
        <>
          <button
            type="button"
            className="button"
            disabled={pair === null}
            onClick={() => {
              bookkeeper.compare(pair);
            }}
          >
            <GitCompareArrows size="1.0625rem" aria-hidden />
            {t('runs.compare')}
          </button>
          <NotebookButtons bookkeeper={bookkeeper} />
        </>
      }
    >
      <RunsNotices bookkeeper={bookkeeper} said={said} onSay={onSay} />
      {rows.length === 0 ? (
        <p className="view__waiting">{t(read ? 'runs.empty' : 'runs.reading')}</p>
      ) : (
        <>
          <ChosenRuns bookkeeper={bookkeeper} />
          <RunTable rows={rows} bookkeeper={bookkeeper} onSay={onSay} />
          <p className="soft runs__foot">
            {t('runs.sizes', {
              count: runs.length,
              number: format.count(runs.length),
              pinned: format.count(runs.filter(({ pinned }) => pinned).length),
              most: format.count(MOST_UNPINNED),
            })}
          </p>
        </>
      )}
    </ViewPanel>
  );
}

/** The two that were chosen first, or else the two latest; null where there are not two. */
function pairOf(runs: readonly KeptRun[], chosen: readonly string[]): readonly [string, string] | null {
  const [first, second] = chosen.length >= 2 ? chosen : runs.slice(-2).map(({ id }) => id);
  return first !== undefined && second !== undefined ? [first, second] : null;
}

function useNumbers(rows: readonly Row[]): Table {
  const { t, i18n } = useTranslation();
  return () => ({
    head: COLUMNS.map((column) => t(`runs.columns.${column}`)),
    rows: [...rows]
      .reverse()
      .map(({ run: { result, made }, name, changes }) => [
        name,
        timeWriter(i18n.language)(made),
        changes?.join(', ') ?? t('runs.firstRun'),
        result.ensemble.errors,
        result.student.errors,
        result.baseline.errors,
        result.experiment.T,
        result.experiment.alpha,
        t(`settings.choices.${result.engine}`),
        result.digest,
      ]),
    digits: 3,
  });
}
