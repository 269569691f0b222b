import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packAnswers, unpackAnswers } from './testAnswers';

it('comes out of its file as it went in', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 2, max: 5 }), fc.nat(), (examples, classes, from) => {
      const logits = (k: number): Float32Array =>
        Float32Array.from({ length: examples * classes }, (_, i) => from / (i + k + 1));
      const labels = Uint8Array.from({ length: examples }, (_, i) => (i + from) % classes);
      const answers = { ensemble: logits(1), student: logits(2), baseline: logits(3), labels };
      expect(unpackAnswers(packAnswers(answers).buffer, examples, classes)).toEqual(answers);
    }),
  );
});

it('refuses a file of another length', () => {
  expect(() => unpackAnswers(new ArrayBuffer(100), 2, 3)).toThrow('100 bytes instead of 74');
});
