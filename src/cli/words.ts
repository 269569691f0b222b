/** Notes and results in the words of the command line. */
import { decoupledKl } from '../distill/decoupled';
import { gapClosed, interval95 } from '../distill/metrics';
import type { Note } from '../experiment/clamp';
import { nounOf } from '../experiment/datasets';
import { idleReason } from '../experiment/effect';
import type { Experiment, SettingKey } from '../experiment/experiment';
import type { ArmResult, Biased, LeftOut, Measures, Result } from '../experiment/result';
import { isSettingKey, SETTING_LIST, SETTINGS, type LayersSetting } from '../experiment/settings';
import { formatValue } from '../experiment/values';
import type { Outcome } from '../run/runExperiment';
import { lossWords } from '../i18n/lossWords';
import { parityWords } from '../i18n/parityWords';
import { pieceWords } from '../i18n/pieceWords';
import { samenessWords, toldWords } from '../i18n/samenessWords';
import { samenessOf, type Proof } from '../link/proof';
import { format, t } from './texts';

const REFUSALS: Readonly<Record<Exclude<Note['kind'], 'not-a-part' | 'cut' | 'changed'>, string>> = {
  'unknown-key': 'no such setting',
  'not-a-value': 'not a value of this setting',
  clamped: 'not an allowed value',
  'unknown-choice': 'no such choice',
  'unknown-preset': 'no such preset',
  duplicate: 'given twice',
  'newer-version': 'from a newer version',
  'combined-limit': 'too much together with the other settings',
  'no-such-class': 'no such class in these data',
  unfit: 'not of these settings',
  surplus: 'more than a link may hold',
};

/** What is wrong with a setting and what is allowed, in one line. */
export function refusal(note: Note): string {
  const { key, kind, given } = note;
  if (kind === 'cut' || kind === 'changed') return lossWords(t, { ...note, kind });
  if (kind === 'not-a-part') return `${key}: ${pieceWords(t, key, note)}`;
  return `${key}=${given}: ${REFUSALS[kind]}; allowed: ${allowedWords(note)}`;
}

/** Short where the notation of `allowedValues` is hard to read. */
function allowedWords({ key, kind, allowed }: Note): string {
  const setting = isSettingKey(key) ? SETTINGS[key] : null;
  switch (setting?.kind) {
    case 'integer':
      return `whole numbers ${allowed}`;
    case 'layers':
      return layersWords(setting);
    case 'chain':
      return `none, or ${setting.networks.max} networks at most with dots between them, each of ${layersWords(setting)}, such as 128.64-64`;
    case 'set':
      return setWords(setting);
    case 'number':
    case 'logarithmic':
    case 'choice':
    case undefined:
      return kind === 'unknown-key' ? `one of ${allowed}` : allowed;
  }
}

function layersWords({ layers, units }: Pick<LayersSetting, 'layers' | 'units'>): string {
  return `${layers.min} to ${layers.max} layers of ${units.min} to ${units.max} units with hyphens between them`;
}

function setWords({ choices, least }: { readonly choices: readonly string[]; readonly least: number }): string {
  const example = choices.slice(0, 2).join('-');
  const some = `one or more of ${choices.join(', ')} with hyphens between them, such as ${example}`;
  return least === 0 ? `none, or ${some}` : some;
}

export const count = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
/** "1 thread", "2 threads" */
export const counted = (number: number, noun: string): string =>
  `${count.format(number)} ${noun}${number === 1 ? '' : 's'}`;
export const percent = (share: number, digits = 2): string => `${(100 * share).toFixed(digits)} %`;

/** What the examples of a data set are called. */
export function examplesWord(experiment: Experiment): string {
  return t(`nouns.${nounOf(experiment)}.many`);
}

/** The 95 % interval of one run. */
function interval(errors: number, examples: number): string {
  const { low, high } = interval95(errors, examples);
  return rangeWords({ low: Math.round(low), high: Math.round(high) });
}

function rangeWords({ low, high }: ErrorRange): string {
  return ` (${count.format(low)}–${count.format(high)})`;
}

/** Behind the errors stands `spread`; a mean over seeds has no interval of its own. */
function measures({ errors, trainError, accuracy, nll, ece }: Measures, spread: string): string[] {
  const training = trainError === undefined ? '' : percent(trainError);
  return [`${count.format(errors)}${spread}`, training, percent(accuracy), nll.toFixed(4), percent(ece)];
}

interface ErrorRange {
  readonly low: number;
  readonly high: number;
}

/** The range over the seeds of several, the 95 % interval of one. */
function armRange({ errors, perSeed }: ArmResult, examples: number): ErrorRange {
  if (!perSeed) return interval95(errors, examples);
  const seeds = perSeed.map((one) => one.errors);
  return { low: Math.min(...seeds), high: Math.max(...seeds) };
}

function armSpread(arm: ArmResult, examples: number): string {
  const { low, high } = armRange(arm, examples);
  return rangeWords({ low: Math.round(low), high: Math.round(high) });
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
  'ms/example',
  'bytes',
  'digest',
];

/** No part is below 0 but by rounding. */
const nats = (value: number): string => Math.max(0, value).toFixed(4);

/**
 * How far student and baseline are from the ensemble, in the two parts of the divergence; of two classes only the first is
 * defined.
 */
