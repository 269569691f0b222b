/** The grid of a landscape in the words of the command line. */
import { judgeCell } from '../distill/verdict';
import type { SweepAxis, SweepResult, SweptCell } from '../experiment/sweep';
import { aligned, count } from './words';

/** Rows as on a plot, the greatest value of `y` at the top; a cell is its mean errors, marked where they tell something. */
export function sweepTable(result: Required<SweepResult>): string {
  const { x, y, cells, seeds, testExamples, seconds, threads } = result;
  const lines = [
    [`${y.key} \\ ${x.key}`, ...x.values.map(String)],
    ...y.values.toReversed().map((value) => [String(value), ...rowOf(cells, x, value)]),
  ];
  return [
    ...aligned(lines),
    '',
    seeds < 3
      ? 'a verdict takes 3 seeds'
      : '+ better and - worse than the baseline; = is the baseline; unmarked: the difference is inside the spread of the seeds (each cell by itself, paired t-test at 5 %)',
    `${count.format(testExamples)} test examples, ${seeds} ${seeds === 1 ? 'seed' : 'seeds'}; ${seconds.toFixed(1)} s on ${threads} threads`,
  ].join('\n');
}

const MARKS = { better: '+', worse: '-', unclear: ' ', tooFew: ' ' } as const;

function rowOf(cells: readonly SweptCell[], { values }: SweepAxis, y: number): string[] {
  return values.map((x) => {
    const cell = cells.find((one) => one.x === x && one.y === y)!;
    const { mean, judgement } = judgeCell(cell.errors, cell.baseline);
    return `${count.format(mean ?? NaN)} ${cell.isBaseline ? '=' : judgement === null ? ' ' : MARKS[judgement.verdict]}`;
  });
}
