import { expect, test } from 'vitest';
import { heatGlow, heatInk } from './heat';

test('the ends of the scale are the ends of the ramp, and what is beyond stands there too', () => {
  for (const T of [0.05, 0.5]) expect(heatGlow(T)).toBe('color-mix(in srgb, var(--heat-1) 0.0%, var(--heat-0))');
  for (const T of [50, 1000])
    expect(heatInk(T)).toBe('color-mix(in srgb, var(--heat-ink-4) 100.0%, var(--heat-ink-3))');
});

test('a warmer T is never a colder colour', () => {
  const place = (T: number): number => {
    const [, above = '', share = ''] = /heat-(\d)\) ([\d.]+)%/.exec(heatGlow(T)) ?? [];
    return Number(above) + Number(share) / 100;
  };
  for (let T = 0.5; T < 50; T *= 1.1) expect(place(T * 1.1)).toBeGreaterThanOrEqual(place(T));
});
