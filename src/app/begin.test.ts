import { expect, test } from 'vitest';
import { describeOwn } from '../data/ownImages';
import { pointSet } from '../data/points';
import { readLink } from '../link/link';
import { begin } from './begin';
import { createExperimentStore } from './experimentStore';
import { createOpenedStore, partsNow, sentProof } from './opened';
import { createViewStore } from './viewStore';

function setUp(query: string) {
  const calls: string[] = [];
  const link = readLink(query);
  const view = createViewStore('en');
  const experiment = createExperimentStore(link);
  const opened = createOpenedStore(link);
  const begun = begin(link.parts, {
    view,
    experiment,
    opened,
    own: {
      takePoints(points) {
        calls.push(`points ${JSON.stringify(points)}`);
        experiment.hold('points', describeOwn(pointSet(points)));
        return Promise.resolve();
      },
    },
    examples: {
      show: (index) => calls.push(`show ${index}`),
      draw: (image) => calls.push(`draw ${image.length} ${image.some((ink) => ink > 0)}`),
    },
    runs: { launch: () => calls.push('run') },
  });
  return { calls, view, experiment, opened, begun };
}

const RESULT = 'result=1~wasm~400-800~0-1-1~0123456789abcdef';
/** Two at the corners, one of each class. */
const POINTS = 'dataset=points&points=n1.AAA-P-PC';

test('a link begins with its example, its drawing and its run, in this order', async () => {
  const { begun, calls, view } = setUp('start=now&example=7&digit=n1.8BACEoGoBAgP');
  await begun;
  expect(calls).toEqual(['show 7', 'draw 784 true', 'run']);
  expect(view.getState().sketch).toEqual({
    strokes: [
      [
        { x: 100, y: 20 },
        { x: 100, y: 260 },
      ],
    ],
    move: { angle: 30, right: 0, down: 1 },
  });
});

test('a link that says nothing begins nothing', async () => {
  const { begun, calls, view } = setUp('T=8');
  const before = view.getState();
  await begun;
  expect(calls).toEqual([]);
  expect(view.getState()).toBe(before);
});

test('points of a link come first, and what else it says is about them', async () => {
  const { begun, calls, experiment, opened } = setUp(`${POINTS}&start=now&${RESULT}`);
  await begun;
  expect(calls).toEqual(['points [{"x":0,"y":0,"label":0},{"x":1,"y":1,"label":1}]', 'run']);
  const { experiment: now, notes } = experiment.getState();
  expect(now.data).toMatchObject({ classes: ['0', '1'] });
  expect(notes).toEqual([]);
  expect(sentProof(opened.getState(), now)).toMatchObject({ digest: '0123456789abcdef' });
  experiment.hold(
    'points',
    describeOwn(
      pointSet([
        { x: 0.5, y: 0, label: 0 },
        { x: 1, y: 1, label: 1 },
      ]),
    ),
  );
  expect(partsNow(opened.getState(), experiment.getState().experiment)).toEqual({});
});

test('an example that the points of a link do not have is noted once they are here', async () => {
  const { begun, calls, experiment, opened } = setUp(`${POINTS}&example=70`);
  await begun;
  expect(calls).toHaveLength(1);
  expect(experiment.getState().notes).toMatchObject([{ key: 'example', kind: 'unfit', given: '70' }]);
  expect(opened.getState().parts).not.toHaveProperty('example');
});
