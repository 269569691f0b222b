/** Reading what is asked of a landscape from outside. */
import * as v from 'valibot';
import { MOST_SEEDS, MOST_VALUES } from './comparison';
import { experimentSchema, list, object, parse, whole } from './parse';
import { SETTINGS } from './settings';
import { SWEEP_KEYS, sweepNote, type Sweep, type SweepAxis, type SweepKey } from './sweep';
import { allowedValues, formatRange, isAllowed } from './values';

/**
 * A sweep, whose values may come in any order.
 * @throws FormatError, whose path begins with the axis at fault
 */
export function parseSweep(json: unknown): Sweep {
  return parse(sweepSchema, json);
}

const keys: readonly SweepKey[] = SWEEP_KEYS;

/** The setting of an axis. */
export const sweepKey = v.picklist(keys, SWEEP_KEYS.join(', '));

const axisSchema = v.pipe(
  object({
    key: sweepKey,
    values: v.pipe(
      list(v.number('a number')),
      v.check(
        ({ length }) => length > 0 && length <= MOST_VALUES,
        () => `${formatRange({ min: 1, max: MOST_VALUES })} values`,
      ),
    ),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { key, values } = dataset.value;
    const wrong = values.find((value) => !isAllowed(SETTINGS[key], key === 'studentHidden' ? [value] : value));
    if (wrong === undefined) return;
    addIssue({ message: allowedOn(key), input: wrong, path: [pathTo(dataset.value, 'values', wrong)] });
  }),
  v.transform(({ key, values }): SweepAxis => ({ key, values: [...new Set(values)].sort((a, b) => a - b) })),
);

function allowedOn(key: SweepKey): string {
  return key === 'studentHidden' ? formatRange(SETTINGS.studentHidden.units) : allowedValues(SETTINGS[key]);
}

function pathTo(of: object, key: string, value: unknown): v.IssuePathItem {
  return { type: 'object', origin: 'value', input: { ...of }, key, value };
}

const sweepSchema: v.GenericSchema<unknown, Sweep> = v.pipe(
  object({ experiment: experimentSchema, x: axisSchema, y: axisSchema, seeds: whole(1, MOST_SEEDS) }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { experiment, x, y, seeds } = dataset.value;
    const refuse = (key: string, input: unknown, allowed: string): void => {
      addIssue({ message: allowed, input, path: [pathTo(dataset.value, key, input)] });
    };
    const most = SETTINGS.seed.max - experiment.seed + 1;
    if (seeds > most) refuse('seeds', seeds, formatRange({ min: 1, max: most }));
    if (x.key === y.key) refuse('y', y.key, SWEEP_KEYS.filter((key) => key !== x.key).join(', '));
    const note = sweepNote(dataset.value);
    if (note) refuse(note.key === x.key ? 'x' : 'y', Number(note.given), note.allowed);
  }),
);
