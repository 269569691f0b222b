/** The lessons that follow the source: from one network to an ensemble, and from there to a student. */
import type { Lesson, Row } from './lesson';
import { answered, comparison } from './pages';
import { along, compare, MORE_DIGITS, run, SAME_DIGITS } from './query';
import {
  alwaysFewer,
  armErrors,
  ensembleErrors,
  ensembleWeights,
  leftOutRight,
  meanOf,
  valuesOf,
  verdictOn,
} from './rows';
import { changeAsked, changeOf } from './change';

const byRun = { by: 'run', unit: 'errors' } as const;

export const tour: Lesson = [
  { query: '', recorded: true, touch: 'twins' },
  { query: '', recorded: true, touch: 'temperature', done: ({ now, laid }) => now.T !== laid.T },
  { query: '', keeps: true, touch: 'twins', done: ({ trained }) => trained },
];

export const ensemble: Lesson = [
  {
    query: run(SAME_DIGITS),
    touch: 'run',
    done: answered,
    answer: { by: 'run', unit: 'members', rows: ensembleErrors },
    asks: changeAsked('ensemble', 'teachers'),
    claims: [
      {
        says: 'three together make fewer errors than each of them',
        holds: (rows) => valuesOf(rows, 'teachers').every((errors) => meanOf(rows, 'ensemble') < errors),
      },
    ],
  },
  {
    query: run(SAME_DIGITS),
    keeps: true,
    touch: 'tab-price',
    done: ({ tab }) => tab === 'price',
    answer: { by: 'run', unit: 'weights', rows: ensembleWeights },
    claims: [
      {
        says: 'the ensemble costs three times as much as one of its networks',
        holds: (rows) => meanOf(rows, 'ensemble') === 3 * meanOf(rows, 'student'),
      },
    ],
  },
];

export const moreData: Lesson = [
  comparison(compare(SAME_DIGITS, 'labels,soft,unlabelled'), {
    asks: changeAsked('unlabelled', 'soft'),
    claims: [
      {
        says: 'digits without a label help with every seed',
        holds: (rows) => alwaysFewer(rows, 'unlabelled', 'soft') && alwaysFewer(rows, 'soft', 'labels'),
      },
    ],
  }),
  comparison(compare(SAME_DIGITS, 'labels,soft,unlabelled,pixels'), {
    asks: changeAsked('pixels', 'soft'),
    claims: [
      {
        says: 'images of independent pixels do harm with every seed',
        holds: (rows) => alwaysFewer(rows, 'soft', 'pixels') && alwaysFewer(rows, 'unlabelled', 'pixels'),
      },
    ],
  }),
];

export const logits: Lesson = [
  comparison(compare(MORE_DIGITS, 'labels,logits'), {
    asks: changeAsked('logits', 'labels'),
    claims: [
      {
        says: 'logits alone beat the labels with every seed',
        holds: (rows) => alwaysFewer(rows, 'logits', 'labels') && verdictOn(rows, 'logits', 'labels') === 'better',
      },
    ],
  }),
  comparison(compare(MORE_DIGITS, 'labels,logits,noisyLogits'), {
    asks: changeAsked('noisyLogits', 'logits'),
    claims: [
      { says: 'noise did not help with any seed', holds: (rows) => alwaysFewer(rows, 'logits', 'noisyLogits') },
      { says: 'with noise it still beats the labels', holds: (rows) => alwaysFewer(rows, 'noisyLogits', 'labels') },
    ],
  }),
];

/** From here on soft targets are plainly soft. */
const HOT = 10;

/** A 5 of which the ensemble is sure at T = 1, and whose soft targets spread as T rises. The first digit is in doubt from the start. */
const A_SURE_ONE = 8;

export const temperature: Lesson = [
  { query: '', recorded: true, digit: A_SURE_ONE, touch: 'temperature', done: ({ now }) => now.T >= HOT },
  { query: 'tab=temperature', recorded: true, digit: A_SURE_ONE, touch: 'temperature', done: ({ now }) => now.T <= 1 },
];

const ALPHAS = [0, 0.25, 0.5, 0.75, 1].map((alpha) => `alpha=${alpha}`);

