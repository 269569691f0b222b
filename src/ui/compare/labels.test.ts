import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelled } from './labels';

test('of labels that would overlap some are left out, first and last never where both fit', () => {
  const texts = ['0', '400', '800', '1,200', '1,400', '1,600', '4,000', '16,000'];
  const labels = texts.map((text) => ({ text, at: Number(text.replace(',', '')) / 16_000 }));
  expect(labelled(labels, 24).map(({ text }) => text)).toEqual(['0', '4,000', '16,000']);
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 }), (places) => {
      const all = places.sort((a, b) => a - b).map((at) => ({ at: at / 100, text: String(at) }));
      const kept = labelled(all, 30);
      expect(kept.at(-1)).toBe(all.at(-1));
      kept.slice(1).forEach((label, i) => {
        const before = kept[i]!;
        expect((label.at - before.at) * 30).toBeGreaterThanOrEqual((label.text.length + before.text.length) / 2);
      });
    }),
  );
});
