import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lessons } from './en/lessons';
import { ko as firstKorean } from './ko';
import { lessons as koreanLessons } from './ko/lessons';
import { whole as firstEnglish } from './whole';

const whole = { ...firstEnglish, lessons };
const ko = { ...firstKorean, lessons: koreanLessons };

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}

const korean = new Map(flat(ko));
const gaps = (text: string): string[] => [...text.matchAll(/\{\{(\w+)/g)].map(([, name = '']) => name).sort();

test('Korean says all that English says, with the same gaps', () => {
  // Korean has one form for one and for many.
  const said = flat(whole).filter(([key]) => !key.endsWith('_one'));
  expect(said.filter(([key, text]) => String(gaps(korean.get(key) ?? '')) !== String(gaps(text)))).toEqual([]);
  expect(said.filter(([key]) => !korean.get(key))).toEqual([]);
});

test('Korean has no text that English lacks', () => {
  const english = new Set(flat(whole).map(([key]) => key));
  expect([...korean.keys()].filter((key) => !english.has(key))).toEqual([]);
});

/** Keys as the program writes them, one pattern for each: between the first and the last gap of a template stands anything. */
function patternsOf(source: string): RegExp[] {
  const written = [...source.matchAll(/['`]([a-zA-Z]\w*\.[\w.]*)(\$\{[^`]*\}([\w.]*))?['`]/g)];
  return written.map(([, start = '', gap, end = '']) => new RegExp(`^${start}${gap === undefined ? '' : '.+'}${end}$`));
}

test('no text is left that nobody says', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => !/\.test\.tsx?$|^i18n\/(en|ko)\b/.test(file));
  const patterns = files.flatMap((file) => patternsOf(readFileSync(join('src', file), 'utf8')));
  const keys = flat(whole).map(([key]) => key.replace(/_(zero|one|other)$/, ''));
  expect(files.length).toBeGreaterThan(100);
  expect(keys.filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
});