export const alpha: Lesson = [
  comparison(along(SAME_DIGITS, 'alpha', '0,0.25,0.5,0.75,1'), {
    asks: { kind: 'curve', at: ALPHAS, low: 700, high: 1200 },
    claims: [
      {
        says: 'a mixture beats both ends with every seed',
        holds: (rows) =>
          ['alpha=0.25', 'alpha=0.5'].every(
            (mixed) => alwaysFewer(rows, mixed, 'alpha=0') && alwaysFewer(rows, mixed, 'alpha=1'),
          ),
      },
      { says: 'at alpha 0 the student is its baseline', holds: sameAsBaseline },
    ],
  }),
];

function sameAsBaseline(rows: readonly Row[]): boolean {
  return String(valuesOf(rows, 'alpha=0')) === String(valuesOf(rows, 'labels'));
}

/** Share of the way from baseline to ensemble that the student went. */
function closed(rows: readonly Row[]): number {
  const [baseline, student, best] = [meanOf(rows, 'labels'), meanOf(rows, 'student'), meanOf(rows, 'ensemble')];
  return (baseline - student) / (baseline - best);
}

export const gained: Lesson = [
  {
    query: run(MORE_DIGITS, 'result'),
    touch: 'run',
    done: answered,
    answer: { ...byRun, rows: armErrors },
    asks: {
      kind: 'choice',
      options: ['little', 'half', 'nearly'],
      right: (rows) => (closed(rows) < 0.25 ? 'little' : closed(rows) > 0.85 ? 'nearly' : 'half'),
    },
    claims: [
      { says: 'more than half of the gap is closed', holds: (rows) => closed(rows) > 0.5 && closed(rows) < 0.85 },
      { says: 'it beats its twin with every seed', holds: (rows) => alwaysFewer(rows, 'student', 'labels') },
      { says: 'it stays behind the ensemble', holds: (rows) => alwaysFewer(rows, 'ensemble', 'student') },
    ],
  },
  { query: 'tab=result', recorded: true, touch: 'tab-price', done: ({ tab }) => tab === 'price' },
];

export const logitsAlone: Lesson = [
  comparison(compare(MORE_DIGITS, 'labels,mixed,soft,logits'), {
    asks: {
      kind: 'choice',
      options: ['soft', 'logits', 'same'],
      right: (rows) => ({ fewer: 'logits', more: 'soft', same: 'same' })[changeOf(rows, 'logits', 'soft')],
    },
    claims: [
      { says: 'logits alone beat the labels with every seed', holds: (rows) => alwaysFewer(rows, 'logits', 'labels') },
      { says: 'soft targets at T = 4 are ahead of them', holds: (rows) => alwaysFewer(rows, 'soft', 'logits') },
    ],
  }),
];

const WITHOUT_3 = `${SAME_DIGITS}&alpha=1&transferClasses=0-1-2-4-5-6-7-8-9`;

export const neverSaw: Lesson = [
  {
    query: run(WITHOUT_3),
    touch: 'run',
    done: answered,
    answer: { by: 'run', unit: 'right', rows: (result) => leftOutRight(result).slice(0, 2) },
    asks: {
      kind: 'choice',
      options: ['none', 'some', 'most'],
      right: (rows) => {
        const right = meanOf(rows, 'student');
        return right === 0 ? 'none' : right < THREES / 2 ? 'some' : 'most';
      },
    },
    claims: [
      { says: 'the baseline gets none right', holds: (rows) => meanOf(rows, 'labels') === 0 },
      {
        says: 'the student gets more than half right with every seed',
        holds: (rows) => valuesOf(rows, 'student').every((right) => right > THREES / 2),
      },
    ],
  },
  {
    query: run(WITHOUT_3, 'result'),
    keeps: true,
    touch: 'bias',
    done: ({ answered: ended, biased }) => ended && biased,
    answer: { by: 'run', unit: 'right', rows: leftOutRight },
    claims: [
      {
        says: 'a bias chosen on digits held out brings back more',
        holds: (rows) => alwaysFewer(rows, 'student', 'biased'),
      },
    ],
  },
];

/** Threes in the test set. */
const THREES = 1010;
