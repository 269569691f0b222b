import { expect, it } from 'vitest';
import { gapClosed } from '../distill/metrics';
import { DEFAULT_PRESET, presetExperiment } from '../experiment/presets';
import { runInNode } from './runInNode';

it(
  'lets the ensemble beat the student and the student its baseline, for each of seeds 0 to 4',
  { timeout: 300_000 },
  async () => {
    const { result } = await runInNode({ ...presetExperiment(DEFAULT_PRESET), repeats: 5 }, 2);
    const errors = (arm: 'ensemble' | 'student' | 'baseline'): number[] =>
      (result[arm].perSeed ?? []).map((seed) => seed.errors);
    const [ensemble, student, baseline] = [errors('ensemble'), errors('student'), errors('baseline')];
    expect(student).toHaveLength(5);
    const closed = student.map((own, i) => {
      expect(ensemble[i]).toBeLessThan(own);
      expect(own).toBeLessThan(baseline[i]!);
      return gapClosed(ensemble[i]!, own, baseline[i]!) ?? 0;
    });
    expect(closed.reduce((sum, share) => sum + share, 0) / 5).toBeGreaterThanOrEqual(0.5);
  },
);
