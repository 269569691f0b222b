import { describe, expect, it } from 'vitest';
import { createNodeEngine } from '../../cli/nodeEngine';
import { Numbers, SentNetworks } from './sentNetworks';

const KEPT = 120;

/** A network of so many bytes. */
const network = (bytes: number): Float32Array => new Float32Array(bytes / 4);

describe('SentNetworks', () => {
  it('sends parameters once, and then the number alone', () => {
    const sent = new SentNetworks(new Numbers(), KEPT);
    const [a, b] = [network(8), network(8)];
    expect(sent.send([a]).networks).toEqual([{ id: 1, parameters: a }]);
    expect(sent.send([a, b]).networks).toEqual([
      { id: 1, parameters: null },
      { id: 2, parameters: b },
    ]);
  });

  it('numbers networks alike for all threads, and sends each of them its own', () => {
    const numbers = new Numbers();
    const [one, two] = [new SentNetworks(numbers, KEPT), new SentNetworks(numbers, KEPT)];
    const [a, b] = [network(8), network(8)];
    one.send([a, b]);
    expect(two.send([b]).networks).toEqual([{ id: 2, parameters: b }]);
  });

  it('drops what was used longest ago, and sends it again when it is needed', () => {
    const sent = new SentNetworks(new Numbers(), KEPT);
    const [a, b, c] = [network(48), network(48), network(48)];
    sent.send([a, b]);
    sent.send([a]);
    expect(sent.send([c]).drop).toEqual([2]);
    expect(sent.send([a, b]).networks.map(({ parameters }) => parameters)).toEqual([null, b]);
  });

  it('has a thread keep nothing of what is too large', () => {
    const sent = new SentNetworks(new Numbers(), KEPT);
    const large = network(160);
    expect(sent.send([large])).toEqual({ networks: [{ id: 1, parameters: large }], drop: [1] });
    expect(sent.send([large]).networks).toEqual([{ id: 1, parameters: large }]);
  });
});

it('threads answer alike whether networks are new to them, known or dropped', async () => {
  const engine = await createNodeEngine(2);
  const shape = [4, 3];
  const networks = [1, 2, 3].map((k) => Float32Array.from({ length: 15 }, (_, i) => Math.sin(k * i)));
  const images = Uint8Array.from({ length: 40 }, (_, i) => (i * 37) % 256);
  const wide = [4, 2 ** 20, 3];
  const first = await engine.predict(shape, networks, images);
  expect(await engine.predict(shape, networks.toReversed(), images)).toEqual(first.toReversed());
  // Too large to be kept, so that all others are dropped with it.
  await engine.predict(wide, [new Float32Array(5 * 2 ** 20 + 3 * 2 ** 20 + 3)], images.subarray(0, 4));
  expect(await engine.predict(shape, networks, images)).toEqual(first);
  engine.dispose();
});
