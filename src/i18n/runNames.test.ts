import { expect, test } from 'vitest';
import { NAME_WORDS } from '../app/keptRun';
import { runWords } from './runNames';

test.each(['en', 'ko'])('every digest has a name of its own words in %s', (language) => {
  const places = [...Array(NAME_WORDS).keys()];
  const names = places.map((i) => runWords(language, [i, i]));
  for (const half of [0, 1]) {
    const words = names.map((name) => name.split(' ')[half]);
    expect(words).not.toContain(undefined);
    expect(new Set(words).size).toBe(NAME_WORDS);
  }
  expect(runWords(language, [NAME_WORDS, 0])).toContain('undefined');
});
