import { useEffect, useState } from 'react';

/** Milliseconds without a change after which a hand rests. */
const REST = 200;

/** The latest value that has stood still for a while: for what nobody reads while it moves. */
export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(value);
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return rested;
}
