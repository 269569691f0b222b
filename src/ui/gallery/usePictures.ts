import { useEffect, useState } from 'react';
import type { Digit } from '../../app/client';
import { useApp } from '../context';

/** The pictures of test examples; those of before stay until the new ones have come. */
export function usePictures(indices: readonly number[]): ReadonlyMap<number, Digit> {
  const { examples } = useApp();
  const [pictures, setPictures] = useState<ReadonlyMap<number, Digit>>(new Map());
  const key = indices.join();
  useEffect(() => {
    let wanted = true;
    void examples.pictures(indices).then((digits) => {
      if (wanted) setPictures(new Map(digits.map((digit) => [digit.index, digit])));
    });
    return () => {
      wanted = false;
    };
    // The key says which they are.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [examples, key]);
  return pictures;
}
