import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../experiment/link';
import { CLAIMS } from './claims';

describe('the claims of RESULTS.md', () => {
  it('name runs that are what they say', () => {
    for (const query of CLAIMS.flatMap(({ runs }) => runs)) expect(decodeLink(query).notes).toEqual([]);
  });

  it('name by presets what were long queries before, and nothing else', () => {
    const runs = CLAIMS.filter(({ id }) => ['temperature', 'squared', 'limit'].includes(id)).flatMap(
      (claim) => claim.runs,
    );
    const before = [
      ...['&T=1', '&T=2', '', '&T=8', '&T=20'].map((T) => `compression${T}`),
      ...['&T=1', '&T=2.5', '', '&T=8', '&T=20'].map(
        (T) => `compression&studentHidden=10-10&alpha=1${T}&controls=none`,
      ),
      'compression&studentHidden=32&T=20&controls=none',
      'compression&studentHidden=32&T=20&target=unscaled&controls=none',
      'compression&T=1000&alpha=1',
      'compression&target=logits&alpha=1',
    ];
    expect(runs.map((query) => decodeLink(query).experiment)).toEqual(
      before.map((query) => decodeLink(`preset=${query}&repeats=5`).experiment),
    );
  });

  it('are each of five seeds, those that take long one by one', () => {
    for (const { id, runs } of CLAIMS.filter((claim) => claim.id !== 'paper')) {
      for (const query of runs) expect(decodeLink(query).experiment.repeats, id).toBe(5);
    }
    const paper = CLAIMS.find(({ id }) => id === 'paper')!.runs.map((query) => decodeLink(query).experiment);
    expect(paper.map(({ seed, repeats }) => [seed, repeats])).toEqual([0, 1, 2, 3, 4].map((seed) => [seed, 1]));
  });
});
