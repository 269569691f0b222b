import { expect, test } from 'vitest';
import { shortName } from './runWords';

test.each([
  ['calm otter', 'calm otter'],
  ['exactly eighteen..', 'exactly eighteen..'],
  ['a name that is longer', 'a name that is lon…'],
  ['아주 길고 긴 이름을 가진 실행', '아주 길고 긴 이름…'],
  ['😀'.repeat(20), `${'😀'.repeat(18)}…`],
])('%s has room in a drawing as %s', (name, short) => {
  expect(shortName(name)).toBe(short);
});
