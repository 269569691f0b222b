import { GitCompareArrows } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ARMS } from '../../app/arms';
import type { Bookkeeper } from '../../app/bookkeeper';
import { MOST_UNPINNED, type KeptRun } from '../../app/keptRun';
import { useApp, useFormat, useNotebook } from '../context';
import { useToDo } from '../held/useToDo';
import type { Numbers, Table } from '../view/numbers';
import type { MoreNumbers } from '../view/TakeAlong';
import { ViewPanel } from '../view/ViewPanel';
import { ChosenRuns } from './ChosenRuns';
import { NotebookButtons } from './NotebookButtons';
import { COLUMNS, MORE_COLUMNS, rowMaker, type Row } from './rows';
import { RunsNotices, type Said } from './RunsNotices';
import { RunTable } from './RunTable';
import { sourceWords } from './runWords';
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
  const curves = useCurves(rows, chosen);
  const pair = pairOf(runs, chosen);
  const toDo = useToDo();
  return (
    <ViewPanel
      name="runs"
      title={t('runs.title')}
      look={t('runs.look')}
      numbers={rows.length === 0 ? null : numbers}
      more={[curves]}
      about={[]}
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
      <RunsNotices said={said} onSay={onSay} />
      {rows.length === 0 ? (
        <p className="view__waiting">{read ? t('runs.empty', { toDo }) : t('runs.reading')}</p>
      ) : (
        <>
          <ChosenRuns bookkeeper={bookkeeper} />
          <RunTable rows={rows} bookkeeper={bookkeeper} onSay={onSay} />
          <Foot runs={runs} bookkeeper={bookkeeper} />
        </>
      )}
    </ViewPanel>
  );
}

/** How many runs there are, and the way to make room. */
function Foot({ runs, bookkeeper }: Pick<Props, 'bookkeeper'> & { readonly runs: readonly KeptRun[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const others = runs.filter(({ pinned }) => !pinned).map(({ id }) => id);
  return (
    <p className="soft runs__foot">
      {t('runs.sizes', {
        count: runs.length,
        number: format.count(runs.length),
        pinned: format.count(runs.length - others.length),
        most: format.count(MOST_UNPINNED),
      })}
      {others.length > 1 && (
        <button
          type="button"
          className="runs__more"
          onClick={() => {
            void bookkeeper.remove(others);
          }}
        >
          {t(others.length === runs.length ? 'runs.deleteAll' : 'runs.deleteUnpinned')}
        </button>
      )}
    </p>
  );
}

/** The two that were chosen first, or else the two latest; null where there are not two. */
function pairOf(runs: readonly KeptRun[], chosen: readonly string[]): readonly [string, string] | null {
  const [first, second] = chosen.length >= 2 ? chosen : runs.slice(-2).map(({ id }) => id);
  return first !== undefined && second !== undefined ? [first, second] : null;
}

function useNumbers(rows: readonly Row[]): Table {
  const { t, i18n } = useTranslation();
  const { addressOf } = useApp();
  return () => ({
    head: [...COLUMNS, ...MORE_COLUMNS].map((column) => t(`runs.columns.${column}`)),
    rows: [...rows]
      .reverse()
      .map(({ run: { result, made, source }, name, changes }) => [
        name,
        made === null ? null : timeWriter(i18n.language)(made),
        changes?.join(', ') ?? null,
        result.ensemble.errors,
        result.student.errors,
        result.baseline.errors,
        result.experiment.T,
        result.experiment.alpha,
        t(`settings.choices.${result.engine}`),
        result.digest,
        result.experiment.seed,
        result.numerics,
        sourceWords(t, i18n.language, source),
        addressOf(result.experiment),
      ]),
    digits: 3,
  });
}

/** The course of the errors of all runs, or of those on the chart where there are any. */
function useCurves(rows: readonly Row[], chosen: readonly string[]): MoreNumbers {
  const { t } = useTranslation();
  const shown = chosen.length > 0 ? rows.filter(({ run }) => chosen.includes(run.id)) : rows;
  const numbers = (): Numbers => ({
    head: [
      ...(['name', 'digest'] as const).map((column) => t(`runs.columns.${column}`)),
      t('runs.columns.network'),
      t('chart.stepColumn'),
      t('chart.examplesColumn'),
      t('runs.errors'),
    ],
    rows: shown.flatMap(({ run: { curves, result }, name }) =>
      ARMS.flatMap((arm) =>
        curves[arm].map(({ step, examples, errors }) => [
          name,
          result.digest,
          t(`result.${arm}`),
          step,
          examples,
          errors,
        ]),
      ),
    ),
    digits: 3,
  });
  return { name: 'runs-curves', text: t('runs.curves'), numbers };
}
