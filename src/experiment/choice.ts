/** What a comparison compares, apart from the experiment: its usual choice, those of presets, and how links write it. */
import type { Note } from './clamp';
import { orderedMethods, type Axis, type Choice } from './comparison';
import { FormatError } from './parse';
import { parseAxis, parseChoice } from './parseComparison';
import type { PresetId } from './presets';
import { formatValue } from './values';

/** What is compared where nothing is named. */
export const USUAL: Choice = {
  methods: orderedMethods(['mixed', 'soft', 'logits', 'jitter']),
  axis: null,
  seeds: 3,
};

/** Presets that are about a comparison. */
const CHOICES: Partial<Record<PresetId, Partial<Choice>>> = {
  'hot-or-cold': { axis: { key: 'T', values: [1, 2, 4, 8, 20] }, seeds: 5 },
  'tiny-student': { axis: { key: 'T', values: [1, 2.5, 4, 8, 20] }, seeds: 5 },
  'without-t-squared': { methods: orderedMethods(['mixed', 'unscaled']), seeds: 5 },
  limit: { methods: orderedMethods(['soft', 'logits']), seeds: 5 },
};

export function isComparison(preset: PresetId): boolean {
  return preset in CHOICES;
}

export function presetChoice(preset: PresetId): Choice {
  return { ...USUAL, ...CHOICES[preset] };
}

/** Keys of links that say what is compared. */
export const CHOICE_KEYS = ['methods', 'along', 'seeds'] as const;
type ChoiceKey = (typeof CHOICE_KEYS)[number];

export interface DecodedChoice {
  readonly choice: Choice;
  readonly notes: readonly Note[];
}

/** `methods=labels,soft`, `along=T:1,2.5,4`, `seeds=5`: what differs from the preset, as parts of a query. */
export function choicePairs(choice: Choice, preset: PresetId): string[] {
  const usual = presetChoice(preset);
  return CHOICE_KEYS.filter((key) => formatPart(key, choice) !== formatPart(key, usual)).map(
    (key) => `${key}=${formatPart(key, choice)}`,
  );
}

/** Lays such parts over the choice of the preset. One that can't be read, or comes twice, is noted and left out. */
export function readChoice(pairs: readonly (readonly [key: string, text: string])[], preset: PresetId): DecodedChoice {
  let choice = presetChoice(preset);
  const notes: Note[] = [];
  for (const key of CHOICE_KEYS) {
    const [text, ...more] = pairs.filter(([name]) => name === key).map(([, given]) => given);
    if (text === undefined) continue;
    try {
      choice = parseChoice({ ...choice, ...readPart(key, text) });
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      const { given, allowed } = error;
      notes.push({ key, kind: 'unknown-choice', given: unquoted(given), used: formatPart(key, choice), allowed });
    }
    const used = formatPart(key, choice);
    for (const given of more) notes.push({ key, kind: 'duplicate', given, used, allowed: '' });
  }
  return { choice, notes };
}

/**
 * The values of an axis as a person types them: `1,2.5,4`.
 * @throws FormatError
 */
export function readAxis(key: string, list: string): Axis {
  return parseAxis({ key, values: readNumbers(list) });
}

/**
 * Numbers as a person types them: `1,2.5,4`.
 * @throws FormatError
 */
export function readNumbers(list: string): number[] {
  return list.split(',').map(readNumber);
}

export function formatAxisValues({ values }: Axis): string {
  return values.map(formatValue).join(',');
}

const NONE = 'none';

function formatPart(key: ChoiceKey, { methods, axis, seeds }: Choice): string {
  switch (key) {
    case 'methods':
      return methods.join(',');
    case 'along':
      return axis === null ? NONE : `${axis.key}:${formatAxisValues(axis)}`;
    case 'seeds':
      return formatValue(seeds);
  }
}

function readPart(key: ChoiceKey, text: string): object {
  switch (key) {
    case 'methods':
      return { methods: text.split(',') };
    case 'along': {
      if (text === NONE) return { axis: null };
      const at = text.indexOf(':');
      if (at < 0) throw new FormatError('axis', `${NONE}, T:1,2.5,4`, text);
      return { axis: readAxis(text.slice(0, at), text.slice(at + 1)) };
    }
    case 'seeds':
      return { seeds: readNumber(text) };
  }
}

/** @throws FormatError */
function readNumber(text: string): number {
  if (text.trim() === '' || Number.isNaN(Number(text)))
    throw new FormatError('values', 'a number', text.trim() || '""');
  return Number(text) + 0;
}

function unquoted(given: string): string {
  return given.replace(/^"(.*)"$/, '$1');
}
