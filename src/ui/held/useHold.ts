import { holdOn, type Hold } from '../../link/controls';
import type { ControlName } from '../../link/parts';
import { useOpened } from '../context';

/** How the link has a control; of none, that it is free. */
export function useHold(control: ControlName | null): Hold {
  return useOpened(({ parts }) => holdOn(parts, control));
}
