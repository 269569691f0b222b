/**
 * What is known of distillation without running it, asked of an engine. One layer on an image of zeros gives its biases for
 * logits, so that the gradient of the biases is that of the loss with respect to the logits.
 */
import { describe, expect, it } from 'vitest';
import { ensembleLogits } from '../distill/ensemble';
import { LABELS_ONLY, NO_LABEL, type Objective } from '../distill/losses';
import { agreement, meanKl, nll } from '../distill/metrics';
import { softmax } from '../distill/softmax';
import type { Engine, StackJob } from './engine';
import { sampleJob } from './sampleJob';
import { relativeError } from './selfCheck';

const TEMPERATURES = [0.5, 1, 4, 20];
/** Logits of the size of real ones, that disagree. */
const STUDENT = [4.1, -2.3, 0.7, -5.2, 1.9];
const TEACHER = [-1.2, 6.3, 2.2, -3.9, 0.4];
const SOFT_ONLY = { ...LABELS_ONLY, alpha: 1, labelWeight: 0 };

/** Loss and its gradient with respect to the logits of one unlabelled example, given `copies` times. */
async function asked(
  engine: Engine,
  student: readonly number[],
  teacher: readonly number[],
  objective: Objective,
  copies = 1,
): Promise<{ loss: number; gradient: number[] }> {
  const classes = student.length;
  const job: StackJob = {
    ...sampleJob({ shape: [1, classes], batch: copies, dropout: { input: 0, hidden: 0 }, maxNorm: 0 }),
    sources: [
      {
        set: { images: Uint8Array.of(0), labels: Uint8Array.of(NO_LABEL), logits: Float32Array.from(teacher) },
        batches: (from, to) => ({ indices: new Uint32Array((to - from) * copies), shifts: null }),
        dropout: [0, 0],
      },
    ],
    members: [{ ...objective, source: 0, initial: Float32Array.of(...student.map(() => 0), ...student) }],
  };
  const [found] = await engine.gradients(job);
  return { loss: found!.loss, gradient: [...found!.gradient.subarray(classes)] };
}

/** @param tolerance of gradients, over the greatest of them */
export function oracleTests(engine: () => Engine, tolerance: number): void {
  describe('what is known of distillation', () => {
    it.each(TEMPERATURES)('the gradient of the soft term is T (q - p), at T = %f', async (T) => {
      const { gradient } = await asked(engine(), STUDENT, TEACHER, { ...SOFT_ONLY, T });
      const [q, p] = [softmax(STUDENT, T), softmax(TEACHER, T)];
      const expected = Array.from(q, (share, c) => T * (share - p[c]!));
      expect(relativeError(Float32Array.from(gradient), expected)).toBeLessThan(tolerance);
    });

    it('at T = 1000 it is that of matched logits within 1 %, and at T = 4 it is not', async () => {
      const matched = await asked(engine(), STUDENT, TEACHER, { ...SOFT_ONLY, target: 'logits' });
      const at = async (T: number): Promise<number> => {
        const { gradient } = await asked(engine(), STUDENT, TEACHER, { ...SOFT_ONLY, T });
        return relativeError(Float32Array.from(gradient), matched.gradient);
      };
      expect(await at(1000)).toBeLessThan(0.01);
      expect(await at(4)).toBeGreaterThan(0.1);
    });

    it('a perfect copy has nothing to learn, and anything else has', async () => {
      for (const T of TEMPERATURES) {
        const copy = await asked(engine(), TEACHER, TEACHER, { ...SOFT_ONLY, T });
        const other = await asked(engine(), STUDENT, TEACHER, { ...SOFT_ONLY, T });
        expect(Math.max(...copy.gradient.map(Math.abs))).toBeLessThan(T * 1e-6);
        expect((other.loss - copy.loss) / T ** 2).toBeCloseTo(meanKl(TEACHER, STUDENT, TEACHER.length, T), 4);
        expect(other.loss).toBeGreaterThan(copy.loss);
      }
      expect(meanKl(TEACHER, TEACHER, TEACHER.length)).toBe(0);
      expect(agreement(TEACHER, TEACHER, TEACHER.length)).toBe(1);
    });

    it('a constant added to the teacher’s logits is seen only where they are matched as they are', async () => {
      const moved = TEACHER.map((v) => v + 3);
      const seen = async (objective: Objective): Promise<number> => {
        const [plain, other] = [
          await asked(engine(), STUDENT, TEACHER, objective),
          await asked(engine(), STUDENT, moved, objective),
        ];
        return relativeError(Float32Array.from(other.gradient), plain.gradient);
      };
      expect(await seen({ ...SOFT_ONLY, T: 4 })).toBeLessThan(1e-4);
      expect(await seen({ ...SOFT_ONLY, target: 'logits' })).toBeLessThan(1e-4);
      expect(await seen({ ...SOFT_ONLY, target: 'rawLogits' })).toBeGreaterThan(0.1);
    });

    it('neither a batch given twice nor classes that nobody believes in change the loss', async () => {
      const objective = { ...SOFT_ONLY, T: 4 };
      const one = await asked(engine(), STUDENT, TEACHER, objective);
      const twice = await asked(engine(), STUDENT, TEACHER, objective, 2);
      const never = [-1e4, -1e4];
      const more = await asked(engine(), [...STUDENT, ...never], [...TEACHER, ...never], objective);
      for (const other of [twice, more]) {
        expect(other.loss).toBeCloseTo(one.loss, 4);
        expect(relativeError(Float32Array.from(other.gradient.slice(0, 5)), one.gradient)).toBeLessThan(tolerance);
      }
    });

    it('teacher and student are not the same the other way round', async () => {
      const there = await asked(engine(), STUDENT, TEACHER, { ...SOFT_ONLY, T: 2 });
      const back = await asked(engine(), TEACHER, STUDENT, { ...SOFT_ONLY, T: 2 });
      expect(Math.abs(there.loss - back.loss)).toBeGreaterThan(0.01);
    });

    it('a teacher is not changed by whoever learns from it', async () => {
      const job = sampleJob({ shape: [16, 9, 5, 3], batch: 13 });
      const before = job.sources.map(({ set }) => set.logits?.slice());
      const stack = await engine().start(job);
      await stack.advance(3, false);
      stack.dispose();
      expect(job.sources.map(({ set }) => set.logits ?? undefined)).toEqual(before);
    });

    it('an ensemble of one network many times says what that network says, and no worse than its members', async () => {
      const job = sampleJob({ shape: [16, 9, 5, 3], batch: 1 });
      const { images, labels } = job.sources[1]!.set;
      const networks = job.members.map((member) => member.initial);
      const [one, ...others] = await engine().predict(job.shape, networks, images);
      const answers = labels.map((label) => (label === NO_LABEL ? 0 : label));
      for (const averaging of ['probabilities', 'logits'] as const) {
        const alone = ensembleLogits([one!], 3, averaging);
        expect(relativeError(ensembleLogits([one!, one!, one!], 3, averaging), alone)).toBeLessThan(1e-6);
        expect(relativeError(Float32Array.from(softmax(alone, 1, 3)), softmax(one!, 1, 3))).toBeLessThan(1e-6);
      }
      const members = [one!, ...others];
      const mean = members.reduce((sum, logits) => sum + nll(logits, answers), 0) / members.length;
      expect(nll(ensembleLogits(members, 3), answers)).toBeLessThanOrEqual(mean);
    });
  });
}
