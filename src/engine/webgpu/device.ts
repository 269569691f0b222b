import type * as Tfjs from '@tensorflow/tfjs-core';
import type { WebGPUBackend, WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import { EngineError } from '../engine';
import { probeAdapter } from './adapter';
import type { Program } from './program';

/**
 * TensorFlow.js with its WebGPU backend, as far as this engine uses it: tensors, programs of our own, reading back.
 * Every tensor is flat; the programs know what its elements mean.
 */
export class Device {
  readonly #tf: typeof Tfjs;
  readonly #backend: WebGPUBackend;
  #fault: EngineError | null = null;
  #closed = false;

  private constructor(tf: typeof Tfjs, backend: WebGPUBackend) {
    this.#tf = tf;
    this.#backend = backend;
    void backend.device.lost.then((info) => this.#fail(`${info.reason}: ${info.message}`));
    // Without this an allocation that failed would train on zeros and say nothing.
    backend.device.addEventListener('uncapturederror', (event) => this.#fail(event.error.message));
  }

  /**
   * Downloads TensorFlow.js and takes a device. At most one at a time in a realm: TensorFlow.js keeps it in a global.
   *
   * @throws EngineError `engine-unavailable`
   */
  static async open(): Promise<Device> {
    const adapter = await probeAdapter();
    if (adapter.kind === 'none') throw new EngineError('engine-unavailable', adapter.detail);
    try {
      const [tf, webgpu] = await Promise.all([
        import('@tensorflow/tfjs-core'),
        import('@tensorflow/tfjs-backend-webgpu'),
      ]);
      // False where the backend could not start: it warns on the console instead of throwing.
      const started = await tf.setBackend('webgpu');
      const backend = tf.backend();
      if (started && backend instanceof webgpu.WebGPUBackend) return new Device(tf, backend);
      throw new Error('the WebGPU backend of TensorFlow.js did not start');
    } catch (error) {
      throw new EngineError('engine-unavailable', String(error));
    }
  }

  /** A tensor of these numbers. 32-bit integers stay integers (a program sees `i32`), floats stay floats (`f32`). */
  upload(values: Float32Array | Int32Array): Tfjs.Tensor {
    this.#checkSize(values.length);
    const type = values instanceof Int32Array ? 'int32' : 'float32';
    return this.#tf.engine().makeTensor(values, [values.length], type, this.#backend);
  }

  /** A tensor of `count` floats that hold anything. */
  empty(count: number): Tfjs.Tensor {
    this.#checkSize(count);
    return this.#tf.engine().makeTensorFromTensorInfo(this.#backend.makeTensorInfo([count], 'float32'), this.#backend);
  }

  /**
   * Runs a program for at least `threads` threads along x, y and z and writes to `output`: one dispatch.
   *
   * @param inputs in the order of `program.inputs`; none of them may be `output`
   * @param uniforms a number for each of `program.uniforms`
   */
  run<Uniform extends string>(
    program: Program<Uniform>,
    inputs: readonly Tfjs.Tensor[],
    uniforms: Readonly<Record<Uniform, number>>,
    threads: readonly [number, number, number],
    output: Tfjs.Tensor,
  ): void {
    const types = Object.entries<'i32' | 'u32' | 'f32'>(program.uniforms);
    const description: WebGPUProgram = {
      variableNames: [...program.inputs],
      uniforms: types.map(([name, type]) => `${name} : ${type}, `).join(''),
      outputShape: output.shape,
      workgroupSize: [...program.workgroup],
      // Only says that the code finds its place from `globalId`; the dispatch is what counts.
      dispatchLayout: { x: [], y: [0] },
      dispatch: [0, 1, 2].map((axis) => Math.ceil(threads[axis]! / program.workgroup[axis]!)) as [
        number,
        number,
        number,
      ],
      // A fresh object each time, because the backend lengthens the key of the one that it was given.
      shaderKey: program.name,
      getUserCode: () => program.code,
    };
    const values = types.map(([name, type]) => ({ type: typeNames[type], data: [uniforms[name as Uniform]] }));
    this.#backend.runWebGPUProgram(description, [...inputs], output.dtype, values, output);
  }

  /**
   * Reads a tensor back and frees it. TensorFlow.js remembers what it has read, so a tensor that a program goes on
   * changing must be copied first.
   *
   * @throws EngineError `device-lost`
   */
  async take(tensor: Tfjs.Tensor): Promise<Float32Array> {
    try {
      const values = await tensor.data<'float32'>();
      this.check();
      return values;
    } catch (error) {
      throw this.#fault ?? new EngineError('device-lost', String(error));
    } finally {
      tensor.dispose();
    }
  }

  /** Hands everything recorded so far to the GPU. @returns when that is done */
  submit(): Promise<undefined> {
    this.#backend.ensureCommandEncoderReady();
    this.#backend.endComputePassEncoder();
    this.#backend.submitQueue();
    return this.#backend.queue.onSubmittedWorkDone();
  }

  /** @throws EngineError `device-lost` if the device went away or reported an error */
  check(): void {
    if (this.#fault !== null) throw this.#fault;
  }

  /** Frees the device with all its tensors. TensorFlow.js can then start its backend afresh. */
  dispose(): void {
    if (this.#closed) return;
    this.#closed = true;
    const factory = this.#tf.findBackendFactory('webgpu');
    this.#tf.removeBackend('webgpu');
    this.#backend.device.destroy();
    this.#tf.registerBackend('webgpu', factory, 3);
  }

  #fail(detail: string): void {
    if (!this.#closed) this.#fault ??= new EngineError('device-lost', detail);
  }

  #checkSize(count: number): void {
    const most = this.#backend.device.limits.maxStorageBufferBindingSize;
    if (count * 4 <= most) return;
    throw new EngineError('engine-unavailable', `needs a buffer of ${count * 4} bytes; this device allows ${most}`);
  }
}

const typeNames = { i32: 'int32', u32: 'uint32', f32: 'float32' } as const;
