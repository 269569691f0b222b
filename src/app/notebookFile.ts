/** Runs as one file that another browser takes in: all of it or, where anything is wrong with it, nothing. */
import * as v from 'valibot';
import { factsOf } from '../experiment/datasets';
import {
  anyNumber,
  constant,
  count,
  FormatError,
  list,
  object,
  parse,
  parseResult,
  resultSchema,
} from '../experiment/parse';
import type { Result } from '../experiment/result';
import { ARMS, perArm, type Arm } from './arms';
import { newRun, type KeptAnswers, type KeptRun } from './keptRun';

const NOTEBOOK = 'distillery/notebook';
const RESULT = 'distillery/result';

/** JSON, in which answers are bytes in base64. */
export function notebookText(runs: readonly KeptRun[]): string {
  return JSON.stringify({
    format: NOTEBOOK,
    version: 1,
    runs: runs.map(({ ownName, made, pinned, result, curves, answers }) => ({
      name: ownName,
      made: new Date(made).toISOString(),
      pinned,
      result,
      curves,
      answers: answers && { ...perArm((arm) => base64(answers[arm])), labels: base64(answers.labels) },
    })),
  });
}

interface Refused {
  readonly file: string;
  readonly path: string;
  readonly allowed: string;
  /** Null where it is no JSON at all. */
  readonly given: string | null;
}

/** The runs of files of notebooks and of results; or what is wrong with the first that is none. */
export async function readFiles(
  files: readonly File[],
): Promise<{ readonly runs: readonly KeptRun[] } | { readonly refused: Refused }> {
  const runs: KeptRun[] = [];
  for (const file of files) {
    try {
      runs.push(...readNotebook(await file.text(), file.lastModified));
    } catch (error) {
      const named = { file: file.name, path: '', allowed: '', given: null };
      if (!(error instanceof FormatError)) return { refused: named };
      const { path, allowed, given } = error;
      return { refused: { ...named, path, allowed, given } };
    }
  }
  return { runs };
}

/**
 * @param made of a result, which says nothing of it
 * @throws FormatError, or SyntaxError where the text is no JSON
 */
export function readNotebook(text: string, made: number): readonly KeptRun[] {
  const json: unknown = JSON.parse(text);
  const { format } = parse(headSchema, json);
  return format === RESULT ? [newRun(parseResult(json), made)] : parse(notebookSchema, json).runs;
}

function base64(bytes: Uint8Array): string {
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

const headSchema = object({ format: v.picklist([NOTEBOOK, RESULT], `"${NOTEBOOK}", "${RESULT}"`) });

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
    name: v.nullable(v.string('a name')),
    made: time,
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
  v.transform(({ name, made, pinned, result, curves, answers }): KeptRun => ({
    ...newRun(result, made),
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

/** What contradicts the result; null where nothing does. */
function wrongAnswers(answers: KeptAnswers, result: Result): Wrong | null {
  const { classes } = factsOf(result.experiment);
  for (const key of [...ARMS, 'labels'] as const) {
    const { length } = answers[key];
    if (length !== result.testExamples) return { key, allowed: `${result.testExamples} bytes`, given: `${length}` };
    const strange = answers[key].find((answer) => answer >= classes);
    if (strange !== undefined) return { key, allowed: `0..${classes - 1}`, given: `${strange}` };
  }
  for (const arm of ARMS) {
    const [wrong, expected] = [errorsOf(answers, arm), firstErrors(result, arm)];
    if (wrong !== expected) return { key: arm, allowed: `${expected} errors`, given: `${wrong}` };
  }
  return null;
}

function errorsOf(answers: KeptAnswers, arm: Arm): number {
  return answers[arm].reduce((sum, answer, i) => sum + (answer === answers.labels[i] ? 0 : 1), 0);
}

/** Errors of the first seed, which is the one whose answers are kept. */
function firstErrors(result: Result, arm: Arm): number {
  const { errors, perSeed } = result[arm];
  return perSeed?.[0]?.errors ?? errors;
}
