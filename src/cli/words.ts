/** Notes and results in the words of the command line. */
import { interval95 } from '../distill/metrics';
import type { Note } from '../experiment/clamp';
import type { Experiment } from '../experiment/experiment';
import type { ArmResult, Measures, Result } from '../experiment/result';

const REFUSALS: Readonly<Record<Note['kind'], string>> = {
  'unknown-key': 'no such setting',
  'not-a-value': 'not a value of this setting',
  clamped: 'not an allowed value',
  'unknown-choice': 'no such choice',
  'unknown-preset': 'no such preset',
  duplicate: 'given twice',
  'newer-version': 'from a newer version',
  'combined-limit': 'too much together with the other settings',
};

/** What is wrong with a setting and what is allowed, in one line. */
export function refusal({ key, kind, given, allowed }: Note): string {
  return `${key}=${given}: ${REFUSALS[kind]}; allowed: ${allowed}`;
}

const count = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const percent = (share: number, digits = 2): string => `${(100 * share).toFixed(digits)} %`;

/** The 95 % interval of one run. */
function interval(errors: number, examples: number): string {
  const { low, high } = interval95(errors, examples);
  return range(Math.round(low), Math.round(high));
}

function range(low: number, high: number): string {
  return ` (${count.format(low)}–${count.format(high)})`;
}

/** Behind the errors stands `spread`; a mean over seeds has no interval of its own. */
function measures({ errors, accuracy, nll, ece }: Measures, spread: string): string[] {
  return [`${count.format(errors)}${spread}`, percent(accuracy), nll.toFixed(4), percent(ece)];
}

/** The range over the seeds of several, the interval of one. */
function armSpread({ errors, perSeed }: ArmResult, examples: number): string {
  const seeds = perSeed?.map((one) => one.errors);
  return seeds ? range(Math.min(...seeds), Math.max(...seeds)) : interval(errors, examples);
}

function armRow(name: string, arm: ArmResult, examples: number): string[] {
  const { agreement, parameters, multiplyAdds, bytes, msPerDigit, digest } = arm;
  const price = [count.format(parameters), count.format(multiplyAdds), msPerDigit.toFixed(3), count.format(bytes)];
  return [name, ...measures(arm, armSpread(arm, examples)), percent(agreement), ...price, digest];
}

function seedRows(name: string, arm: ArmResult, examples: number): string[][] {
  return (arm.perSeed ?? []).map((one) => [
    `  ${name}, seed ${one.seed}`,
    ...measures(one, interval(one.errors, examples)),
    percent(one.agreement),
    ...['', '', '', ''],
    one.digest,
  ]);
}

const HEAD = [
  '',
  'errors (range)',
  'accuracy',
  'NLL',
  'ECE',
  'agreement',
  'weights',
  'mult-adds',
  'ms/digit',
  'bytes',
  'digest',
];

/** The result as lines of aligned columns. */
export function resultTable(result: Result): string {
  const { teachers, ensemble, baseline, student, testExamples } = result;
  const rows = [
    HEAD,
    ...teachers.map((teacher, k) => [
      `teacher ${k + 1}`,
      ...measures(teacher, student.perSeed ? '' : interval(teacher.errors, testExamples)),
      ...['', '', '', '', ''],
      teacher.digest,
    ]),
    ...(['ensemble', 'student', 'baseline'] as const).flatMap((name) => {
      const arm = { ensemble, student, baseline }[name];
      return [armRow(name, arm, testExamples), ...seedRows(name, arm, testExamples)];
    }),
  ];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ');
  return [
    ...rows.map(line),
    '',
    `${gapWords(result)}; ${result.seconds.toFixed(1)} s on ${result.threads} threads`,
    `digest ${result.digest}`,
  ].join('\n');
}

function gapWords({ ensemble, student, baseline }: Result): string {
  const gap = baseline.errors - ensemble.errors;
  if (gap <= 0) return 'the ensemble is no better than the baseline: there is no gap to close';
  return `the student closes ${percent((baseline.errors - student.errors) / gap, 0)} of the gap`;
}

/** Lines on what was asked for and is more than a person's own data have. */
export function limitWords(asked: Experiment, run: Experiment): string[] {
  return (['labelled', 'transferSize', 'transferLabelled'] as const)
    .filter((key) => asked[key] !== run[key])
    .map((key) => `${key}=${asked[key]}: the data allow ${run[key]}`);
}
