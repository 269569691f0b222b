import { lazy, Suspense, type ComponentType } from 'react';

/**
 * A menu of the first view that is fetched after it. Its place is kept free; where it cannot be fetched, it stays empty: the
 * page can do without.
 */
export function lazyMenu<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Menu = lazy(async () => ({ default: await load().catch((): ComponentType<Props> => Nothing) }));
  return function LazyMenu(props: Props) {
    return (
      <Suspense fallback={<span className="icon-button icon-button--plain" aria-hidden />}>
        <Menu {...props} />
      </Suspense>
    );
  };
}

function Nothing() {
  return null;
}
