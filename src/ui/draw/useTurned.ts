import { useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Asked } from '../../app/client';
import { perArm, type Arm } from '../../app/arms';
import { movedImage, UNMOVED, type Move } from '../../app/moveImage';
import { answers } from '../../distill/metrics';
import { softmax } from '../../distill/softmax';
import { useApp, useRun } from '../context';

/** What one network says of a turned digit. */
interface Said {
  readonly answer: number;
  /** Of its answer. */
  readonly probability: number;
}

export interface Turned {
  readonly angle: number;
  readonly image: Uint8Array;
  readonly said: Readonly<Record<Arm, Said | null>>;
}

const ANGLES: readonly number[] = Array.from({ length: 13 }, (_, i) => 15 * (i - 6));
const SILENT: Asked = { ensemble: null, student: null, baseline: null };

/** A digit turned by every angle from -90° to 90° on top of how it was shifted, with the networks' answers at T as they come. */
export function useTurned(image: Uint8Array | null, { right, down }: Move, T: number): readonly Turned[] {
  const { ask } = useApp();
  const [asked, setAsked] = useState<{ readonly of: readonly Uint8Array[]; readonly logits: Asked } | null>(null);
  // Only other networks have other answers: those of another run, further on its curves, or of its result.
  const standing = useRun(useShallow(({ run, curves, outcome }) => [run, curves, outcome?.result]));
  const images = useMemo(
    () => (image === null ? [] : ANGLES.map((angle) => movedImage(image, { ...UNMOVED, angle, right, down }))),
    [image, right, down],
  );
  useEffect(() => {
    if (images.length === 0) return;
    let wanted = true;
    void ask(joined(images), images[0]!.length).then(
      (logits) => {
        if (wanted) setAsked({ of: images, logits });
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [ask, images, standing]);
  const logits = asked?.of === images ? asked.logits : SILENT;
  return images.map((turned, i) => ({ angle: ANGLES[i]!, image: turned, said: saidOf(logits, i, images.length, T) }));
}

function joined(images: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(images.length * images[0]!.length);
  images.forEach((image, i) => {
    all.set(image, i * image.length);
  });
  return all;
}

function saidOf(logits: Asked, i: number, count: number, T: number): Turned['said'] {
  const of = (arm: Arm): Said | null => {
    const all = logits[arm];
    if (all === null) return null;
    const classes = all.length / count;
    const row = all.subarray(i * classes, (i + 1) * classes);
    const [answer] = answers(row, classes);
    return { answer: answer!, probability: softmax(row, T)[answer!]! };
  };
  return perArm(of);
}
