import { type Key } from '../random/philox';
import { fork, random } from '../random/random';

/**
 * The labels with a share of them drawn anew, evenly over all classes, so that some come out as they were. Whether and
 * what label i becomes depends on the key and i alone, so the labels of fewer images are the first of more.
 * @param share 0 to 1
 */
export function noisyLabels(labels: Uint8Array, share: number, classes: number, key: Key): Uint8Array<ArrayBuffer> {
  return labels.map((label, i) => {
    if (share === 0) return label;
    const draw = random(fork(key, 'labels', i));
    return draw.float() < share ? draw.below(classes) : label;
  });
}
