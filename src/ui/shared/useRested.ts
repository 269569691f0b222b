import { useEffect, useState } from 'react';
import type { Experiment } from '../../experiment/experiment';
import { useApp } from '../context';

/** Milliseconds without a change after which a hand that has not let go rests. */
const REST = 200;

/** The settings at which the hand last rested: for what nobody reads while it moves. It is not drawn anew on the way. */
export function useRested(): Experiment {
  const { experiment: store } = useApp();
  const [rested, setRested] = useState(() => store.getState().experiment);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = (): void => setRested(store.getState().experiment);
    const follow = (): void => {
      clearTimeout(timer);
      const moving = store.getState().before !== null;
      if (moving) timer = setTimeout(rest, REST);
      else rest();
    };
    follow();
    const stop = store.subscribe(follow);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
  return rested;
}
