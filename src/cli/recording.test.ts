import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../experiment/parse';
import { DEFAULT_PRESET, presetExperiment } from '../experiment/presets';
import { ANSWERS_FILE, LOGITS_FILE, RECORDING_FILE, recordedTargets } from '../run/recording';
import { recordedFolder } from './nodePlatform';
import { makeRecording, type MadeRecording } from './recording';

const preset = presetExperiment(DEFAULT_PRESET);

async function committed(): Promise<MadeRecording> {
  const [json, bytes, answers] = await Promise.all(
    [RECORDING_FILE, LOGITS_FILE, ANSWERS_FILE].map((name) => readFile(new URL(name, recordedFolder()))),
  );
  return {
    json: JSON.parse(json!.toString()) as MadeRecording['json'],
    logits: new Float32Array(new Uint8Array(bytes!).buffer),
    answers: new Uint8Array(answers!),
  };
}

/** Without what was measured by the clock, which differs from run to run. */
function timeless({ result, ...rest }: MadeRecording['json']) {
  const { seconds, threads, ensemble, student, baseline, ...numbers } = result;
  const cost = [ensemble, student, baseline].map(({ msPerDigit, ...arm }) => ({ arm, timed: msPerDigit > 0 }));
  return { ...rest, numbers, cost, timed: seconds > 0, threads: threads > 0 };
}

describe('the recording that ships with the page', () => {
  it('is, to the bit, what the default preset gives', { timeout: 180_000 }, async () => {
    const [made, kept] = await Promise.all([makeRecording(preset, 2), committed()]);
    expect(timeless(made.json)).toEqual(timeless(kept.json));
    expect(made.logits).toEqual(kept.logits);
    expect(Buffer.from(made.answers).equals(kept.answers)).toBe(true);
  });

  it('has ensemble logits of less than a megabyte', async () => {
    expect((await committed()).logits.byteLength).toBeLessThan(1_000_000);
  });

  it('stands in for the teachers of its own experiment alone, and only undamaged', async () => {
    const { json, logits } = await committed();
    expect(recordedTargets(json, logits, { ...preset, T: 9, alpha: 0.1, studentHidden: [64] })).not.toBeNull();
    expect(recordedTargets(json, logits, { ...preset, teacherSteps: 499 })).toBeNull();
    expect(recordedTargets(json, logits, { ...preset, seed: 1 })).toBeNull();
    const damaged = logits.slice();
    damaged[12_345]! += 1;
    expect(recordedTargets(json, damaged, preset)).toBeNull();
    expect(() => recordedTargets({ ...json, result: null }, logits, preset)).toThrow(FormatError);
  });
});
