import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SIDE } from './drawing';
import { movedImage, UNMOVED } from './moveImage';

const images = fc.uint8Array({ minLength: SIDE * SIDE, maxLength: SIDE * SIDE });

it('leaves an image alone that is not moved', () => {
  fc.assert(
    fc.property(images, (image) => {
      expect(movedImage(image, UNMOVED)).toEqual(image);
    }),
    { numRuns: 20 },
  );
});

it('shifts by whole pixels without changing them', () => {
  fc.assert(
    fc.property(images, fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 }), (image, right, down) => {
      const moved = movedImage(image, { angle: 0, right, down });
      for (let y = 6; y < SIDE - 6; y++) {
        for (let x = 6; x < SIDE - 6; x++) expect(moved[(y + down) * SIDE + x + right]).toBe(image[y * SIDE + x]);
      }
    }),
    { numRuns: 10 },
  );
});

it('turns clockwise: four quarters lead back', () => {
  fc.assert(
    fc.property(images, (image) => {
      const quarter = movedImage(image, { ...UNMOVED, angle: 90 });
      // What was at the top left is at the top right.
      expect(quarter[SIDE - 1]).toBe(image[0]);
      let turned: Uint8Array = image;
      for (let i = 0; i < 4; i++) turned = movedImage(turned, { ...UNMOVED, angle: 90 });
      expect(turned).toEqual(image);
    }),
    { numRuns: 20 },
  );
});
