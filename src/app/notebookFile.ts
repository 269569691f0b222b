/** Runs as one file that another browser takes in: all of it or, where it is none or damaged, nothing. */
import * as v from 'valibot';
import { factsOf } from '../experiment/datasets';
import {
  anyNumber,
  constant,
  count,
  experimentSchema,
  FormatError,
  list,
  object,
  parse,
  parseResult,
  resultSchema,
} from '../experiment/parse';
import type { Result } from '../experiment/result';
import { LONGEST_NAME, plainName } from '../link/parts';
import { ARMS, perArm } from './arms';
import { contradictionIn } from './contradiction';
import { newRun, type KeptAnswers, type KeptRun } from './keptRun';

const NOTEBOOK = 'distillery/notebook';
const RESULT = 'distillery/result';

/** JSON, in which answers are bytes in base64. */
export function notebookText(runs: readonly KeptRun[]): string {
  return JSON.stringify({
    format: NOTEBOOK,
    version: 1,
    runs: runs.map(({ ownName, made, before, pinned, result, curves, answers }) => ({
      name: ownName,
      made: made === null ? null : new Date(made).toISOString(),
      before,
      pinned,
      result,
      curves,
      answers: answers && { ...perArm((arm) => base64(answers[arm])), labels: base64(answers.labels) },
    })),
  });
}

/** A file that was not taken, and why. */
export interface Refused {
  readonly file: string;
  /**
   * `unreadable`: it is no whole JSON. `foreign`: it is neither a notebook nor a result. `newer`: a later version of the page
   * wrote it. `wrong`: something in it is none of what may stand there. `unknown`: it is of a kind that the page has no use for. `held`: it holds data, and the link holds
   * those of the page. `beside`: it holds data, and so does another one that came with it.
   */
  readonly why: 'unreadable' | 'foreign' | 'newer' | 'wrong' | 'unknown' | 'held' | 'beside';
  /** What a foreign file says it is; null where it does not say it. */
  readonly format: string | null;
  /** The run of a notebook in which something is wrong, the first being 1, and its own name. */
  readonly run: { readonly number: number; readonly name: string | null } | null;
  /** Within the run or the result; empty for the whole. What may stand there, and what does, as `FormatError` has them. */
  readonly path: string;
  readonly allowed: string;
  readonly given: string;
}

/** A file that was not even read. */
export type LeftAside = Pick<Refused, 'file' | 'why'>;

export interface ReadFiles {
  readonly runs: readonly KeptRun[];
  readonly refused: readonly Refused[];
}

/**
 * The runs of files of notebooks and of results, and what is wrong with those that are none.
 * @param taken milliseconds since 1970
 */
export async function readFiles(files: readonly File[], taken: number): Promise<ReadFiles> {
  const runs: KeptRun[] = [];
  const refused: Refused[] = [];
  for (const file of files) {
    const read = readNotebook(await file.text());
    if ('why' in read) refused.push({ file: file.name, ...read });
    else runs.push(...read.runs.map((run) => fromFile(run, file.name, taken)));
  }
  return { runs, refused };
}

function fromFile(run: KeptRun, file: string, taken: number): KeptRun {
  return { ...run, source: { kind: 'file', file, taken, altered: contradictionIn(run) } };
}

type Read = { readonly runs: readonly KeptRun[] } | Omit<Refused, 'file'>;

export function leftAside(left: LeftAside): Refused {
  return { ...left, ...NOTHING };
}

const NOTHING = { format: null, run: null, path: '', allowed: '', given: '' } as const;

/** The runs of a notebook, or that of a result, which says of itself neither when it was made nor after which other. */
export function readNotebook(text: string): Read {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ...NOTHING, why: 'unreadable' };
  }
  const { format } = v.is(headSchema, json) ? json : {};
  try {
    if (format === RESULT) return { runs: [newRun(parseResult(json), null)] };
    if (format === NOTEBOOK) return { runs: parse(notebookSchema, json).runs };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { ...NOTHING, why: isNewer(error) ? 'newer' : 'wrong', ...culprit(error, json) };
  }
  return { ...NOTHING, why: 'foreign', format: format ?? null };
}

const headSchema = v.object({ format: v.string() });

/** Whether it is the version, of the file or of a result in it, that is higher than what this page knows. */
function isNewer({ path, allowed, given }: FormatError): boolean {
  return path.split('.').at(-1) === 'version' && Number(given) > Number(allowed);
}

const OF_RUN = /^runs\.(\d+)(?:\.(.*))?$/;

/** Where in a notebook something is wrong: in which run, and where in it. */
function culprit(
  { path, allowed, given }: FormatError,
  json: unknown,
): Pick<Refused, 'run' | 'path' | 'allowed' | 'given'> {
  const [, place, rest = ''] = OF_RUN.exec(path) ?? [];
  if (place === undefined) return { run: null, path, allowed, given };
  const { runs } = json as { readonly runs: readonly unknown[] };
  const named = runs[Number(place)];
  const name = v.is(v.object({ name: v.string() }), named) ? named.name : null;
  return { run: { number: Number(place) + 1, name }, path: rest, allowed, given };
}

function base64(bytes: Uint8Array): string {
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

const NAME = 'a name';
const BASE64 = 'base64';
const encoded = v.pipe(v.string(BASE64), v.base64(BASE64), v.transform(bytesOf));
const points = list(object({ step: count, examples: count, errors: anyNumber }));
const TIME = '2026-01-31T12:00:00.000Z';
const time = v.pipe(
  v.string(TIME),
  v.isoTimestamp(TIME),
  v.transform((text) => Date.parse(text)),
);

const runSchema = v.pipe(
  object({
    name: v.nullable(v.pipe(v.string(NAME), v.maxLength(LONGEST_NAME, NAME), v.transform(plainName))),
    made: v.nullable(time),
    before: v.optional(v.nullable(experimentSchema), null),
    pinned: v.boolean('true, false'),
    result: resultSchema,
    curves: object({ ensemble: points, student: points, baseline: points }),
    answers: v.nullable(object({ ensemble: encoded, student: encoded, baseline: encoded, labels: encoded })),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.value.answers === null) return;
    const { answers, result } = dataset.value;
    const wrong = wrongAnswers(answers, result);
    if (wrong === null) return;
    const { key, allowed, given } = wrong;
    const path: [v.IssuePathItem, v.IssuePathItem] = [
      { type: 'object', origin: 'value', input: dataset.value, key: 'answers', value: answers },
      { type: 'object', origin: 'value', input: answers, key, value: answers[key] },
    ];
    addIssue({ message: allowed, input: given, path });
  }),
  v.transform(({ name, made, before, pinned, result, curves, answers }): KeptRun => ({
    ...newRun(result, made),
    before,
    ownName: name,
    pinned,
    curves,
    answers,
  })),
);

const notebookSchema = object({ format: constant(NOTEBOOK), version: constant(1), runs: list(runSchema) });

interface Wrong {
  readonly key: keyof KeptAnswers;
  readonly allowed: string;
  readonly given: string;
}

/** What can be no answers to the test set of the result; null where nothing is wrong. */
function wrongAnswers(answers: KeptAnswers, result: Result): Wrong | null {
  const { classes } = factsOf(result.experiment);
  for (const key of [...ARMS, 'labels'] as const) {
    const { length } = answers[key];
    if (length !== result.testExamples) return { key, allowed: `${result.testExamples} bytes`, given: `${length}` };
    const strange = answers[key].find((answer) => answer >= classes);
    if (strange !== undefined) return { key, allowed: `0..${classes - 1}`, given: `${strange}` };
  }
  return null;
}
