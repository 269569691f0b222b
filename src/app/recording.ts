/** The result of the default preset that ships with the page, so that the first view has something to show. */
import * as v from 'valibot';
import { parseResult } from '../experiment/parse';
import { unpackAnswers, type TestAnswers } from '../data/testAnswers';
import type { Result } from '../experiment/result';
import type { CurvePoint } from '../worker/protocol';
import type { Digit } from './client';
import type { Arm } from './arms';

export type ArmLogits = Readonly<Record<Arm, readonly number[]>>;

export interface RecordedExample extends Digit {
  readonly logits: ArmLogits;
}

export interface Recording {
  readonly result: Result;
  readonly curve: readonly CurvePoint[];
  readonly examples: readonly RecordedExample[];
}

const PIXELS = 784;
const CLASSES = 10;

const step = v.pipe(v.number(), v.integer(), v.minValue(0));
const errors = v.array(v.number());
const logits = v.pipe(v.array(v.number()), v.length(CLASSES));

const schema = v.object({
  result: v.pipe(v.unknown(), v.transform(parseResult)),
  curve: v.array(
    v.variant('stage', [
      v.object({ stage: v.literal('teachers'), step, examples: step, teachers: errors, ensemble: errors }),
      v.object({ stage: v.literal('students'), step, examples: step, student: errors, baseline: errors }),
    ]),
  ),
  examples: v.array(
    v.object({
      index: step,
      label: step,
      image: v.pipe(v.string(), v.base64(), v.transform(bytes), v.length(PIXELS)),
      logits: v.object({ ensemble: logits, student: logits, baseline: logits }),
    }),
  ),
});

function bytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** @throws where the value is not a recording */
export function parseRecording(value: unknown): Recording {
  return v.parse(schema, value);
}

/** Null where the page was built without a recording, or where it can't be read: the page can do without. */
export async function fetchRecording(url: string): Promise<Recording | null> {
  try {
    const response = await fetch(url);
    return response.ok ? parseRecording(await response.json()) : null;
  } catch {
    return null;
  }
}

/** Its answers to the whole test set; null where they can't be read. */
export async function fetchAnswers(url: string, examples: number, classes: number): Promise<TestAnswers | null> {
  try {
    const response = await fetch(url);
    return response.ok ? unpackAnswers(await response.arrayBuffer(), examples, classes) : null;
  } catch {
    return null;
  }
}
