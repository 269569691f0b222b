import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunState, TeachersPoint } from '../../app/run';
import { isUnderWay } from '../../app/run';
import type { Measure } from '../../app/viewStore';
import { teacherErrors, testDigits } from '../../app/standing';
import { teacherErrorsAt } from '../../app/time';
import { useFormat, useRun, useTime, useView } from '../context';
import { useDataChoice } from '../dataWords';

interface Props {
  readonly index: number;
  /** Its number is of other settings, or about to be replaced. */
  readonly faded: boolean;
}

const WIDTH = 60;
const HEIGHT = 40;

/** One teacher: a tile that fills as it trains, with the course of its errors. */
export const TeacherTile = memo(function TeacherTile({ index, faded }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useDataChoice();
  const at = useTime((state) => state.at);
  const errors = useRun((state) =>
    at === null ? teacherErrors(state, index, now) : teacherErrorsAt(state, index, at),
  );
  const of = useRun(testDigits);
  const fill = useRun((state) => (errors === null && !isUnderWay(state) ? 0 : trained(state)));
  const points = useRun((state) => state.curves.teachers.points);
  const measure = useView((state) => state.measure);
  const path = useMemo(
    () => (errors === null ? '' : linePath(points, index, measure)),
    [errors, points, index, measure],
  );
  const number = format.count(index + 1);
  const label =
    errors === null
      ? t('apparatus.teacherUntrained', { number })
      : t('apparatus.teacherErrors', { number, errors: format.count(errors) });

  const written = measure === 'errors' ? format.count(errors ?? 0) : format.percent(1 - (errors ?? 0) / of, 1);

  return (
    <li className="teacher" aria-label={label} data-faded={faded}>
      <span className="teacher__fill" style={{ transform: `scaleY(${fill})` }} />
      <svg className="teacher__line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        <path d={path} vectorEffect="non-scaling-stroke" />
      </svg>
      <span className="teacher__errors">{errors === null ? '–' : written}</span>
    </li>
  );
});

/** Share of the teachers' steps that are done. */
function trained(run: RunState): number {
  if (!isUnderWay(run)) return run.outcome === null ? 0 : 1;
  const { progress } = run;
  if (progress === null) return 0;
  return progress.stage === 'teachers' && !progress.cached ? progress.step / Math.max(1, progress.steps) : 1;
}

/** More points than pixels would only cost time. */
const MOST = 40;

/** From the worst to the best errors of any teacher, so that the tiles can be compared. */
function linePath(points: readonly TeachersPoint[], index: number, measure: Measure): string {
  const every = Math.max(1, Math.ceil(points.length / MOST));
  const shown = points.filter((_, i) => i % every === 0 || i === points.length - 1);
  const last = points.at(-1)?.step ?? 1;
  const all = shown.flatMap(({ teachers }) => teachers).map(levelOf);
  const [best, worst] = [Math.min(...all), Math.max(...all)];
  return shown
    .filter(({ teachers }) => teachers[index] !== undefined)
    .map(({ step, teachers }, i) => {
      const x = 2 + (step / last) * (WIDTH - 4);
      const y = 4 + ((levelOf(teachers[index] ?? 0) - best) / Math.max(0.1, worst - best)) * (HEIGHT - 8);
      return `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${(measure === 'errors' ? HEIGHT - y : y).toFixed(1)}`;
    })
    .join('');
}

/** Errors fall fast and then slowly; on a log scale both show. */
function levelOf(errors: number): number {
  return Math.log(Math.max(1, errors));
}
