import type { ComponentType } from 'react';
import { lazyPart } from '../shared/lazyPart';

/** A menu of the first view that is fetched after it. Its place is kept free. */
export function lazyMenu<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return lazyPart(load, <span className="icon-button icon-button--plain" aria-hidden />);
}
