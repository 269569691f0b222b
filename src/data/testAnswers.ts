/** What the three networks of a run say of the test set, and the file in which the recorded run keeps it. */

/** Logits of the first seed, a row of classes for each test example, and the classes that these are of. */
export interface TestAnswers {
  readonly ensemble: Float32Array;
  readonly student: Float32Array;
  readonly baseline: Float32Array;
  readonly labels: Uint8Array;
}

/** The bytes of a file: float32, little-endian, of ensemble, student and baseline, then a byte for each label. */
export function packAnswers({ ensemble, student, baseline, labels }: TestAnswers): Uint8Array<ArrayBuffer> {
  const all = [ensemble, student, baseline];
  const floats = all.reduce((sum, logits) => sum + logits.length, 0);
  const packed = new Uint8Array(4 * floats + labels.length);
  let at = 0;
  for (const logits of all) {
    packed.set(new Uint8Array(logits.buffer, logits.byteOffset, logits.byteLength), at);
    at += logits.byteLength;
  }
  packed.set(labels, at);
  return packed;
}

/** @throws RangeError where the bytes are not those of `examples` rows of `classes` */
export function unpackAnswers(bytes: ArrayBuffer, examples: number, classes: number): TestAnswers {
  const count = examples * classes;
  const expected = 3 * 4 * count + examples;
  if (bytes.byteLength !== expected) throw new RangeError(`${bytes.byteLength} bytes instead of ${expected}`);
  const logits = (i: number): Float32Array => new Float32Array(bytes, 4 * count * i, count);
  return { ensemble: logits(0), student: logits(1), baseline: logits(2), labels: new Uint8Array(bytes, 12 * count) };
}
