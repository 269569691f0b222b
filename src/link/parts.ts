/**
 * What a link says beside experiment and comparison: what its sender saw, how the run is to begin, what is looked at, what
 * may be touched, what is asked. Each part has one key, and is left out where there is nothing to say.
 */
import * as v from 'valibot';
import { POINT_LIMITS, PointsError, pointSet } from '../data/points';
import { PAD, pointsOf, type LinkedPoints, type LinkedSketch } from './drawn';
import type { Note } from '../experiment/clamp';
import type { Experiment } from '../experiment/experiment';
import { decodeLink, encodeLink } from '../experiment/link';
import { FormatError, list, parse, whole } from '../experiment/parse';
import type { PresetId } from '../experiment/presets';
import { SETTINGS } from '../experiment/settings';
import { formatRange } from '../experiment/values';
import { differences, pack, PACKED, sums, unpack } from './packed';
import { formatProof, parseProof, PROOF_EXAMPLE, type Proof } from './proof';

/** Parts of the page that a link can hide or lock. */
export const CONTROLS = ['preset', 'data', 'teachers', 'T', 'alpha', 'run', 'share'] as const;
export type ControlName = (typeof CONTROLS)[number];

/** Where a run is to come to a halt by itself. */
export interface Halt {
  readonly stage: 'teachers' | 'students';
  /** Steps taken in that stage. */
  readonly step: number;
}

/** How many steps a stage takes. */
export function stepsOf({ teacherSteps, studentSteps }: Experiment, stage: Halt['stage']): number {
  return stage === 'teachers' ? teacherSteps : studentSteps;
}

/** Another run to be looked at beside this one. */
export interface Pin {
  readonly experiment: Experiment;
  readonly preset: PresetId;
  readonly proof: Proof;
  /** What its sender calls it: one plain line of at most `LONGEST_NAME` characters. Null for the words of its digest. */
  readonly name: string | null;
}

export interface LinkParts {
  /** The result that the sender saw. */
  readonly result: Proof;
  /** Whether the run starts when the link is opened. */
  readonly start: 'now';
  readonly pause: Halt;
  /** Index of a test example. */
  readonly example: number;
  readonly digit: LinkedSketch;
  readonly points: LinkedPoints;
  readonly hide: readonly ControlName[];
  readonly lock: readonly ControlName[];
  /** A question to begin with, in the words of the sender. */
  readonly ask: string;
  readonly pins: readonly Pin[];
  /** Whether the page is to be laid out for a frame within another page. */
  readonly embed: 'yes';
}

export type Parts = Partial<LinkParts>;
export type PartName = keyof LinkParts;

export const MOST_PINS = 3;
export const LONGEST_QUESTION = 200;
/** Of a run: long enough for any name that one says aloud. */
export const LONGEST_NAME = 60;
const MOST_STROKES = 50;
const BYTE = 255;
const MOST_INDEX = 1_000_000;

interface Codec<T> {
  /** What may stand there, in the notation of `allowedValues`. */
  readonly allowed: string;
  /** What is wrong where an error does not name it. */
  readonly piece: string;
  /** @throws FormatError, whose path names the piece that is wrong and where it stands among its like */
  readonly read: (text: string) => T;
  readonly write: (value: T) => string;
  /** Which of several are more than a link may hold, and not read, such as `4–5`; null where none is. */
  readonly surplus?: (text: string) => string | null;
}

function constant<const T extends string>(value: T): Codec<T> {
  const schema = v.literal(value, value);
  return { allowed: value, piece: 'word', read: (text) => parse(schema, text), write: (given) => given };
}

/** A number, or the text as it is where it is none. */
const numeral = (text: string): unknown => (/^\d+$/.test(text) ? Number(text) : text);

const index: Codec<number> = {
  allowed: formatRange({ min: 0, max: MOST_INDEX }),
  piece: 'number',
  read: (text) => parse(whole(0, MOST_INDEX), numeral(text)),
  write: String,
};

const namesSchema = list(v.picklist(CONTROLS, CONTROLS.join(', ')));

const names: Codec<readonly ControlName[]> = {
  allowed: CONTROLS.join('-'),
  piece: 'control',
  read: (text) => parse(namesSchema, [...new Set(text.split('-'))]),
  write: (value) => value.join('-'),
};

const place = v.strictTuple([whole(0, PAD), whole(0, PAD)], `[0..${PAD}, 0..${PAD}]`);
/** In the singular, as errors name it. */
const sketchSchema = v.strictObject({
  stroke: list(v.pipe(list(place), v.minLength(1, '1.. places'))),
  move: v.strictTuple([whole(-180, 180), whole(-14, 14), whole(-14, 14)]),
});

