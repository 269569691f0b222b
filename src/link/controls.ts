/** Which part of the page a setting belongs to, as links hide and lock them. */
import type { SettingKey } from '../experiment/experiment';
import { SETTINGS, SETTING_LIST, type Group } from '../experiment/settings';
import { formatValue } from '../experiment/values';
import { CONTROLS, type ControlName, type Parts, type Pin } from './parts';

const OF_GROUP: Partial<Record<Group, ControlName>> = { data: 'data', teachers: 'teachers' };

/** Null for a setting that no link can hold. */
export function controlOf(key: SettingKey): ControlName | null {
  if (key === 'T' || key === 'alpha') return key;
  return OF_GROUP[SETTINGS[key].group] ?? null;
}

export type Hold = 'free' | 'locked' | 'hidden';

/** What is hidden is locked, too. */
export function holdOn({ hide = [], lock = [] }: Parts, control: ControlName | null): Hold {
  if (control === null) return 'free';
  if (hide.includes(control)) return 'hidden';
  return lock.includes(control) ? 'locked' : 'free';
}

/** Settings that keep their values. */
export function heldSettings(parts: Parts): readonly SettingKey[] {
  return SETTING_LIST.map(({ key }) => key).filter((key) => holdOn(parts, controlOf(key)) !== 'free');
}

/** The controls that a link holds and that going from one experiment to another would move. */
export function heldAgainst(
  parts: Parts,
  from: Pick<Pin, 'experiment' | 'preset'>,
  to: Pick<Pin, 'experiment' | 'preset'>,
): readonly ControlName[] {
  const moved = SETTING_LIST.filter(({ key }) => formatValue(from.experiment[key]) !== formatValue(to.experiment[key]));
  const controls = new Set(moved.map(({ key }) => controlOf(key)));
  if (from.preset !== to.preset) controls.add('preset');
  return CONTROLS.filter((name) => controls.has(name) && holdOn(parts, name) !== 'free');
}
