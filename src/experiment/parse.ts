/**
 * Reading experiments and results that come from outside as JSON: stored, imported or recorded. Nothing is mended here,
 * unlike in links. The message of each schema is what it allows, for `FormatError`.
 */
import * as v from 'valibot';
import { settle } from './clamp';
import type { Experiment, SettingKey } from './experiment';
import type { Result } from './result';
import { SETTING_LIST, type Setting } from './settings';
import { allowedValues, formatRange, isAllowed } from './values';

/** What was wrong with a JSON value, as data. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
  /** Where the culprit stands, such as `experiment.T`; empty for the whole. */
  readonly path: string;
  /** What may stand there, in the notation of `allowedValues`. */
  readonly allowed: string;
  /** What stands there, as JSON, shortened; `undefined` where nothing does. */
  readonly given: string;

  constructor(path: string, allowed: string, given: string) {
    super(`${path || 'value'}: ${given} is not one of: ${allowed}`);
    this.path = path;
    this.allowed = allowed;
    this.given = given;
  }
}

/**
 * An experiment with every key of the settings table and no other.
 * @throws FormatError
 */
export function parseExperiment(json: unknown): Experiment {
  return parse(experimentSchema, json);
}

/**
 * A result in the format of `Result`, version 1. Keys that it does not know are left out.
 * @throws FormatError
 */
export function parseResult(json: unknown): Result {
  return parse(resultSchema, json);
}

/** @throws FormatError */
export function parse<T>(schema: v.GenericSchema<unknown, T>, json: unknown): T {
  const parsed = v.safeParse(schema, json, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new FormatError(v.getDotPath(issue) ?? '', issue.message, shortJson(issue.input));
}

const LONGEST = 60;

function shortJson(value: unknown): string {
  const text = value === undefined ? 'undefined' : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const OBJECT = '{ … }';

/** What is allowed at the key that an issue of an object names; the object itself if it names none, its keys if it lacks it. */
function allowedAt(entries: v.ObjectEntries): v.ErrorMessage<v.ObjectIssue | v.StrictObjectIssue> {
  return ({ path }) => {
    const key = path?.[0].key;
    if (typeof key !== 'string') return OBJECT;
    if (!Object.hasOwn(entries, key)) return Object.keys(entries).join(', ');
    const entry = entries[key];
    return entry && 'message' in entry && typeof entry.message === 'string' ? entry.message : OBJECT;
  };
}

export function object<E extends v.ObjectEntries>(entries: E) {
  return v.object(entries, allowedAt(entries));
}

export function constant<const T extends string | number>(value: T) {
  return v.literal(value, JSON.stringify(value));
}

function between(min: number, max: number) {
  return v.custom<number>(
    (x) => typeof x === 'number' && Number.isFinite(x) && x >= min && x <= max,
    formatRange({ min, max }),
  );
}

export function whole(min: number, max: number) {
  const allowed = formatRange({ min, max });
  return v.pipe(between(min, max), v.integer(allowed));
}

export function list<T>(item: v.GenericSchema<unknown, T>) {
  return v.pipe(v.array(item, '[ … ]'), v.readonly());
}

/** Settings that results of an earlier day lack. Their defaults are what was done then. */
export const LATER: readonly SettingKey[] = [
  'target',
  'smoothing',
  'labelNoise',
  'transferLabelled',
  'transferClasses',
  'mungeP',
  'mungeS',
  'diversity',
  'averaging',
  'chain',
  'controls',
  'noise',
  'noiseShare',
  'views',
  'flatClasses',
  'flatNoise',
];

/** Of a person's own data. */
function heldData() {
  return v.strictObject({
    digest: v.custom<string>((x) => typeof x === 'string' && /^[0-9a-f]{64}$/.test(x), '[0-9a-f]{64}'),
    classes: v.pipe(list(v.string('a name')), v.minLength(2, '2..10 names'), v.maxLength(10, '2..10 names')),
    train: whole(1, Number.MAX_SAFE_INTEGER),
    test: whole(1, Number.MAX_SAFE_INTEGER),
  });
}

function settingEntry(setting: Setting) {
  const entry = v.custom((value) => isAllowed(setting, value), allowedValues(setting));
  return LATER.includes(setting.key) ? v.optional(entry, setting.default) : entry;
}

const settingEntries = {
  ...Object.fromEntries(SETTING_LIST.map((setting) => [setting.key, settingEntry(setting)])),
  preset: v.exactOptional(v.string('a name')),
  data: v.exactOptional(heldData()),
};

// The entries are made from the table, whose type says that each is of the type of its key.
export const experimentSchema = v.pipe(
  v.strictObject(settingEntries, allowedAt(settingEntries)) as unknown as v.GenericSchema<unknown, Experiment>,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const { key, given, allowed } of settle(dataset.value).notes) {
      const input = dataset.value;
      const path: [v.IssuePathItem] = [{ type: 'object', origin: 'value', input: { ...input }, key, value: given }];
      addIssue({ message: allowed, input: Number(given), path });
    }
  }),
);

export const anyNumber = between(0, Number.MAX_VALUE);
export const count = whole(0, Number.MAX_SAFE_INTEGER);
export const share = between(0, 1);
export const link = v.exactOptional(v.string('a link'));
export const digest = v.custom<string>((x) => typeof x === 'string' && /^[0-9a-f]{16}$/.test(x), '[0-9a-f]{16}');

const measures = {
  errors: anyNumber,
  accuracy: share,
  nll: anyNumber,
  ece: share,
  trainError: v.exactOptional(share),
};
const cost = { parameters: count, multiplyAdds: count, bytes: count, msPerDigit: anyNumber };
const teacher = object({ ...measures, digest });
const seed = object({ ...measures, seed: count, agreement: share, digest });
const armEntries = { ...measures, ...cost, agreement: share, digest, perSeed: v.exactOptional(list(seed)) };
const arm = object(armEntries);
const truth = v.boolean('true, false');
export const parity = object({
  weights: truth,
  batches: truth,
  steps: truth,
  augmentation: truth,
  loss: v.exactOptional(truth),
});
const control = object({
  ...armEntries,
  control: v.picklist(['jitter', 'doubled', 'labelled', 'twin'], 'jitter, doubled, labelled, twin'),
  parity,
  likeBaseline: share,
});
const chained = object({ ...armEntries, hidden: list(count) });
const biased = object({
  bias: between(-Number.MAX_VALUE, Number.MAX_VALUE),
  errors: anyNumber,
  errorsLeftOut: anyNumber,
});
const leftOut = object({
  classes: list(count),
  examples: count,
  heldOutExamples: count,
  baseline: biased,
  plain: biased,
  heldOut: v.nullable(biased),
  test: biased,
  perSeed: v.exactOptional(list(object({ baseline: count, plain: count, heldOut: v.nullable(count) }))),
});

export const resultSchema: v.GenericSchema<unknown, Result> = object({
  format: constant('distillery/result'),
  version: constant(1),
  numerics: count,
  experiment: experimentSchema,
  engine: v.picklist(['wasm', 'webgpu'], 'wasm, webgpu'),
  threads: count,
  seconds: anyNumber,
  testExamples: count,
  teachers: list(teacher),
  byMembers: v.exactOptional(list(anyNumber)),
  ensemble: arm,
  baseline: arm,
  student: arm,
  parity: v.exactOptional(parity),
  chain: v.exactOptional(list(chained)),
  controls: v.exactOptional(list(control)),
  leftOut: v.exactOptional(leftOut),
  digest,
  link,
});