export function decoupledLine(
  { logits, labels }: Pick<Outcome, 'logits' | 'labels'>,
  { T, repeats }: Pick<Experiment, 'T' | 'repeats'>,
): string {
  const classes = logits.ensemble.length / labels.length;
  const parts = (arm: 'student' | 'baseline'): string => {
    const { target, others } = decoupledKl(logits.ensemble, logits[arm], labels, T);
    const rest = classes > 2 ? `, other classes ${nats(others)}` : '';
    return `${arm} target ${nats(target)}${rest}`;
  };
  const seed = repeats === 1 ? '' : ', first seed';
  return `KL to the ensemble at T = ${T}${seed}, in nats: ${parts('student')}; ${parts('baseline')}`;
}

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
    t('result.measuredMs'),
    '',
    ...membersLines(result),
    ...parityLines(result),
    ...(result.leftOut ? leftOutLines(result, result.leftOut) : []),
    `${gapWords(result)}; ${result.seconds.toFixed(1)} s on ${counted(result.threads, 'thread')}`,
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
    `errors by number of teachers: ${byMembers.map((errors, i) => `${i + 1} → ${count.format(errors)}`).join('; ')}`,
  ];
}

function parityLines({ parity, controls = [], student }: Result): string[] {
  const twin = controls.find(({ control }) => control === 'twin');
  return [
    ...(parity ? [`baseline: ${parityWords(t, 'en', parity)}`] : []),
    ...controls.map((one) => `control ${one.control}: ${parityWords(t, 'en', one.parity)}`),
    ...(twin
      ? [
          `control twin agrees with the baseline on ${percent(twin.likeBaseline)}, the student with the ensemble on ${percent(student.agreement)}`,
        ]
      : []),
  ];
}

function leftOutLines(result: Result, leftOut: LeftOut): string[] {
  const { classes, examples, heldOutExamples, baseline, plain, heldOut, test } = leftOut;
  const wrong = ({ errors, errorsLeftOut }: Biased): string =>
    `${count.format(errorsLeftOut)} of ${count.format(examples)} wrong, ${count.format(errors)} errors in all`;
  const bias = (biased: Biased): string => `student with bias ${biased.bias.toFixed(2)}`;
  return [
    `left out of the transfer set: ${classes.join(', ')}`,
    `  baseline: ${wrong(baseline)}`,
    `  student: ${wrong(plain)}`,
    ...(heldOut
      ? [
          `  ${bias(heldOut)}, chosen on ${count.format(heldOutExamples)} held-out ${examplesWord(result.experiment)}: ${wrong(heldOut)}`,
        ]
      : []),
    `  ${bias(test)}, chosen on the test set: ${wrong(test)}`,
  ];
}

/** How the result compares with the one that the link tells of, in the words of the page. */
export function proofLines(sent: Proof | null, result: Result): string[] {
  if (sent === null) return [];
  const { verdict, why } = samenessWords(t, format, sent, samenessOf(sent, result));
  return [`${toldWords(t, format, sent)} ${verdict}. ${why}`];
}

/** Rows of cells as lines: the first column to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
  );
}

/** What the student gained. Where the gap is no larger than chance makes it, no share of it is named. */
function gapWords({ ensemble, student, baseline, testExamples }: Result): string {
  const closed = gapClosed(ensemble.errors, student.errors, baseline.errors);
  const gain = gainWords(baseline.errors - student.errors);
  if (closed === null) return `the ensemble is no better than the baseline: there is no gap to close; ${gain}`;
  const [reached, open] = [armRange(ensemble, testExamples).high, armRange(baseline, testExamples).low];
  if (reached >= open) return `no clear gap: the ranges of ensemble and baseline overlap; ${gain}`;
  return closed < 0 ? `no gain: ${gain}` : `the student closes ${percent(closed, 0)} of the gap`;
}

function gainWords(fewer: number): string {
  if (fewer === 0) return 'the student makes as many errors as the baseline';
  return `the student makes ${counted(Math.abs(fewer), fewer > 0 ? 'fewer error' : 'more error')} than the baseline`;
}

/** What is to be said of the arguments before a run: a link cut off, pictures left out, settings lowered or without effect. */
export function preludeLines(
  { given, losses }: { readonly given: ReadonlySet<SettingKey>; readonly losses: readonly Note[] },
  asked: Experiment,
  run: Experiment,
  held: { readonly warnings: readonly string[] } | null,
): string[] {
  const idle = idleWords(given, run);
  const engine = run.engine === 'webgpu' ? ['engine=webgpu needs a browser: the CPU trains instead'] : [];
  return [
    ...losses.map(refusal),
    ...engine,
    ...(held?.warnings ?? []),
    ...limitLines(given, asked, run),
    ...(idle === null ? [] : [idle]),
  ];
}

/** On settings that were named and are more than a person's own data have. */
function limitLines(given: ReadonlySet<SettingKey>, asked: Experiment, run: Experiment): string[] {
  return (['labelled', 'transferSize', 'transferLabelled'] as const)
    .filter((key) => given.has(key) && asked[key] !== run[key])
    .map((key) => `${key}=${asked[key]}: the data allow ${run[key]}`);
}

/** The settings that were named and change nothing; null where there is none. */
function idleWords(given: ReadonlySet<SettingKey>, run: Experiment): string | null {
  const idle = SETTING_LIST.flatMap(({ key }) => {
    const reason = given.has(key) ? idleReason(key, run) : null;
    return reason === null
      ? []
      : [`${key}=${formatValue(run[key])} (${t(`settings.idle.${reason}`, { many: examplesWord(run) })})`];
  });
  return idle.length === 0 ? null : `without effect: ${idle.join(', ')}`;
}
