/** Between the value of a setting and its place on a slider, which is in decades where the setting is logarithmic. */
import type { NumberSetting } from '../../experiment/settings';

export function toSlider({ kind }: NumberSetting, value: number): number {
  return kind === 'logarithmic' ? Math.log10(value) : value;
}

export function fromSlider({ kind, min, max, decimals }: NumberSetting, place: number): number {
  const value = Number((kind === 'logarithmic' ? 10 ** place : place).toFixed(decimals));
  return Math.min(max, Math.max(min, value));
}
