/** Single values of settings: which are allowed, and how they are written. */
import type { Setting } from './settings';

export type Value = Setting['default'];

/** As links and command line write it: `4`, `0.001`, `400-400`, `adam`. Numbers in the shortest form that reads back the same. */
export function formatValue(value: Value): string {
  return typeof value === 'object' ? value.join('-') : String(value);
}

/** What a setting accepts, in a notation without words: `0.05..1000`, `adam, sgd`, `1..2048[-1..2048[-1..2048]]`. */
export function allowedValues(setting: Setting): string {
  switch (setting.kind) {
    case 'choice':
      return setting.choices.join(', ');
    case 'layers': {
      const one = formatRange(setting.units);
      const optional = setting.layers.max - setting.layers.min;
      return Array<string>(setting.layers.min).fill(one).join('-') + `[-${one}`.repeat(optional) + ']'.repeat(optional);
    }
    case 'integer':
    case 'number':
    case 'logarithmic':
      return formatRange(setting);
  }
}

export function formatRange({ min, max }: { readonly min: number; readonly max: number }): string {
  return `${min}..${max}`;
}

/** Whether a value of any origin may stand for the setting as it is. */
export function isAllowed(setting: Setting, value: unknown): value is Value {
  switch (setting.kind) {
    case 'choice':
      return setting.choices.some((choice) => choice === value);
    case 'layers':
      return (
        Array.isArray(value) &&
        isWhole(value.length, setting.layers) &&
        value.every((units) => isWhole(units, setting.units))
      );
    case 'integer':
      return isWhole(value, setting);
    case 'number':
    case 'logarithmic':
      return typeof value === 'number' && value >= setting.min && value <= setting.max;
  }
}

function isWhole(value: unknown, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
}
