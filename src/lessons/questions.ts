/** What learners ask, one lesson each. */
import { CHANGE, change, changeAsked, changeOf } from './change';
import type { Lesson } from './lesson';
import { comparison } from './pages';
import { along, compare, SAME_DIGITS, SEEDS } from './query';
import { alwaysFewer, firstSeeds, meanOf, teacherAndStudent, verdictOn } from './rows';

export const whySquared: Lesson = [
  comparison(compare(`${SAME_DIGITS}&T=20`, 'labels,mixed,unscaled'), {
    asks: {
      kind: 'choice',
      options: ['baseline', 'mixed', 'worse'],
      right: (rows) => {
        const [labels, mixed, without] = ['labels', 'mixed', 'unscaled'].map((id) => meanOf(rows, id));
        if (without! > labels!) return 'worse';
        return without! > (labels! + mixed!) / 2 ? 'baseline' : 'mixed';
      },
    },
    claims: [
      { says: 'with T squared it has fewer errors', holds: (rows) => alwaysFewer(rows, 'mixed', 'unscaled') },
      {
        says: 'without it the student is nearer to its baseline than to the student with it',
        holds: (rows) => meanOf(rows, 'unscaled') > (meanOf(rows, 'labels') + meanOf(rows, 'mixed')) / 2,
      },
    ],
  }),
];

/** Share of the errors at T = 4 that is little. */
const LITTLE = 0.05;

const TEMPERATURES = [1, 2, 4, 8, 20].map((T) => `T=${T}`);

export const whichT: Lesson = [
  comparison(along(SAME_DIGITS, 'T', '1,2,4,8,20'), {
    asks: { kind: 'curve', at: TEMPERATURES, low: 700, high: 1200 },
    claims: [
      {
        says: 'for the large student T = 1 is the worst, and T = 20 a little better than T = 4',
        holds: (rows) =>
          TEMPERATURES.slice(1).every((hotter) => alwaysFewer(rows, hotter, 'T=1')) && alwaysFewer(rows, 'T=20', 'T=4'),
      },
      {
        says: 'from T = 4 on little changes',
        holds: (rows) =>
          ['T=8', 'T=20'].every((T) => Math.abs(meanOf(rows, T) / meanOf(rows, 'T=4') - 1) < LITTLE) &&
          meanOf(rows, 'T=1') / meanOf(rows, 'T=4') - 1 > LITTLE,
      },
    ],
  }),
  comparison(along(`${SAME_DIGITS}&studentHidden=10-10`, 'T', '1,2,4,8,20'), {
    asks: { kind: 'curve', at: TEMPERATURES, low: 1200, high: 2600 },
    claims: [
      {
        says: 'for the tiny student T = 20 is worse than T = 4 with every seed',
        holds: (rows) => alwaysFewer(rows, 'T=4', 'T=20'),
      },
    ],
  }),
];

export const biggerStep: Lesson = [
  comparison(compare(SAME_DIGITS, 'labels,mixed,doubled'), {
    asks: changeAsked('doubled', 'labels'),
    claims: [
      {
        says: 'doubling the loss makes no clear difference',
        holds: (rows) => verdictOn(rows, 'doubled', 'labels') === 'unclear',
      },
      { says: 'soft targets do', holds: (rows) => alwaysFewer(rows, 'mixed', 'doubled') },
    ],
  }),
];

const SMALL_STUDENT = 'transfer=labelled&studentSteps=600&studentHidden=16&teachers=1';

/** Beside what the teacher gains, this share of the student's errors is hardly anything. */
const HARDLY = 0.05;

const withTeacher = { by: 'comparison', unit: 'errors', rows: teacherAndStudent } as const;

export const tooStrong: Lesson = [
  comparison(compare(`${SMALL_STUDENT}&teacherHidden=64`, 'labels,mixed'), {
    answer: withTeacher,
    asks: changeAsked('mixed', 'labels'),
    claims: [
      { says: 'it beats its baseline with every seed', holds: (rows) => alwaysFewer(rows, 'mixed', 'labels') },
      {
        says: 'the seeds of a page are too few for a clear verdict',
        holds: (rows) => verdictOn(firstSeeds(rows, SEEDS), 'mixed', 'labels') === 'unclear',
      },
      { says: 'its teacher is ahead of it with every seed', holds: (rows) => alwaysFewer(rows, 'teacher', 'mixed') },
    ],
  }),
  comparison(compare(`${SMALL_STUDENT}&teacherHidden=256`, 'labels,mixed'), {
    answer: withTeacher,
    beside: 1,
    asks: {
      kind: 'choice',
      options: CHANGE,
      right: (rows, earlier) => change(meanOf(rows, 'mixed'), meanOf(earlier ?? rows, 'mixed'), HARDLY),
    },
    claims: [
      {
        says: 'the teacher makes at least a quarter fewer errors than the smaller one',
        holds: (rows, earlier) => meanOf(rows, 'teacher') < 0.75 * meanOf(earlier.get(1)!, 'teacher'),
      },
      {
        says: 'its student makes at most a twentieth fewer',
        holds: (rows, earlier) => {
          const ratio = meanOf(rows, 'mixed') / meanOf(earlier.get(1)!, 'mixed');
          return ratio > 1 - HARDLY && ratio < 1;
        },
      },
    ],
  }),
];

export const noHelp: Lesson = [
  comparison(compare(`${SAME_DIGITS}&teacherJitter=0`, 'labels,mixed'), {
    asks: changeAsked('mixed', 'labels'),
    claims: [
      {
        says: 'an ensemble that knows no more than the student does it no good',
        holds: (rows) => alwaysFewer(rows, 'labels', 'mixed'),
      },
    ],
  }),
  comparison(compare(SAME_DIGITS, 'labels,mixed,jitter'), {
    asks: {
      kind: 'choice',
      options: ['mixed', 'jitter', 'same'],
      right: (rows) => ({ fewer: 'jitter', more: 'mixed', same: 'same' })[changeOf(rows, 'jitter', 'mixed')],
    },
    claims: [
      {
        says: 'jitter and labels beat distillation with every seed',
        holds: (rows) => alwaysFewer(rows, 'jitter', 'mixed'),
      },
    ],
  }),
];
