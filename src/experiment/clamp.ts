/** From raw texts (a link, the command line, a text box) to a valid experiment, with a note for each thing that was not taken as given. */
import { factsOf, isHeld } from './datasets';
import type { Experiment, SettingKey } from './experiment';
import type { ChainSetting, LayersSetting, NumberSetting, Range, SetSetting, Setting } from './settings';
import { SETTINGS, SETTING_LIST, isSettingKey } from './settings';
import type { Value } from './values';
import { allowedValues, formatRange, formatValue, isAllowed, listParts } from './values';

/** Something that was not taken as given. Data, to be put into words by whoever shows it. */
export interface Note {
  /** A setting, `preset`, `v`, or whatever unknown name was given. */
  readonly key: string;
  readonly kind:
    | 'unknown-key'
    | 'not-a-value'
    | 'clamped'
    | 'unknown-choice'
    | 'unknown-preset'
    | 'duplicate'
    | 'newer-version'
    | 'combined-limit'
    | 'no-such-class'
    | 'not-a-part'
    | 'unfit'
    | 'surplus'
    | 'cut'
    | 'changed';
  readonly given: string;
  /** What stands instead; null where nothing does. */
  readonly used: string | null;
  /** What may be given, in the notation of `allowedValues`. */
  readonly allowed: string;
  /** Of what holds several things, the one that is wrong, such as `digest`, and where it stands among its like, from 1. */
  readonly piece?: { readonly name: string; readonly at: number | null };
}

export interface Clamped {
  readonly experiment: Experiment;
  readonly notes: readonly Note[];
}