/** The move, and then of each stroke how many places it has and where they are, each from the one before. */
const digit: Codec<LinkedSketch> = {
  allowed: PACKED,
  piece: 'code',
  read(text) {
    const [angle, right, down, ...rest] = unpack(text);
    const strokes: number[][][] = [];
    while (rest.length > 0) {
      const [count = 0] = rest.splice(0, 1);
      strokes.push(rowsOf(sums(rest.splice(0, 2 * count), 2), 2));
    }
    if (strokes.length < 1 || strokes.length > MOST_STROKES) {
      throw new FormatError('strokes', formatRange({ min: 1, max: MOST_STROKES }), String(strokes.length));
    }
    const { stroke, move } = parse(sketchSchema, { stroke: strokes, move: [angle, right, down] });
    const found = { strokes: stroke, move };
    if (digit.write(found) !== text) throw new FormatError('code', PACKED, text);
    return found;
  },
  write: ({ strokes, move }) =>
    pack([...move, ...strokes.flatMap((stroke) => [stroke.length, ...differences(stroke.flat(), 2)])]),
};

function rowsOf(numbers: readonly number[], width: number): number[][] {
  const count = Math.ceil(numbers.length / width);
  return Array.from({ length: count }, (_, row) => numbers.slice(row * width, (row + 1) * width));
}

const LIMITS = POINT_LIMITS;
const pointsSchema: v.GenericSchema<unknown, LinkedPoints> = list(
  v.strictTuple(
    [whole(0, BYTE), whole(0, BYTE), whole(0, LIMITS.classes.most - 1)],
    `[0..${BYTE}, 0..${BYTE}, 0..${LIMITS.classes.most - 1}]`,
  ),
);

const points: Codec<LinkedPoints> = {
  allowed: PACKED,
  piece: 'point',
  read(text) {
    const found = parse(pointsSchema, rowsOf(sums(unpack(text), 3), 3));
    try {
      pointSet(pointsOf(found));
    } catch (error) {
      if (!(error instanceof PointsError)) throw error;
      throw new FormatError(error.code, formatRange({ min: LIMITS.points.least, max: LIMITS.points.most }), text);
    }
    return found;
  },
  write: (value) => pack(differences(value.flat(), 3)),
};

const halt: Codec<Halt> = {
  allowed: 'teachers-100, students-100',
  piece: 'shape',
  read(text) {
    const found = /^(teachers|students)-(\d{1,9})$/.exec(text);
    if (!found) throw new FormatError('', this.allowed, text);
    const stage = found[1] as Halt['stage'];
    const { min, max } = SETTINGS[stage === 'teachers' ? 'teacherSteps' : 'studentSteps'];
    return { stage, ...parse(v.strictObject({ step: whole(min, max) }), { step: Number(found[2]) }) };
  },
  write: ({ stage, step }) => `${stage}-${step}`,
};

/** Whoever made it: it is shown as plain text in one line. Writers see to that with `plainLine`. */
const question: Codec<string> = {
  allowed: formatRange({ min: 1, max: LONGEST_QUESTION }),
  piece: 'characters',
  read(text) {
    if (text === '' || text.length > LONGEST_QUESTION) {
      throw new FormatError('length', this.allowed, String(text.length));
    }
    if (text !== plainLine(text)) throw new FormatError('', this.allowed, text);
    return text;
  },
  write: (value) => value,
};

/** What a person calls a run, as a link holds it; null where nothing is left of it. */
export function plainName(text: string): string | null {
  return plainLine(plainLine(text).slice(0, LONGEST_NAME)) || null;
}

/**
 * Any text as one line without control characters, blanks at its ends, or what stands where characters were broken on their
 * way.
 */
export function plainLine(text: string): string {
  const odd = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]+/gu;
  return text.replace(odd, ' ').trim();
}

/** `T:8;name:hot;result:1~wasm~…!T:2;result:…`: links within the link. */
const pins: Codec<readonly Pin[]> = {
  allowed: `T:8;result:${PROOF_EXAMPLE}`,
  piece: 'shape',
  read(text) {
    return text.split('!', MOST_PINS).map((pin, i) => at(i, () => readPin(pin)));
  },
  surplus(text) {
    const { length } = text.split('!');
    const first = MOST_PINS + 1;
    if (length < first) return null;
    return length === first ? String(first) : `${first}–${length}`;
  },
  write: (value) => value.map(writePin).join('!'),
};

/** Says of what goes wrong with which of several it did. @throws FormatError */
function at<T>(index: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new FormatError(`${index}.${error.path}`, error.allowed, error.given);
  }
}

const RESULT = 'result:';
const NAME = 'name:';

