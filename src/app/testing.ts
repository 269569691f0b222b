/** Made-up results and a client that only listens, for the tests of this folder. */
import type { Experiment } from '../experiment/experiment';
import type { ArmResult, Result } from '../experiment/result';
import type { Client, RunEvent } from './client';
import type { Logits } from './run';

function arm(errors: number): ArmResult {
  return {
    errors,
    accuracy: 1 - errors / 10_000,
    nll: 0.5,
    ece: 0.02,
    agreement: 0.9,
    digest: '0123456789abcdef',
    parameters: 101_770,
    multiplyAdds: 101_632,
    bytes: 407_080,
    msPerDigit: 0.02,
  };
}

export function resultOf(experiment: Experiment): Result {
  return {
    format: 'distillery/result',
    version: 1,
    numerics: 1,
    experiment,
    engine: 'wasm',
    threads: 2,
    seconds: 10,
    testExamples: 10_000,
    teachers: [],
    ensemble: arm(600),
    student: arm(800),
    baseline: arm(1200),
    digest: '0123456789abcdef',
  };
}

/** All networks answer 0 to every digit. */
export function noLogits(): Logits {
  const zeros = (): Float32Array => new Float32Array(100_000);
  return { ensemble: zeros(), student: zeros(), baseline: zeros() };
}

export function doneEvent(run: number, experiment: Experiment): RunEvent {
  return { type: 'done', run, result: resultOf(experiment), logits: noLogits() };
}

/** Notes every call as a line such as `run T=8 reuse recorded`. */
export function listeningClient(calls: string[]): Client {
  let run = 0;
  const note = (line: string) => (): void => {
    calls.push(line);
  };
  return {
    prepare: note('prepare'),
    run(experiment, { reuse, recorded, paused = false }) {
      const words = ['run', `T=${experiment.T}`, reuse && 'reuse', recorded && 'recorded', paused && 'paused'];
      calls.push(words.filter(Boolean).join(' '));
      return ++run;
    },
    pause: note('pause'),
    resume: note('resume'),
    step: note('step'),
    attend: note('attend'),
    stop: note('stop'),
    reset: note('reset'),
    watch(index) {
      calls.push(`watch ${index ?? 'drawing'}`);
    },
    ownData(dataset) {
      calls.push(`own ${dataset}`);
    },
    digits: (_, indices) =>
      Promise.resolve(indices.map((index) => ({ index, label: index % 10, image: new Uint8Array(784) }))),
  };
}
