import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { ARMS } from '../../app/arms';
import { sentSameness } from '../../app/opened';
import { isUnderWay, type RunState } from '../../app/run';
import type { Measure } from '../../app/viewStore';
import type { Experiment } from '../../experiment/experiment';
import type { Proof } from '../../link/proof';
import {
  useApp,
  useExperiment,
  useFormat,
  useNotebook,
  useRun,
  useSentProof,
  useStillExperiment,
  useView,
} from '../context';
import { useNouns } from '../dataWords';
import { useToDo } from '../held/useToDo';
import { Segmented } from '../shared/Segmented';
import { TableSwitch } from '../shared/TableSwitch';
import { Scrubber } from '../time/Scrubber';
import { useNarrow } from '../useNarrow';
import { chartLines, fadedLines, ofData, sampleSizes, type Charted, type ChartLines } from './chartLines';
import { ChartTable } from './ChartTable';
import { lazyMenu } from './lazyMenu';
import { overlaidRuns, type OverlaidRun } from './overlay';

const ErrorChart = lazy(() => import('./ErrorChart').then(({ ErrorChart: Chart }) => ({ default: Chart })));
const TakeChart = lazyMenu(() => import('./TakeChart').then((room) => room.TakeChart));

const OverlaidNames = lazy(() => import('./OverlaidNames').then(({ OverlaidNames: List }) => ({ default: List })));

/** The course of the test errors. */
export function ChartPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const { view } = useApp();
  const measure = useView((state) => state.measure);
  const [asTable, setAsTable] = useState(false);
  const run = useRun(useShallow(charted));
  const { lines, probed, of, overlaid } = useLines(run, measure);
  // The chart is the dearest part to draw; everything else goes first.
  const drawn = useWhileShown(useDeferredValue(lines));
  const errors = measure === 'errors';
  const narrow = useNarrow();
  const toDo = useToDo();
  const nouns = useNouns(of);
  const body = useRef<HTMLElement>(null);
  const title = t(lines.testDigits === 0 ? 'chart.titleNone' : errors ? 'chart.title' : 'chart.titleAccuracy', {
    number: format.count(lines.testDigits),
    ...nouns,
  });

  return (
    <section className="panel chart" ref={body} aria-labelledby="chart-title">
      <div className="panel__head">
        <h2 className="panel__title" id="chart-title">
          {title}
        </h2>
        <p className="panel__note">
          {probed === null ? (
            <>
              {t(errors ? 'chart.lowerBetter' : 'chart.higherBetter')}
              <Samples lines={lines} />
            </>
          ) : (
            t('chart.live', { number: format.count(probed) })
          )}
        </p>
        <div className="panel__tools">
          <Segmented
            label={t('chart.measure')}
            value={measure}
            options={[
              { value: 'errors', text: t('chart.errors') },
              { value: 'accuracy', text: t('chart.accuracy') },
            ]}
            onChange={(chosen) => {
              view.setState({ measure: chosen });
            }}
          />
          <TableSwitch asTable={asTable} onChange={setAsTable} />
          {!lines.empty && <TakeChart title={title} lines={lines} overlaid={overlaid} drawn={asTable ? null : body} />}
        </div>
      </div>
      {narrow && !lines.empty && <Names />}
      {narrow && overlaid.length > 0 && (
        <Suspense fallback={null}>
          <OverlaidNames overlaid={overlaid} />
        </Suspense>
      )}
      <div className="chart__body">
        {lines.empty ? (
          <p className="chart__empty">{`${t('chart.empty')} ${toDo}`}</p>
        ) : asTable ? (
          <ChartTable lines={lines} overlaid={overlaid} />
        ) : (
          <Suspense fallback={<p className="chart__empty">{t('chart.loading')}</p>}>
            <ErrorChart lines={drawn} overlaid={overlaid} />
          </Suspense>
        )}
      </div>
      {!lines.empty && !asTable && <Scrubber beside="chart" />}
    </section>
  );
}

