import { describe, expect, it } from 'vitest';
import { idleReason } from './effect';
import type { Experiment, SettingKey } from './experiment';
import { DEFAULTS, SETTING_LIST } from './settings';
import { changedStages } from './stale';

describe('idleReason', () => {
  const other: Partial<Experiment> = {
    flatClasses: 5,
    flatNoise: 0.7,
    teacherJitter: 5,
    studentJitter: 5,
    transferSize: 17,
    mungeP: 0.1,
    mungeS: 3,
    T: 9,
    noiseShare: 0.9,
    views: 'fresh',
  };
  const bases: Experiment[] = [
    DEFAULTS,
    { ...DEFAULTS, transfer: 'labelled' },
    { ...DEFAULTS, transfer: 'munge' },
    { ...DEFAULTS, transfer: 'munge', transferSize: 0 },
    { ...DEFAULTS, dataset: 'moons' },
    { ...DEFAULTS, dataset: 'rings', studentJitter: 2 },
    { ...DEFAULTS, dataset: 'points', controls: ['jitter'] },
    { ...DEFAULTS, dataset: 'own' },
    { ...DEFAULTS, target: 'logits', noise: 0.5, studentJitter: 2 },
  ];

  it('is given for just those settings whose change leaves every result as it is', () => {
    for (const base of bases) {
      for (const key of Object.keys(other) as SettingKey[]) {
        const idle = changedStages(base, { ...base, [key]: other[key] }) === null;
        expect([key, idleReason(key, base) !== null]).toEqual([key, idle]);
      }
    }
  });

  it('spares all others', () => {
    const rest = SETTING_LIST.filter(({ key }) => !(key in other));
    expect(rest.filter(({ key }) => bases.some((base) => idleReason(key, base) !== null))).toEqual([]);
  });
});
