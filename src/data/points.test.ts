import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatPoints,
  parsePoints,
  POINT_LIMITS,
  pointClasses,
  pointSet,
  PointsError,
  type LabelledPoint,
  type PointList,
} from './points';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyPoints = fc
  .array(fc.record({ x: share, y: share, label: fc.nat(4) }), { minLength: 2, maxLength: 50 })
  .filter((points) => new Set(points.map(({ label }) => label)).size > 1);

const two = '0,0,0\n1,1,1';
const many = (count: number): PointList => Array.from({ length: count }, (_, i) => ({ x: 0.5, y: 0.5, label: i % 2 }));

describe('parsePoints', () => {
  it('reads back what formatPoints writes', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        expect(parsePoints(formatPoints(points))).toEqual(points);
      }),
    );
  });

  it('passes over header, blanks, blank lines and the ends of lines of any system', () => {
    const points = [
      { x: 0.25, y: 0.5, label: 0 },
      { x: 1, y: 0.001, label: 3 },
    ];
    expect(parsePoints('\ufeffX, Y, Class\r\n\r\n .25 ,0.5, 0\r1,1e-3,3\n\n')).toEqual(points);
  });

  it.each([
    ['a word', '0.1,left,0\n1,1,1', 'point-unreadable', 1],
    ['too few numbers', `${two}\n0.5,0.5`, 'point-unreadable', 3],
    ['too many numbers', `${two}\n0.5,0.5,1,0`, 'point-unreadable', 3],
    ['an empty number', `x,y,class\n${two}\n\n0.5,,1`, 'point-unreadable', 5],
    ['digits with a gap', `${two}\n0.5 5,0,1`, 'point-unreadable', 3],
    ['a header in the midst', `${two}\nx,y,class`, 'point-unreadable', 3],
    ['a number that is none', `${two}\nNaN,0,0`, 'point-unreadable', 3],
    ['a point outside', `${two}\n0.5,1.01,0`, 'point-outside', 3],
    ['a negative point', `${two}\n-0.5,1,0`, 'point-outside', 3],
    ['a class too many', `${two}\n0.5,1,5`, 'point-class', 3],
    ['half a class', `${two}\n0.5,1,0.5`, 'point-class', 3],
    ['nothing', '', 'points-few', null],
    ['one point', '0,0,0', 'points-few', null],
    ['one class', '0,0,1\n1,1,1', 'points-one-class', null],
    ['a point too many', formatPoints(many(2001)), 'points-many', 2002],
  ] as const)('refuses %s', (_, text, code, line) => {
    expect(() => parsePoints(text)).toThrow(expect.objectContaining({ name: 'PointsError', code, line }));
  });
});

describe('pointSet', () => {
  it('encodes points in their order', () => {
    const { images, labels } = pointSet([
      { x: 0, y: 1, label: 1 },
      { x: 1, y: 0.5, label: 0 },
    ]);
    expect([...images]).toEqual([0, 255, 255, 0, 255, 0, 128, 127]);
    expect([...labels]).toEqual([1, 0]);
  });

  it('takes as many as there may be, and no more', () => {
    const { most } = POINT_LIMITS.points;
    expect(pointSet(many(most)).labels).toHaveLength(most);
    expect(() => pointSet(many(most + 1))).toThrow(new PointsError('points-many'));
  });

  it('names the point that is wrong', () => {
    const outside: LabelledPoint = { x: 2, y: 0, label: 0 };
    const classless: LabelledPoint = { x: 0, y: 0, label: -1 };
    expect(() => pointSet([...many(2), outside])).toThrow(new PointsError('point-outside', 3));
    expect(() => pointSet([classless, ...many(2)])).toThrow(new PointsError('point-class', 1));
  });
});

describe('pointClasses', () => {
  it('counts up to the last class that has points', () => {
    expect(pointClasses(many(2))).toBe(2);
    expect(pointClasses([...many(2), { x: 0, y: 0, label: 4 }])).toBe(5);
  });
});
