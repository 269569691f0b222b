/** Reading comparisons, and what they ended with, from outside. */
import * as v from 'valibot';
import {
  AXIS_KEYS,
  MOST_SEEDS,
  MOST_VALUES,
  axisNote,
  orderedMethods,
  type Axis,
  type AxisKey,
  type Choice,
  type Comparison,
  type ComparisonResult,
} from './comparison';
import { METHOD_IDS, type MethodId } from './methods';
import {
  anyNumber,
  constant,
  count,
  digest,
  experimentSchema,
  link,
  list,
  object,
  parity,
  parse,
  share,
  whole,
} from './parse';
import { SETTINGS } from './settings';
import { allowedValues, formatRange, isAllowed } from './values';

/**
 * A comparison whose methods may come in any order and whose baseline and whose order of values are seen to.
 * @throws FormatError
 */
export function parseComparison(json: unknown): Comparison {
  return parse(comparisonSchema, json);
}

/**
 * What is compared, the same way.
 * @throws FormatError
 */
export function parseChoice(json: unknown): Choice {
  return parse(object(choiceEntries), json);
}

/**
 * An axis whose values may come in any order.
 * @throws FormatError
 */
export function parseAxis(json: unknown): Axis {
  return parse(axisSchema, json);
}

/**
 * The result of a comparison, version 1. Keys that it does not know are left out.
 * @throws FormatError
 */
export function parseComparisonResult(json: unknown): ComparisonResult {
  return parse(resultSchema, json);
}

const axisKeys: readonly AxisKey[] = AXIS_KEYS;

const axisSchema = v.pipe(
  object({
    key: v.picklist(axisKeys, AXIS_KEYS.join(', ')),
    values: v.pipe(
      list(v.number('a number')),
      v.check(({ length }) => length > 0 && length <= MOST_VALUES, manyValues),
    ),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { key, values } = dataset.value;
    for (const value of values.filter((one) => !isAllowed(SETTINGS[key], one))) {
      addIssue({ message: allowedValues(SETTINGS[key]), input: value, path: [pathTo(dataset.value, key, value)] });
    }
  }),
  v.transform(({ key, values }): Axis => ({ key, values: [...new Set(values)].sort((a, b) => a - b) })),
);

function manyValues(): string {
  return `${formatRange({ min: 1, max: MOST_VALUES })} values`;
}

function pathTo(of: object, key: string, value: unknown): v.IssuePathItem {
  return { type: 'object', origin: 'value', input: { ...of }, key, value };
}

const choiceEntries = {
  methods: v.pipe(
    list(v.picklist(METHOD_IDS, METHOD_IDS.join(', '))),
    v.transform((methods): readonly MethodId[] => orderedMethods(methods)),
  ),
  axis: v.nullable(axisSchema),
  seeds: whole(1, MOST_SEEDS),
};

const comparisonSchema: v.GenericSchema<unknown, Comparison> = v.pipe(
  object({ experiment: experimentSchema, ...choiceEntries }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { experiment, seeds } = dataset.value;
    const most = SETTINGS.seed.max - experiment.seed + 1;
    if (seeds > most) {
      addIssue({
        message: formatRange({ min: 1, max: most }),
        input: seeds,
        path: [pathTo(dataset.value, 'seeds', seeds)],
      });
    }
    const note = axisNote(dataset.value);
    if (note) {
      addIssue({
        message: note.allowed,
        input: Number(note.given),
        path: [pathTo(dataset.value, note.key, note.given)],
      });
    }
  }),
);

const seedEntries = {
  seed: count,
  errors: anyNumber,
  accuracy: share,
  nll: anyNumber,
  ece: share,
  trainError: share,
  agreement: share,
  digest,
};

/** Of changes, each key with its value as the settings table has it. */
const changes = v.custom<ComparisonResult['rows'][number]['changes']>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([key, one]) => key in SETTINGS && isAllowed(SETTINGS[key as AxisKey], one)),
  '{ settings }',
);

const resultSchema: v.GenericSchema<unknown, ComparisonResult> = object({
  format: constant('distillery/comparison'),
  version: constant(1),
  numerics: count,
  experiment: experimentSchema,
  axis: v.nullable(axisSchema),
  engine: v.picklist(['wasm', 'webgpu'], 'wasm, webgpu'),
  threads: count,
  seconds: anyNumber,
  testExamples: count,
  ensemble: list(object(seedEntries)),
  rows: list(
    object({
      id: v.string('a name'),
      changes,
      parity,
      perSeed: list(object({ ...seedEntries, gained: count, lost: count })),
    }),
  ),
  digest,
  link,
});
