/** Single values of settings: which are allowed, and how they are written. */
import type { Range, Setting } from './settings';

export type Value = Setting['default'];

/** How an empty list is written. */
const NONE = 'none';

/**
 * As links and command line write it: `4`, `0.001`, `adam`, `400-400`, `128.64-64`, `none`. Numbers in the shortest form that
 * reads back the same.
 */
export function formatValue(value: Value | readonly string[]): string {
  if (typeof value !== 'object') return String(value);
  const nested = value.some((item) => typeof item === 'object');
  return value.map((item) => (typeof item === 'object' ? item.join('-') : item)).join(nested ? '.' : '-') || NONE;
}

/** The parts of a list as `formatValue` writes it. */
export function listParts(text: string, separator: '.' | '-'): string[] {
  return text === NONE ? [] : text.split(separator);
}

/** What a setting accepts, in a notation without words: `0.05..1000`, `adam, sgd`, `1..2048[-1..2048[-1..2048]]`. */
export function allowedValues(setting: Setting): string {
  switch (setting.kind) {
    case 'choice':
      return setting.choices.join(', ');
    case 'set':
      return setting.least === 0 ? `${NONE}, ${setting.choices.join('-')}` : setting.choices.join('-');
    case 'layers':
      return several(formatRange(setting.units), '-', setting.layers);
    case 'chain':
      return `${NONE}, ${several(several(formatRange(setting.units), '-', setting.layers), '.', { ...setting.networks, min: 1 })}`;
    case 'integer':
    case 'number':
    case 'logarithmic':
      return formatRange(setting);
  }
}

/** `a[-a[-a]]` */
function several(one: string, separator: string, { min, max }: Range): string {
  return Array<string>(min).fill(one).join(separator) + `[${separator}${one}`.repeat(max - min) + ']'.repeat(max - min);
}

export function formatRange({ min, max }: Range): string {
  return `${min}..${max}`;
}

/** Whether a value of any origin may stand for the setting as it is. */
export function isAllowed(setting: Setting, value: unknown): value is Value {
  switch (setting.kind) {
    case 'choice':
      return setting.choices.some((choice) => choice === value);
    case 'layers':
      return areLayers(setting, value);
    case 'chain':
      return (
        Array.isArray(value) &&
        isWhole(value.length, setting.networks) &&
        value.every((network) => areLayers(setting, network))
      );
    case 'set':
      return (
        Array.isArray(value) &&
        value.length >= setting.least &&
        sameList(
          value,
          setting.choices.filter((choice) => value.includes(choice)),
        )
      );
    case 'integer':
      return isWhole(value, setting);
    case 'number':
    case 'logarithmic':
      return typeof value === 'number' && value >= setting.min && value <= setting.max;
  }
}

function areLayers({ layers, units }: { layers: Range; units: Range }, value: unknown): boolean {
  return Array.isArray(value) && isWhole(value.length, layers) && value.every((width) => isWhole(width, units));
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function isWhole(value: unknown, { min, max }: Range): boolean {
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
}
