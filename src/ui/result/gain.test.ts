import { expect, test } from 'vitest';
import { gainOf } from './gain';

test('a gain within the interval of the ensemble is not called clear', () => {
  // Wilson's interval of 581 in 10,000 reaches up to 628.6.
  expect(gainOf([628, 600, 581], 10_000)).toEqual({ one: 628, together: 581, verdict: 'unclear', half: 2 });
  expect(gainOf([636, 605.4, 592, 582.8, 581], 10_000)).toMatchObject({ verdict: 'clear', half: 2 });
});

test('an ensemble that makes more errors than one teacher gains nothing', () => {
  expect(gainOf([580, 581], 10_000).verdict).toBe('none');
  expect(gainOf([580, 580], 10_000).verdict).toBe('none');
});
