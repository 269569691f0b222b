/** The numbers of the chart: of the run that stands, of what a link tells, and of kept runs that are drawn beside it. */
import type { TFunction } from 'i18next';
import { ARMS } from '../../app/arms';
import type { KeptRun } from '../../app/keptRun';
import type { Numbers } from '../view/numbers';
import { scaleOf, type ChartLines, type Row } from './chartLines';

export interface NamedRun {
  /** No other one that is drawn has it. */
  readonly name: string;
  readonly run: KeptRun;
}

const TWINS = ['student', 'baseline'] as const;

/** A line for every step at which a network was measured, and on how many test examples. */
interface Line extends Pick<Row, 'stage' | 'step' | 'examples'> {
  readonly own: Row | null;
  /** Of each kept run, where it was measured there. */
  readonly others: ReadonlyMap<KeptRun, Twins>;
}

type Twins = Readonly<Partial<Record<(typeof TWINS)[number], number>>>;

export function chartNumbers(t: TFunction, lines: ChartLines, overlaid: readonly NamedRun[]): Numbers {
  const teachers = Array.from({ length: lines.teachers }, (_, i) => i);
  const { sent } = lines;
  const beside = [
    ...teachers.map((i) => t('chart.teacher', { number: i + 1 })),
    ...overlaid.flatMap(({ name }) => TWINS.map((twin) => `${name}: ${t(`result.${twin}`)}`)),
  ];
  return {
    head: [
      t('chart.stage'),
      t('chart.stepColumn'),
      t('chart.examplesColumn'),
      ...ARMS.map((arm) => t(`result.${arm}`)),
      ...beside,
    ],
    rows: [
      ...linesOf(lines, overlaid).map(({ stage, step, examples, own, others }) => [
        t(`stages.${stage}`),
        step,
        examples,
        ...ARMS.map((arm) => own?.[arm] ?? null),
        ...teachers.map((i) => own?.teachers?.[i] ?? null),
        ...overlaid.flatMap(({ run }) => TWINS.map((twin) => others.get(run)?.[twin] ?? null)),
      ]),
      ...(sent
        ? [
            [
              t('apparatus.fromLink'),
              lines.studentSteps,
              lines.testDigits,
              ...ARMS.map((arm) => sent[arm]),
              ...beside.map(() => null),
            ],
          ]
        : []),
    ],
    digits: 4,
  };
}

/** In the order of the axis; kept runs to their end, however long the axis is. */
function linesOf({ rows, measure }: ChartLines, overlaid: readonly NamedRun[]): readonly Line[] {
  const all = new Map<string, Line>();
  const put = (at: Pick<Row, 'stage' | 'step' | 'examples'>, change: (line: Line) => Partial<Line>): void => {
    const { stage, step, examples } = at;
    const key = `${stage} ${step} ${examples}`;
    const line = all.get(key) ?? { stage, step, examples, own: null, others: new Map() };
    all.set(key, { ...line, ...change(line) });
  };
  for (const row of rows) put(row, () => ({ own: row }));
  for (const { run } of overlaid) {
    const scale = scaleOf(measure, run.result.testExamples);
    for (const twin of TWINS) {
      for (const { step, examples, errors } of run.curves[twin]) {
        put({ stage: 'students', step, examples }, ({ others }) => ({
          others: new Map(others).set(run, { ...others.get(run), [twin]: scale(errors) }),
        }));
      }
    }
  }
  const late = ({ stage }: Line): number => Number(stage === 'students');
  return [...all.values()].sort((a, b) => late(a) - late(b) || a.step - b.step || a.examples - b.examples);
}

/** Names of which none comes twice: "hot", "hot (2)". */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let [distinct, number] = [name, 1];
    while (taken.has(distinct)) distinct = `${name} (${++number})`;
    taken.add(distinct);
    return distinct;
  });
}
