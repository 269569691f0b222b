import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';

/** A part of the page that is fetched after it; where it cannot be fetched, its place stays empty: the page can do without. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load().catch((): ComponentType<Props> => Nothing) }));
  return function LazyPart(props: Props) {
    return (
      <Suspense fallback={meanwhile}>
        <Part {...props} />
      </Suspense>
    );
  };
}

function Nothing() {
  return null;
}