/** Holds a value still while another tab is looked at. */
function useWhileShown<Value>(value: Value): Value {
  const shown = useView((state) => state.tab === 'overview');
  const [held, setHeld] = useState(value);
  if (shown && held !== value) setHeld(value);
  return held;
}

/** That points on the way are not measured on all test digits; where there is room, on how many. */
function Samples({ lines }: { readonly lines: ChartLines }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const sizes = useMemo(() => sampleSizes(lines), [lines]);
  if (sizes.length === 0) return null;
  const numbers = new Intl.ListFormat(i18n.language).format(sizes.map((size) => format.count(size)));
  const words = t('chart.sampledOn', { count: sizes.length, numbers });
  return (
    <>
      <span className="chart__samples"> · {words}</span>
      <span className="chart__samples--short" title={words}>
        {' '}
        · {t('chart.sampled')}
      </span>
    </>
  );
}

/** What the colours and dashes stand for, where the lines have no room for their names. */
function Names() {
  const { t } = useTranslation();
  return (
    <ul className="legend">
      {ARMS.map((arm) => (
        <li key={arm} className="legend__item">
          <svg className="legend__line" data-arm={arm} data-picture aria-hidden>
            <line x2="100%" />
          </svg>
          <span data-picture>{t(`result.${arm}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function charted({ phase, run, experiment, fromScratch, curves, outcome }: RunState): Charted {
  return { phase, run, experiment, fromScratch, curves, outcome };
}

interface LinesShown {
  readonly lines: ChartLines;
  readonly probed: number | null;
  /** The experiment that they are about. */
  readonly of: Experiment;
  readonly overlaid: readonly OverlaidRun[];
}

function useLines(whole: Charted, measure: Measure): LinesShown {
  const now = useStillExperiment();
  const run = useMemo(() => ofData(whole, whole.experiment ?? now), [whole, now]);
  const drawn = run.experiment ?? run.outcome?.result.experiment ?? now;
  const faded = useExperiment(useShallow(({ experiment }) => fadedLines(run, experiment)));
  const overlaid = useOverlaid(drawn, measure, run.outcome && !isUnderWay(run) ? run.outcome.result.digest : null);
  const sent = useSentErrors(run);
  const lines = useMemo(() => {
    const ends = overlaid.map(({ end }) => end);
    return chartLines(run, drawn, measure, faded, { ends, sent });
  }, [run, drawn, measure, faded, overlaid, sent]);
  return { lines, probed: probedDigits(run), of: drawn, overlaid };
}

/** What the link tells of, unless what was trained here is the same and lies over it. */
function useSentErrors({ outcome }: Charted): Proof['errors'] | null {
  const proof = useSentProof();
  const same = useExperiment(
    ({ experiment }) => proof !== null && sentSameness(proof, { outcome }, experiment)?.kind === 'same',
  );
  return proof === null || same ? null : proof.errors;
}

/** @param standing the digest of the run whose lines are drawn already; null where there is none */
function useOverlaid(of: Experiment, measure: Measure, standing: string | null): readonly OverlaidRun[] {
  const runs = useNotebook((state) => state.runs);
  const chosen = useNotebook((state) => state.chosen);
  return useMemo(() => {
    const known = chosen.flatMap((id) => runs.find((run) => run.id === id) ?? []);
    const others = known.filter(({ result }) => result.digest !== standing);
    return overlaidRuns(others, of, measure);
  }, [runs, chosen, of, measure, standing]);
}

/** Digits that the newest point of a run under way was measured on. */
function probedDigits(run: Charted): number | null {
  if (!isUnderWay(run)) return null;
  const { teachers, student } = run.curves;
  const point =
    student.run === run.run ? student.points.at(-1) : teachers.run === run.run ? teachers.points.at(-1) : null;
  return point?.examples ?? null;
}
