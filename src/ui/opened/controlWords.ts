import type { TFunction } from 'i18next';
import { CONTROLS, type ControlName } from '../../link/parts';

/** "Data, Temperature", in the order of the page. */
export function controlWords(t: TFunction, names: readonly ControlName[]): string {
  return CONTROLS.filter((name) => names.includes(name))
    .map((name) => t(`opened.controls.${name}`))
    .join(', ');
}
