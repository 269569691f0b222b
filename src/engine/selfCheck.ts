import type { Engine, StackJob } from './engine';
import { referenceGradient, referenceTraining } from './reference';
import { sampleJob } from './sampleJob';

/**
 * Float32 errs by less than 1e-6 here, in gradients and in parameters after two steps; the faults looked for (gradients of
 * nothing but zeros on some drivers, tfjs#8590) are as large as the numbers themselves.
 */
const TOLERANCE = 1e-3;

const STEPS = 2;

/**
 * Whether an engine computes what it should: the gradients of a tiny stack with everything switched on and the parameters
 * after two steps of each optimizer, against the formulas of `src/distill` in double precision. To be asked before an
 * engine is trusted, since drivers err. An engine that throws is not to be trusted either.
 */
export async function selfCheck(engine: Engine): Promise<boolean> {
  const job = sampleJob({ shape: [16, 9, 5, 3], batch: 6, steps: STEPS });
  try {
    const sgd: StackJob = { ...job, optimizer: { kind: 'sgd' } };
    return (
      (await gradientsAgree(engine, job)) && (await trainingAgrees(engine, job)) && (await trainingAgrees(engine, sgd))
    );
  } catch {
    return false;
  }
}

async function gradientsAgree(engine: Engine, job: StackJob): Promise<boolean> {
  const results = await engine.gradients(job);
  return job.members.every((member, k) => {
    const expected = referenceGradient(job, member, member.initial, 0);
    const loss = Math.abs(results[k]!.loss - expected.loss) <= TOLERANCE * Math.abs(expected.loss);
    return loss && relativeError(results[k]!.gradient, expected.gradient) <= TOLERANCE;
  });
}

async function trainingAgrees(engine: Engine, job: StackJob): Promise<boolean> {
  const stack = await engine.start(job);
  try {
    await stack.advance(STEPS, false);
    const networks = await stack.parameters();
    return job.members.every((member, k) => {
      const { parameters } = referenceTraining(job, member, STEPS);
      return relativeError(networks[k]!, parameters) <= TOLERANCE;
    });
  } finally {
    stack.dispose();
  }
}

/** The greatest difference of two lists of equal length, over the greatest magnitude in the expected one. NaN is worst. */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  let difference = 0;
  let size = 0;
  for (let i = 0; i < expected.length; i++) {
    const own = Math.abs(actual[i]! - expected[i]!);
    if (Number.isNaN(own)) return Infinity;
    difference = Math.max(difference, own);
    size = Math.max(size, Math.abs(expected[i]!));
  }
  return difference === 0 ? 0 : difference / size;
}
