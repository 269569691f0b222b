// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { keepUnfinished, type Chosen } from './unfinished';

const chosen: Chosen = { keys: { x: 'noise', y: 'T' }, typed: { T: '1 4' }, seeds: 2 };
const unfinished = keepUnfinished(() => sessionStorage);

beforeEach(() => {
  sessionStorage.clear();
});

test('what was chosen is there until it is taken back', () => {
  expect(unfinished.read()).toBeNull();
  unfinished.write(chosen);
  expect(keepUnfinished(() => sessionStorage).read()).toEqual(chosen);
  unfinished.write(null);
  expect(unfinished.read()).toBeNull();
});

test('what no landscape can be chosen by is as if nothing was there', () => {
  for (const kept of ['{', '{"keys":{"x":"T","y":"colour"},"typed":{},"seeds":3}', '{"keys":{"x":"T","y":"alpha"}}']) {
    sessionStorage.setItem('distillery-landscape', kept);
    expect(unfinished.read()).toBeNull();
  }
});

test('a browser that keeps nothing is done without', () => {
  const refusing = keepUnfinished(() => {
    throw new DOMException('no', 'SecurityError');
  });
  refusing.write(chosen);
  expect(refusing.read()).toBeNull();
});