export interface Given extends Clamped {
  /** The settings that somebody has asked for; all others stand as the preset has them. */
  readonly given: ReadonlySet<SettingKey>;
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const LAYERS = /^\d+(-\d+)*$/;

/**
 * Lays raw values over `base`, a valid experiment. Of a key given twice the first value holds. Values out of range are
 * moved to the nearest allowed one, unreadable ones leave the value of `base`. Combined limits are settled last; what they
 * lower of that which nobody has asked for is not noted.
 * @param asked settings of `base` that were asked for
 */
export function clamp(
  given: Iterable<readonly [key: string, text: string]>,
  base: Experiment,
  asked: ReadonlySet<SettingKey> = new Set(),
): Given {
  let experiment = base;
  const notes: Note[] = [];
  const seen = new Set<SettingKey>();
  for (const [key, text] of given) {
    if (!isSettingKey(key)) {
      notes.push(unknownKey(key, text));
    } else if (seen.has(key)) {
      notes.push({ ...noteOn(key, 'duplicate', text), used: formatValue(experiment[key]) });
    } else {
      seen.add(key);
      const read = readValue(key, text, base);
      experiment = { ...experiment, [key]: read.value };
      if (read.note) notes.push(read.note);
    }
  }
  const all = new Set([...asked, ...seen]);
  const settled = settle(experiment);
  return { experiment: settled.experiment, notes: [...notes, ...notesOn(settled.notes, all)], given: all };
}

/** Those of the notes that `settle` gives which are about settings that somebody has asked for. */
export function notesOn(notes: readonly Note[], given: ReadonlySet<SettingKey>): Note[] {
  return notes.filter(({ key }) => isSettingKey(key) && given.has(key));
}

/** Reads one text as the value of a setting. Where it can't be read, the value of `base` is returned. */
export function readValue(key: SettingKey, text: string, base: Experiment): { value: Value; note: Note | null } {
  const setting: Setting = SETTINGS[key];
  const exact = parseText(setting, text.trim());
  if (exact === null) {
    const kind = setting.kind === 'choice' ? 'unknown-choice' : 'not-a-value';
    return { value: base[key], note: { ...noteOn(key, kind, text), used: formatValue(base[key]) } };
  }
  const value = nearest(setting, exact);
  const note = isAllowed(setting, exact) ? null : { ...noteOn(key, 'clamped', text), used: formatValue(value) };
  return { value, note };
}

/**
 * Enforces what settings allow only together: labelled and unlabelled examples are different ones of those that the data set
 * has, the transfer set holds no more labelled ones than there are, and the seeds of all repeats stay below 2^32. The setting
 * that stands later in the table gives way. How many a person's own set has is only known where it is here.
 */
export function settle(experiment: Experiment): Clamped {
  const notes: Note[] = [];
  let settled = experiment;
  for (const key of ['labelled', 'transferSize', 'transferLabelled', 'repeats'] as const) {
    const { min, max } = SETTINGS[key];
    const limit = Math.max(min, Math.min(max, combinedLimit(key, settled)));
    if (experiment[key] <= limit) continue;
    settled = { ...settled, [key]: limit };
    const given = formatValue(experiment[key]);
    notes.push({
      key,
      kind: 'combined-limit',
      given,
      used: formatValue(limit),
      allowed: formatRange({ min, max: limit }),
    });
  }
  const held = withExistingClasses(settled);
  return { experiment: held.experiment, notes: [...notes, ...held.notes] };
}

/**
 * Takes classes that the data do not have out of those that are transferred; all stay where none is left. Which classes a
 * person's own data have is only known where they are here.
 */
function withExistingClasses(experiment: Experiment): Clamped {
  const unknown = isHeld(experiment.dataset) && experiment.data === undefined;
  const { choices } = SETTINGS.transferClasses;
  const { transferClasses: chosen } = experiment;
  if (unknown || chosen.length === choices.length) return { experiment, notes: [] };
  const existing = choices.slice(0, factsOf(experiment).classes);
  const there = chosen.filter((name) => existing.includes(name));
  const missing = chosen.filter((name) => !existing.includes(name));
  const none = there.length === 0 || there.length === existing.length;
  const note = { ...noteOn('transferClasses', 'no-such-class', missing.join(', ')), allowed: existing.join(', ') };
  return {
    experiment: { ...experiment, transferClasses: none ? choices : there },
    notes: missing.length === 0 ? [] : [{ ...note, used: (none ? existing : there).join(', ') }],
  };
}

/** The greatest value of a setting beside the others as they stand; Infinity where they set no limit. */
export function combinedLimit(
  key: 'labelled' | 'transferSize' | 'transferLabelled' | 'repeats',
  experiment: Experiment,
): number {
  const { transfer, labelled, seed } = experiment;
  const available = factsOf(experiment).train || Infinity;
  switch (key) {
    case 'labelled':
      return available;
    case 'transferSize':
      return transfer === 'unlabelled' ? available - labelled : Infinity;
    case 'transferLabelled':
      return labelled;
    case 'repeats':
      return SETTINGS.seed.max - seed + 1;
  }
}

/** The value a text stands for, in range or not; null where it stands for none. */
function parseText(setting: Setting, text: string): Value | null {
  switch (setting.kind) {
    case 'choice':
      return setting.choices.find((choice) => choice === text) ?? null;
    case 'layers':
      return LAYERS.test(text) ? text.split('-').map(Number) : null;
    case 'chain': {
      const networks = listParts(text, '.');
      return networks.every((one) => LAYERS.test(one)) ? networks.map((one) => one.split('-').map(Number)) : null;
    }
    case 'set':
      return parseSet(setting, text);
    case 'integer':
    case 'number':
    case 'logarithmic':
      // Adding 0 turns -0 into 0, which would not survive being written.
      return DECIMAL.test(text) ? Number(text) + 0 : null;
  }
}

/** The chosen ones in the order of the table, however they were written; null where one is unknown or too few are left. */
function parseSet({ choices, least }: SetSetting, text: string): Value | null {
  const given = listParts(text, '-');
  const chosen = choices.filter((choice) => given.includes(choice));
  if (given.some((choice) => !choices.includes(choice)) || chosen.length < least) return null;
  // The type of the table says that the choices are those of the key.
  return chosen as unknown as Value;
}

/** The allowed value nearest to a value of the right kind. */
function nearest(setting: Setting, value: Value): Value {
  if (typeof value === 'number' && 'min' in setting) return nearestNumber(setting, value);
  if (setting.kind === 'layers') return nearestLayers(setting, value as readonly number[]);
  if (setting.kind === 'chain') return nearestChain(setting, value as readonly (readonly number[])[]);
  return value;
}

function nearestChain({ networks, layers, units }: ChainSetting, value: readonly (readonly number[])[]): Value {
  return value.slice(0, networks.max).map((one) => nearestLayers({ layers, units }, one));
}

function nearestNumber(setting: NumberSetting, value: number): number {
  return within(setting, setting.kind === 'integer' ? Math.round(value) + 0 : value);
}

function nearestLayers(
  { layers, units }: Pick<LayersSetting, 'layers' | 'units'>,
  value: readonly number[],
): readonly number[] {
  return value.slice(0, layers.max).map((width) => within(units, width));
}

function within({ min, max }: Range, value: number): number {
  return Math.min(max, Math.max(min, value));
}

function noteOn(key: SettingKey, kind: Note['kind'], given: string): Omit<Note, 'used'> {
  return { key, kind, given, allowed: allowedValues(SETTINGS[key]) };
}

function unknownKey(key: string, given: string): Note {
  const allowed = ['preset', ...SETTING_LIST.map((setting) => setting.key)].join(', ');
  return { key, kind: 'unknown-key', given, used: null, allowed };
}
