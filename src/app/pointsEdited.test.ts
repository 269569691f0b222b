import { expect, test } from 'vitest';
import {
  added,
  addedInMiddle,
  cleared,
  faultOf,
  moved,
  read,
  relabelled,
  removed,
  standing,
  textOf,
  undone,
  type History,
} from './pointsEdited';

const two: History = added(added([[]], { x: 0.25, y: 0.5, label: 0 }), { x: 0.75, y: 2, label: 1 });

test('points are set within the square, moved, removed and brought back', () => {
  expect(standing(two)).toEqual([
    { x: 0.25, y: 0.5, label: 0 },
    { x: 0.75, y: 1, label: 1 },
  ]);
  expect(standing(removed(two, 0))).toHaveLength(1);
  expect(standing(undone(removed(two, 0)))).toEqual(standing(two));
  expect(standing(undone(cleared(two)))).toEqual(standing(two));
  expect(undone([[]])).toEqual([[]]);
});

test('points added in the middle lie beside each other', () => {
  const many = Array.from({ length: 100 }).reduce<History>((history) => addedInMiddle(history, 2), [[]]);
  const places = standing(many);
  expect(places[0]).toEqual({ x: 0.5, y: 0.5, label: 2 });
  const gaps = places.flatMap((a, i) => places.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
  expect(Math.min(...gaps)).toBeGreaterThan(0.015);
});

test('a point changes its class and nothing else', () => {
  expect(standing(relabelled(two, 0, 3))).toEqual([{ x: 0.25, y: 0.5, label: 3 }, standing(two)[1]]);
  expect(undone(relabelled(two, 0, 3))).toEqual(two);
});

test('a drag is one step of undo', () => {
  const dragged = [0.3, 0.4, 0.5].reduce((history, x, i) => moved(history, 0, { x, y: 0 }, i === 0), two);
  expect(standing(dragged)[0]).toEqual({ x: 0.5, y: 0, label: 0 });
  expect(undone(dragged)).toEqual(two);
});

test('text is read in place of what stands, or its fault is told and nothing changes', () => {
  expect(standing(read([[]], textOf(standing(two))).history)).toEqual(standing(two));
  const { history, fault } = read(two, '0,0,0\n1,2,1');
  expect(fault).toMatchObject({ code: 'point-outside', line: 2 });
  expect(history).toBe(two);
  expect(faultOf([])).toMatchObject({ code: 'points-few', line: null });
  expect(faultOf(standing(two))).toBeNull();
});
