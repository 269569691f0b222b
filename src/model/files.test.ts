import * as tf from '@tensorflow/tfjs';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { InferenceSession, Tensor } from 'onnxruntime-web';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNodeEngine } from '../cli/nodeEngine';
import { nodeStore } from '../cli/nodePlatform';
import { runInNode, type NodeRun } from '../cli/runInNode';
import { parameterCount } from '../engine/engine';
import { referenceLogits } from '../engine/reference';
import type { Experiment } from '../experiment/experiment';
import { DEFAULTS } from '../experiment/settings';
import { networksBehind } from '../run/networks';
import { filesOf, packed } from './files';
import { networksOf, type About, type Network } from './network';

const ABOUT: About = {
  format: 'distillery/network',
  version: 1,
  name: 'student',
  input: '',
  output: '',
  classes: ['0', '1'],
  link: '?v=1',
  seed: 3,
  engine: 'wasm',
  numerics: 1,
  digest: '0123456789abcdef',
};

function inputsOf(images: Uint8Array): Float32Array {
  return Float32Array.from(images, (byte) => byte / 255);
}

/** Opens `model.json` and `weights.bin` as they lie in files. */
async function openLayers(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Promise<tf.LayersModel> {
  const json = JSON.parse(new TextDecoder().decode(files.get('model.json'))) as tf.io.ModelJSON;
  return tf.loadLayersModel({
    load: () =>
      tf.io.getModelArtifactsForJSON(json, (manifest) => {
        const { paths, weights } = manifest[0]!;
        return Promise.resolve([weights, files.get(paths[0]!)!.buffer]);
      }),
  });
}

function byName(files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[]) {
  return new Map(files.map(({ name, bytes }) => [name, bytes]));
}

async function layersLogits(network: Network, images: Uint8Array): Promise<Float32Array> {
  const model = await openLayers(byName(filesOf(network, 'tfjs')));
  const inputs = network.shape[0]!;
  const logits = tf.tidy(() => model.predict(tf.tensor2d(inputsOf(images), [images.length / inputs, inputs])));
  const values = (await (logits as tf.Tensor).data()) as Float32Array;
  tf.dispose(logits);
  model.dispose();
  return values;
}

async function onnxLogits(network: Network, images: Uint8Array): Promise<Float32Array> {
  const [file] = filesOf(network, 'onnx');
  const session = await InferenceSession.create(file!.bytes);
  const inputs = network.shape[0]!;
  const { logits } = await session.run({
    input: new Tensor('float32', inputsOf(images), [images.length / inputs, inputs]),
  });
  await session.release();
  return logits!.data as Float32Array;
}

const PROGRAMS = [
  ['TensorFlow.js', layersLogits],
  ['ONNX Runtime', onnxLogits],
] as const;

/** @param tolerance of the greatest number */
function expectClose(given: ArrayLike<number>, wanted: ArrayLike<number>, tolerance: number): void {
  const [a, b] = [Array.from(given), Array.from(wanted)];
  expect(a).toHaveLength(b.length);
  const greatest = Math.max(...b.map(Math.abs));
  const apart = Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));
  expect(apart / greatest).toBeLessThan(tolerance);
}

const TINY: Experiment = {
  ...DEFAULTS,
  labelled: 100,
  transferSize: 100,
  teachers: 2,
  teacherHidden: [20, 12],
  teacherSteps: 40,
  studentHidden: [16],
  studentSteps: 40,
  batch: 32,
};

let ran: NodeRun;
let images: Uint8Array;
beforeAll(async () => {
  ran = await runInNode(TINY, 1);
  images = (await nodeStore().source(TINY).test()).images.subarray(0, 100 * 784);
});

