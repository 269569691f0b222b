/** The examples of a task. */
import { initialWeights } from '../../data/weights';
import { joinPieces, type ImageSet } from '../../data/imageSet';
import { PIXELS, piecesOf } from '../../data/manifest';
import { PieceStore } from '../../data/pieces';
import { fork, random, seedKey } from '../../random/random';
import type { StepTask } from '../api';
import type { StepJob } from './contender';

const LEARNING_RATE = 0.001;

/** The digits that the product ships. */
export const store = new PieceStore(async (name) => {
  const response = await fetch(`data/mnist/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.arrayBuffer();
});

/** The first `count` training digits. */
async function digits(count: number): Promise<ImageSet> {
  const pieces = piecesOf(await store.manifest(), 'train').filter(({ first }) => first < count);
  const { images, labels } = joinPieces(await store.load(pieces));
  return { images: images.slice(0, count * PIXELS), labels: labels.slice(0, count) };
}

/** Noise without a zero, whose class shows in its first pixels. */
function noise(count: number): ImageSet {
  const draw = random(fork(seedKey(0), 'split'));
  const labels = Uint8Array.from({ length: count }, () => draw.below(10));
  const images = Uint8Array.from({ length: count * PIXELS }, () => 1 + draw.below(127));
  labels.forEach((label, i) => (images[i * PIXELS + label] = 255));
  return { images, labels };
}

export async function stepJob({ shape, batch, examples, images, members, threads }: StepTask): Promise<StepJob> {
  return {
    shape,
    batch,
    ...(images === 'digits' ? await digits(examples) : noise(examples)),
    initial: initialWeights(shape, fork(seedKey(0), 'weights', 0)),
    lr: LEARNING_RATE,
    members,
    threads,
  };
}
