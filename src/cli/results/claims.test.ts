import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../experiment/link';
import { CLAIMS } from './claims';

describe('the claims of RESULTS.md', () => {
  it('name runs that are what they say', () => {
    for (const query of CLAIMS.flatMap(({ runs }) => runs)) expect(decodeLink(query).notes).toEqual([]);
  });

  it('are each of five seeds, but for the one that takes hours', () => {
    for (const { id, runs } of CLAIMS) {
      for (const query of runs) expect(decodeLink(query).experiment.repeats).toBe(id === 'paper' ? 1 : 5);
    }
  });
});
