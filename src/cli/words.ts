/** Notes and results in the words of the command line. */
import { interval95 } from '../distill/metrics';
import type { Note } from '../experiment/clamp';
import type { Experiment, SettingKey } from '../experiment/experiment';
import type { ArmResult, Biased, LeftOut, Measures, Parity, Result } from '../experiment/result';

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

export const count = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
export const percent = (share: number, digits = 2): string => `${(100 * share).toFixed(digits)} %`;

/** The 95 % interval of one run. */
function interval(errors: number, examples: number): string {
  const { low, high } = interval95(errors, examples);
  return range(Math.round(low), Math.round(high));
}

function range(low: number, high: number): string {
  return ` (${count.format(low)}–${count.format(high)})`;
}

/** Behind the errors stands `spread`; a mean over seeds has no interval of its own. */
function measures({ errors, trainError, accuracy, nll, ece }: Measures, spread: string): string[] {
  const training = trainError === undefined ? '' : percent(trainError);
  return [`${count.format(errors)}${spread}`, training, percent(accuracy), nll.toFixed(4), percent(ece)];
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
  'training errors',
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

/** The result as lines of aligned columns, and below them what is no column. */
export function resultTable(result: Result): string {
  const { teachers, student, testExamples } = result;
  const rows = [
    HEAD,
    ...teachers.map((teacher, k) => [
      `teacher ${k + 1}`,
      ...measures(teacher, student.perSeed ? '' : interval(teacher.errors, testExamples)),
      ...['', '', '', '', ''],
      teacher.digest,
    ]),
    ...armsOf(result).flatMap(([name, arm]) => [armRow(name, arm, testExamples), ...seedRows(name, arm, testExamples)]),
  ];
  return [
    ...aligned(rows),
    '',
    ...membersLines(result),
    ...parityLines(result),
    ...(result.leftOut ? leftOutLines(result.leftOut) : []),
    `${gapWords(result)}; ${result.seconds.toFixed(1)} s on ${result.threads} threads`,
    `digest ${result.digest}`,
  ].join('\n');
}

/** All that were measured as the student was, the chain between ensemble and student. */
function armsOf({ ensemble, chain = [], student, baseline, controls = [] }: Result): [string, ArmResult][] {
  return [
    ['ensemble', ensemble],
    ...chain.map((link): [string, ArmResult] => [`chain ${link.hidden.join('-')}`, link]),
    ['student', student],
    ['baseline', baseline],
    ...controls.map((one): [string, ArmResult] => [`control ${one.control}`, one]),
  ];
}

function membersLines({ byMembers = [] }: Result): string[] {
  if (byMembers.length < 2) return [];
  return [
    `errors by number of teachers: ${byMembers.map((errors, i) => `${i + 1} ${count.format(errors)}`).join('; ')}`,
  ];
}

const ASPECTS: Readonly<Record<keyof Parity, string>> = {
  weights: 'initial weights',
  batches: 'batches',
  steps: 'steps',
  augmentation: 'augmentation',
};

function parityWords(parity: Parity): string {
  const aspects = (Object.keys(ASPECTS) as (keyof Parity)[]).filter((aspect) => !parity[aspect]);
  return aspects.length === 0
    ? `same ${Object.values(ASPECTS).join(', ')} as the student`
    : `unlike the student in ${aspects.map((aspect) => ASPECTS[aspect]).join(', ')}`;
}

function parityLines({ parity, controls = [], student }: Result): string[] {
  const twin = controls.find(({ control }) => control === 'twin');
  return [
    ...(parity ? [`baseline: ${parityWords(parity)}`] : []),
    ...controls.map((one) => `control ${one.control}: ${parityWords(one.parity)}`),
    ...(twin
      ? [
          `control twin agrees with the baseline on ${percent(twin.likeBaseline)}, the student with the ensemble on ${percent(student.agreement)}`,
        ]
      : []),
  ];
}

function leftOutLines({ classes, examples, heldOutExamples, baseline, plain, heldOut, test }: LeftOut): string[] {
  const wrong = ({ errors, errorsLeftOut }: Biased): string =>
    `${count.format(errorsLeftOut)} of ${count.format(examples)} wrong, ${count.format(errors)} errors in all`;
  const bias = (biased: Biased): string => `student with bias ${biased.bias.toFixed(2)}`;
  return [
    `left out of the transfer set: ${classes.join(', ')}`,
    `  baseline: ${wrong(baseline)}`,
    `  student: ${wrong(plain)}`,
    ...(heldOut
      ? [`  ${bias(heldOut)}, chosen on ${count.format(heldOutExamples)} held-out digits: ${wrong(heldOut)}`]
      : []),
    `  ${bias(test)}, chosen on the test set: ${wrong(test)}`,
  ];
}

/** Rows of cells as lines: the first column to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
  );
}

function gapWords({ ensemble, student, baseline }: Result): string {
  const gap = baseline.errors - ensemble.errors;
  if (gap <= 0) return 'the ensemble is no better than the baseline: there is no gap to close';
  return `the student closes ${percent((baseline.errors - student.errors) / gap, 0)} of the gap`;
}

/** Lines on settings that were named and are more than a person's own data have. */
export function limitWords(given: ReadonlySet<SettingKey>, asked: Experiment, run: Experiment): string[] {
  return (['labelled', 'transferSize', 'transferLabelled'] as const)
    .filter((key) => given.has(key) && asked[key] !== run[key])
    .map((key) => `${key}=${asked[key]}: the data allow ${run[key]}`);
}
