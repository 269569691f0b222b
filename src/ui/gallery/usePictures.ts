import { useEffect, useState } from 'react';
import type { Digit } from '../../app/client';
import { useApp } from '../context';

/** The pictures of test examples; those of before stay until the new ones have come. */
export function usePictures(indices: readonly number[]): ReadonlyMap<number, Digit> {
  const { examples } = useApp();
  const [pictures, setPictures] = useState<ReadonlyMap<number, Digit>>(new Map());
  // Says which they are, so that an equal list asks for nothing.
  const key = indices.join();
  useEffect(() => {
    let wanted = true;
    void examples.pictures(indices).then((digits) => {
      if (wanted) setPictures(new Map(digits.map((digit) => [digit.index, digit])));
    });
    return () => {
      wanted = false;
    };
  }, [examples, key]);
  return pictures;
}
