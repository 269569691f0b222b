/** Contrast in every dress, as WCAG has it for AA: 4.5 for text, 3 for large text and for what is drawn. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isDark, opacityOf } from './darkKnowledge/shades';

type Colour = readonly number[];

const TEXT = 4.5;
const DRAWN = 3;
const CLASSES = Array.from({ length: 10 }, (_, label) => `class-${label}`);
const HEAT = Array.from({ length: 5 }, (_, i) => `heat-${i}`);
const HEAT_INK = Array.from({ length: 5 }, (_, i) => `heat-ink-${i}`);

const css = readFileSync(new URL('dress.css', import.meta.url), 'utf8');
const usual = tokensOf(':root');
const DRESSES = [
  ['light', usual],
  ['dark', new Map([...usual, ...tokensOf(":root[data-dress='dark']")])],
  ['projector', new Map([...usual, ...tokensOf(":root[data-dress='projector']")])],
] as const;

function tokensOf(selector: string): Map<string, string> {
  const [, block = ''] = css.split(`${selector} {`);
  const declarations = block.slice(0, block.indexOf('}')).matchAll(/--([\w-]+): ([^;]+);/g);
  return new Map([...declarations].map(([, name = '', value = '']) => [name, value]));
}

function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map((part) =>
    part / 255 <= 0.04045 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function mixed(one: Colour, share: number, other: Colour): Colour {
  return one.map((part, i) => part * share + other[i]! * (1 - share));
}

describe.each(DRESSES)('%s', (worn, tokens) => {
  const colour = (name: string): Colour => {
    const value = tokens.get(name) ?? '';
    const [, other] = /^var\(--([\w-]+)\)$/.exec(value) ?? [];
    if (other !== undefined) return colour(other);
    return [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16));
  };
  /** The pairs of these names that have too little of it. */
  const poor = (over: readonly string[], grounds: readonly string[], least: number): string[] =>
    over
      .flatMap((name) => grounds.map((ground) => [name, ground] as const))
      .map(([name, ground]) => [`${name} on ${ground}`, contrast(colour(name), colour(ground))] as const)
      .filter(([, found]) => !(found >= least))
      .map(([pair, found]) => `${pair}: ${found.toFixed(2)}`);

  test('text can be read', () => {
    const grounds = ['panel', 'paper', 'well', 'hover', 'note', 'alarm', 'baseline-soft', 'ensemble-soft'];
    expect([
      ...poor(['ink'], [...grounds, 'student-soft', 'ensemble-fill'], TEXT),
      ...poor(['ink-2'], ['panel', 'paper', 'well', 'hover', 'baseline-soft', 'ensemble-soft'], TEXT),
      ...poor(
        ['ensemble', 'student', 'baseline', 'right', 'wrong', 'caution', ...CLASSES, ...HEAT_INK],
        ['panel'],
        TEXT,
      ),
      ...poor(['ensemble'], ['ensemble-soft'], TEXT),
      ...poor(['student-ink'], ['student-soft'], TEXT),
      ...poor(['baseline', 'caution'], ['baseline-soft'], TEXT),
      ...poor(['panel'], ['ink', 'strong-hover', 'wanted', 'wanted-hover'], TEXT),
      ...poor(['chalk', 'chalk-2'], ['slate'], TEXT),
    ]).toEqual([]);
  });

  test('large numbers and what is drawn can be seen', () => {
    expect([
      ...poor(['ink-off', 'focus', 'better', 'worse', 'student'], ['panel'], DRAWN),
      ...poor(['ensemble', 'ink-off'], ['ensemble-soft', 'ensemble-fill'], DRAWN),
      ...poor(['student'], ['student-soft'], DRAWN),
      ...poor(['baseline'], ['student-soft'], DRAWN),
      ...(worn === 'light' ? [] : poor(HEAT, ['panel'], DRAWN)),
    ]).toEqual([]);
  });

  test('points stand out from their own colour on a map, and words from the colours of a landscape', () => {
    const tint = Number(tokens.get('tint'));
    for (const name of CLASSES.slice(0, 5)) {
      const ground = mixed(colour(name), tint, colour('panel'));
      expect(contrast(colour(name), ground), name).toBeGreaterThanOrEqual(DRAWN);
    }
    for (const name of ['better', 'worse']) {
      const ground = mixed(colour(name), 0.55, colour('panel'));
      expect(contrast(colour('ink'), ground), name).toBeGreaterThanOrEqual(TEXT);
    }
  });

  test('letters can be read on every shade of a matrix', () => {
    const [ink, paper] = [colour('ink'), colour('panel')];
    for (let level = 0; level <= 1; level += 0.01) {
      const ground = mixed(ink, opacityOf(level, worn), paper);
      expect(contrast(ground, isDark(level) ? paper : ink), String(level)).toBeGreaterThanOrEqual(TEXT);
    }
  });
});

test('no colour is written anywhere else', () => {
  const rooms = import.meta.glob('./**/*.{css,ts,tsx}', { query: '?raw', import: 'default', eager: true });
  const literal = /#(?:[\da-f]{6}|[\da-f]{3})\b|\b(?:rgb|hsl)a?\(\d|:\s*(?:white|black)\b/i;
  const found = Object.entries(rooms)
    .filter(([name]) => !/dress\.(css|test\.ts)$/.test(name))
    .flatMap(([name, text]) => text.split('\n').map((line) => `${name}: ${line.trim()}`))
    // What a browser calls a ground that is not painted.
    .filter((line) => literal.test(line) && !line.includes("'rgba(0, 0, 0, 0)'"));
  expect(found).toEqual([]);
});