function readPin(text: string): Pin {
  const pairs = text.split(';');
  const proof = pairs.filter((pair) => pair.startsWith(RESULT));
  if (proof.length !== 1) throw new FormatError('result', pins.allowed, String(proof.length));
  const names = pairs.filter((pair) => pair.startsWith(NAME));
  if (names.length > 1) throw new FormatError('name', NAMES, String(names.length));
  const query = pairs.filter((pair) => !pair.startsWith(RESULT) && !pair.startsWith(NAME)).join('&');
  const { experiment, preset, notes } = decodeLink(`?${query.replaceAll(':', '=')}`);
  const [note] = notes;
  if (note) throw new FormatError('setting', note.allowed, `${note.key}:${note.given}`);
  const [name] = names.map((pair) => readName(pair.slice(NAME.length)));
  return { experiment, preset, proof: parseProof(proof[0]!.slice(RESULT.length)), name: name ?? null };
}

function writePin({ experiment, preset, proof, name }: Pin): string {
  const link = encodeLink(experiment, preset).replaceAll('&', ';').replaceAll('=', ':');
  return [link, ...(name === null ? [] : [`${NAME}${escapedName(name)}`]), `${RESULT}${formatProof(proof)}`].join(';');
}

const NAMES = formatRange({ min: 1, max: LONGEST_NAME });

/** With what parts the pieces of a pin, and pins, as `%3B`, `%21`; and `%25`, so that it can be read again. */
function escapedName(name: string): string {
  return name.replace(/[;!%]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** @throws FormatError */
function readName(text: string): string {
  const name = text.replace(/%(3B|21|25)/g, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));
  if (name === '' || name !== plainName(name) || text !== escapedName(name)) throw new FormatError('name', NAMES, name);
  return name;
}

const CODECS: { readonly [K in PartName]: Codec<LinkParts[K]> } = {
  result: { allowed: PROOF_EXAMPLE, piece: 'shape', read: parseProof, write: formatProof },
  start: constant('now'),
  pause: halt,
  example: index,
  digit,
  points,
  hide: names,
  lock: names,
  ask: question,
  pins,
  embed: constant('yes'),
};

export const PART_NAMES = Object.keys(CODECS) as readonly PartName[];

export interface DecodedParts {
  readonly parts: Parts;
  readonly notes: readonly Note[];
}

/** Takes the query of any string, never throws, and notes each part that can't be read or comes twice; the first one holds. */
export function decodeParts(query: URLSearchParams): DecodedParts {
  const parts: { [K in PartName]?: LinkParts[K] } = {};
  const notes: Note[] = [];
  const take = (key: PartName): void => {
    const [text, ...more] = query.getAll(key);
    if (text === undefined) return;
    try {
      Object.assign(parts, { [key]: CODECS[key].read(text) });
      const given = CODECS[key].surplus?.(text) ?? null;
      if (given !== null) notes.push({ key, kind: 'surplus', given, used: null, allowed: String(MOST_PINS) });
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      notes.push({ key, kind: 'not-a-part', used: null, ...culprit(error, text, CODECS[key].piece) });
    }
    for (const given of more) notes.push({ key, kind: 'duplicate', given, used: text, allowed: '' });
  };
  PART_NAMES.forEach(take);
  return { parts, notes };
}

/** Which piece of a text an error is about; the whole of it where it names none. */
function culprit(
  { path, allowed, given }: FormatError,
  text: string,
  usual: string,
): Pick<Note, 'given' | 'allowed' | 'piece'> {
  const steps = path.split('.');
  const name = steps.filter((step) => !INDEX.test(step)).join('.');
  const index = steps.find((step) => INDEX.test(step));
  const piece = { name: name || usual, at: index === undefined ? null : Number(index) + 1 };
  return { given: path === '' ? text : given.replace(/^"(.*)"$/, '$1'), allowed, piece };
}

const INDEX = /^\d+$/;

/** `key=value`, as they may stand in an address. */
export function encodeParts(parts: Parts): string[] {
  return PART_NAMES.flatMap((key) => {
    const text = partText(parts, key);
    return text === null ? [] : [`${key}=${encoded(text)}`];
  });
}

/** A part as its key is given it, before anything is escaped; null where there is none. */
export function partText(parts: Parts, key: PartName): string | null {
  const value = parts[key];
  // The codec of a key takes what its part holds.
  return value === undefined ? null : (CODECS[key] as Codec<unknown>).write(value);
}

/** Percent signs only where an address needs them: `:`, `;`, `,` and `/` may stand in a query. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/%(3A|3B|2C|2F)/g, (code) => decodeURIComponent(code));
}
