import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink } from './link';
import { sumNotes, withSum } from './sum';

const QUERY = 'v=1&T=8&ask=A%20%26%20B%3F&seed=5';

describe('the sum of a link', () => {
  it('is the same in every browser and in Node', () => {
    expect(withSum('v=1&T=8')).toBe('sum=2-1r7hd0q&v=1&T=8');
  });

  it('finds nothing in a link as it was made, however it is escaped, and whatever others add', () => {
    const made = withSum(QUERY);
    for (const link of [
      made,
      `https://example.org/?${made}#top`,
      made.replace('%20', '+'),
      `${made}&utm_source=mail`,
    ]) {
      expect(sumNotes(link), link).toEqual([]);
    }
  });

  it('finds nothing in a link that has none', () => {
    expect(readLink(QUERY).notes).toEqual([]);
  });

  it('finds every cut that leaves anything', () => {
    const made = withSum(QUERY);
    for (let end = 1; end < made.length; end++) {
      expect(readLink(made.slice(0, end)).notes, made.slice(0, end)).not.toEqual([]);
    }
    expect(sumNotes(made.slice(0, made.indexOf('&ask')))).toMatchObject([{ kind: 'cut', given: '2', allowed: '4' }]);
  });

  it('finds every other text of the same pairs', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        fc.pre(text !== other);
        const made = withSum(new URLSearchParams({ v: '1', ask: text }).toString());
        const changed = made.replace(/&ask=.*/, `&${new URLSearchParams({ ask: other }).toString()}`);
        expect(sumNotes(changed)).toMatchObject([{ kind: 'changed' }]);
      }),
    );
  });
});
