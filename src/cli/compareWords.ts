/** The table of a comparison in the words of the command line. */
import { judge, LEAST_SEEDS, meanInterval, singleSeedP, type Judgement, type Verdict } from '../distill/verdict';
import type { ComparedRow, ComparedSeed, ComparisonResult } from '../experiment/comparison';
import type { Parity, SeedResult } from '../experiment/result';
import { aligned, count, counted, examplesWord, percent } from './words';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  better: 'better',
  worse: 'worse',
  unclear: 'no clear difference',
  tooFew: 'too few seeds to tell',
};

const UNLIKE: Readonly<Record<keyof Parity, string>> = {
  weights: 'initial weights',
  batches: 'images',
  steps: 'number of steps',
  augmentation: 'jitter',
  loss: 'loss on labels',
};

const HEAD = [
  '',
  'errors',
  '± 95 %',
  'difference',
  '95 % interval',
  'p',
  'NLL',
  'ECE',
  'agreement',
  'verdict',
  'unlike the baseline in',
];

/** One line for each method, those of the axis last; below, what was tested and how. */
export function comparisonTable(result: ComparisonResult): string {
  const { rows, ensemble, experiment, seconds, threads, digest } = result;
  const judgements = judge(rows.map(({ perSeed }) => perSeed.map(({ errors }) => errors)));
  const lines = [
    HEAD,
    ['ensemble', ...errorCells(ensemble), '', '', '', ...qualityCells(ensemble), '', ''],
    ...rows.map((row, i) => rowCells(row, judgements[i]!)),
  ];
  return [
    ...aligned(lines).map((line) => line.trimEnd()),
    '',
    testWords(experiment.repeats, rows.length - 1),
    `${count.format(result.testExamples)} test ${examplesWord(experiment)}, ${counted(experiment.repeats, 'seed')}; ${seconds.toFixed(1)} s on ${counted(threads, 'thread')}`,
    `digest ${digest}`,
  ].join('\n');
}

function rowCells({ id, perSeed, parity }: ComparedRow, judgement: Judgement | null): string[] {
  const judged = judgement === null ? ['', '', ''] : judgementCells(judgement, perSeed);
  const unlike = (Object.keys(UNLIKE) as (keyof Parity)[])
    .filter((key) => parity[key] === false)
    .map((key) => UNLIKE[key]);
  return [
    id,
    ...errorCells(perSeed),
    ...judged,
    ...qualityCells(perSeed),
    judgement === null ? 'baseline' : VERDICTS[judgement.verdict],
    unlike.join(', '),
  ];
}

function errorCells(perSeed: readonly SeedResult[]): string[] {
  const { mean, interval } = meanInterval(perSeed.map(({ errors }) => errors));
  return [count.format(mean), interval === null ? '' : count.format(interval.high - mean)];
}

function judgementCells({ difference, p }: Judgement, perSeed: readonly ComparedSeed[]): string[] {
  const { mean, interval } = difference;
  return [
    signed(mean),
    interval === null ? '' : `${signed(interval.low)} to ${signed(interval.high)}`,
    pWords(p ?? singleSeedP(perSeed[0]!)),
  ];
}

function qualityCells(perSeed: readonly SeedResult[]): string[] {
  const over = (key: 'nll' | 'ece' | 'agreement'): number => meanInterval(perSeed.map((one) => one[key])).mean;
  return [over('nll').toFixed(4), percent(over('ece')), percent(over('agreement'))];
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${count.format(value)}`;
}

const LEAST_P = 0.0001;

function pWords(p: number): string {
  return p < LEAST_P ? `< ${LEAST_P}` : p.toFixed(4);
}

function testWords(seeds: number, rows: number): string {
  if (seeds === 1) return "p: McNemar's exact test of the two networks of this one seed, not adjusted";
  const few = seeds < LEAST_SEEDS ? `; a verdict takes ${LEAST_SEEDS} seeds` : '';
  return `p: paired t-test over ${seeds} seeds, by Holm's method for ${counted(rows, 'row')}${few}`;
}