describe.each(PROGRAMS)('files of a network in %s', (_, logitsIn) => {
  it('give the logits of the network, whatever its shape', async () => {
    const shape = fc
      .tuple(
        fc.constantFrom(1, 4, 9),
        fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
        fc.integer({ min: 1, max: 10 }),
      )
      .map(([inputs, hidden, classes]) => [inputs, ...hidden, classes]);
    const given = shape.chain((widths) =>
      fc.record({
        shape: fc.constant(widths),
        parameters: fc
          .array(fc.float({ min: -1, max: 1, noNaN: true }), {
            minLength: parameterCount(widths),
            maxLength: parameterCount(widths),
          })
          .map((values) => new Float32Array([NaN, ...values]).subarray(1)),
        images: fc.uint8Array({ minLength: 3 * widths[0]!, maxLength: 3 * widths[0]! }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(given, async ({ images, ...network }) => {
        const logits = await logitsIn({ ...network, about: ABOUT }, images);
        const wanted = referenceLogits(network.shape, network.parameters, images);
        wanted.forEach((value, i) => {
          expect(Math.abs(logits[i]! - value)).toBeLessThan(1e-5 * Math.max(1, Math.abs(value)));
        });
      }),
      { numRuns: 20 },
    );
  });

  it('answer test digits as the run did that trained it', async () => {
    const { result, cache, logits } = ran;
    const engine = await createNodeEngine(1);
    for (const voice of ['student', 'baseline', 'ensemble'] as const) {
      const found = networksBehind(cache, result, voice)!;
      const networks = networksOf(voice, found, result, '?v=1');
      const own = await engine.predict(found.shape, found.parameters, images);
      for (const [i, network] of networks.entries()) expectClose(await logitsIn(network, images), own[i]!, 1e-5);
      if (voice !== 'ensemble') expect(own[0]).toEqual(logits[voice].subarray(0, 1000));
    }
    engine.dispose();
  });
});

describe('what a file says of its network', () => {
  const parameters = new Float32Array(parameterCount([4, 2]));
  const network: Network = { shape: [4, 2], parameters, about: ABOUT };

  it('is what TensorFlow.js finds as metadata', async () => {
    const model = await openLayers(byName(filesOf(network, 'tfjs')));
    expect(model.getUserDefinedMetadata()).toEqual(ABOUT);
    expect(model.layers.map(({ name }) => name)).toEqual(['logits']);
  });

  it('comes from the result and names its classes', () => {
    const { result } = ran;
    const experiment: Experiment = { ...TINY, dataset: 'moons', seed: 4 };
    const two = { shape: [4, 2], parameters: [parameters, parameters] };
    const [, second] = networksOf('ensemble', two, { ...result, experiment }, '?v=1&dataset=moons');
    expect(second!.about).toMatchObject({
      name: 'teacher-2',
      classes: ['0', '1'],
      link: '?v=1&dataset=moons',
      seed: 4,
      digest: result.digest,
    });
    expect(second!.about.input).toMatch(/^4 numbers/);
  });

  it('has the names that a data set or a person gave', () => {
    const about = (changes: Partial<Experiment>): About =>
      networksOf(
        'student',
        { shape: [4, 2], parameters: [parameters] },
        { ...ran.result, experiment: { ...DEFAULTS, ...changes } },
        '',
      )[0]!.about;
    expect(about({ dataset: 'fashion' }).classes).toContain('Ankle boot');
    const data = { digest: '0'.repeat(64), classes: ['cat', 'dog'], train: 10, test: 2 };
    expect(about({ dataset: 'own', data }).classes).toEqual(['cat', 'dog']);
    expect(about({}).input).toMatch(/^784 numbers/);
  });
});

describe('packed', () => {
  const network = (name: string): Network => ({
    shape: [4, 2],
    parameters: Float32Array.from({ length: 10 }, (_, i) => i),
    about: { ...ABOUT, name },
  });

  it('is the file itself where there is one', () => {
    const { name, bytes } = packed('distillery-student', [network('student')], 'onnx');
    expect(name).toBe('distillery-student.onnx');
    expect(bytes).toEqual(filesOf(network('student'), 'onnx')[0]!.bytes);
  });

  it('is a zip of the two files of a layers model, which open again', async () => {
    const { name, bytes } = packed('distillery-student', [network('student')], 'tfjs');
    expect(name).toBe('distillery-student.zip');
    const files = new Map(Object.entries(unzipSync(bytes)).map(([file, own]) => [file, new Uint8Array(own)]));
    expect([...files.keys()].sort()).toEqual(['model.json', 'weights.bin']);
    expect((await openLayers(files)).countParams()).toBe(10);
  });

  it('gives each of several networks a folder', () => {
    const { bytes } = packed('teachers', [network('teacher-1'), network('teacher-2')], 'onnx');
    expect(Object.keys(unzipSync(bytes)).sort()).toEqual(['teacher-1/teacher-1.onnx', 'teacher-2/teacher-2.onnx']);
  });
});
