import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { LandscapeState, Refusal } from '../../app/landscape';
import { estimatedSeconds, sweepWork } from '../../app/work';
import type { Sweep, SweptStudent } from '../../experiment/sweep';
import type { Format } from '../../i18n/format';
import { useFormat, useLandscape, useRun } from '../context';
import { timeWords } from '../words';
import { atWords, best, type JudgedCell } from './judged';

interface Props {
  readonly sweep: Sweep;
  readonly cells: readonly JudgedCell[];
  /** Students that are not known. */
  readonly missing: readonly SweptStudent[];
  /** Whether what trains is another landscape. */
  readonly other: boolean;
}

/** Where the landscape stands: what is to be trained, how far it is, what it shows. */
export function Status({ sweep, cells, missing, other }: Props) {
  const state = useLandscape((whole) => whole);
  return (
    <div className="landscape__status">
      {state.underWay !== null && <UnderWay state={state} other={other} />}
      {state.underWay === null && missing.length > 0 && <Plan sweep={sweep} missing={missing} />}
      {missing.length === 0 && <Summary sweep={sweep} cells={cells} />}
    </div>
  );
}

function UnderWay({ state, other }: { readonly state: LandscapeState; readonly other: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = state.progress?.share ?? 0;
  const words = progressWords(t, format, state);
  return (
    <>
      <p>
        {other && `${t('landscape.otherSettings')} `}
        {words}
      </p>
      <div
        className="landscape__bar"
        role="progressbar"
        aria-label={t('landscape.progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(100 * share)}
        aria-valuetext={words}
      >
        <span style={{ transform: `scaleX(${share})` }} />
      </div>
    </>
  );
}

function progressWords(t: TFunction, format: Format, { progress, loading }: LandscapeState): string {
  const megabytes = (bytes: number): string => format.fixed(bytes / 1e6, 1);
  if (loading) return t('status.loading', { loaded: megabytes(loading.loaded), total: megabytes(loading.total) });
  if (progress === null) return t('status.starting');
  const { stage, trained, students, secondsLeft } = progress;
  const words = t('landscape.training', {
    stage: t(`stages.${stage}`),
    trained: format.count(trained),
    students: format.count(students),
  });
  if (secondsLeft === null) return words;
  return t('landscape.left', { progress: words, left: timeWords(t, format, Math.ceil(secondsLeft)) });
}

function Plan({ sweep, missing }: Pick<Props, 'sweep' | 'missing'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const threads = useRun((state) => state.engine?.threads ?? null);
  const stands = useRun((state) => state.outcome?.result.experiment ?? null);
  const work = sweepWork(sweep, missing, stands);
  const seconds = threads === null ? null : estimatedSeconds(work, threads);
  const time = seconds === null ? '' : t('compare.about', { time: timeWords(t, format, 5 * Math.ceil(seconds / 5)) });
  const teachers = work.teachers > 0 ? t('landscape.planTeachers') : '';
  return <p>{t('landscape.plan', { count: missing.length, teachers, time })}</p>;
}

function Summary({ sweep, cells }: Pick<Props, 'sweep' | 'cells'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const top = best(cells);
  if (sweep.seeds < 3) return <p>{t('landscape.fewSeeds')}</p>;
  const count = (verdict: JudgedCell['verdict']): string =>
    format.count(cells.filter((cell) => !cell.isBaseline && cell.verdict === verdict).length);
  return (
    <p>
      {t('landscape.summary', { better: count('better'), worse: count('worse'), unclear: count('unclear') })}{' '}
      {top &&
        `${t('landscape.best', {
          x: atWords(t, format, sweep.x.key, top.cell.x),
          y: atWords(t, format, sweep.y.key, top.cell.y),
          errors: format.count(top.cell.mean!),
          count: top.equals,
        })} `}
      <span className="soft">{t('landscape.summaryHelp')}</span>
    </p>
  );
}

/** What stands in the way. */
export function Troubles({ refusal }: { readonly refusal: Refusal | null }) {
  const { t } = useTranslation();
  const { keys, failure, keepsNothing } = useLandscape((state) => state);
  return (
    <>
      {refusal && (
        <p className="landscape__trouble" role="alert">
          {t('landscape.refused', {
            name: t(`landscape.names.${keys[refusal.axis]}`),
            given: refusal.given,
            allowed: refusal.allowed,
          })}
        </p>
      )}
      {failure && (
        <p className="landscape__trouble" role="alert">
          {t(`notice.errors.${failure.code}`, { detail: failure.detail })}
        </p>
      )}
      {keepsNothing && <p className="soft">{t('landscape.keepsNothing')}</p>}
    </>
  );
}
