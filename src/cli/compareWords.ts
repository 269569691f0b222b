/** The table of a comparison in the words of the command line. */
import { judgeRows, LEAST_SEEDS, meanInterval, singleSeedP, type Judgement } from '../distill/verdict';
import { sameRows, type ComparedRow, type ComparedSeed, type ComparisonResult } from '../experiment/comparison';
import type { SeedResult } from '../experiment/result';
import { aspectWords, unlikeAspects } from '../i18n/parityWords';
import { judgedWords, testWords } from '../i18n/verdictWords';
import { t } from './texts';
import { aligned, count, counted, examplesWord, percent } from './words';

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
  const judged = judgeRows(rows, sameRows(rows));
  const tested = judged.filter(({ judgement }) => judgement !== null).length;
  const { repeats: seeds } = experiment;
  const lines = [
    HEAD,
    ['ensemble', ...errorCells(ensemble), '', '', '', ...qualityCells(ensemble), '', ''],
    ...judged.map(({ row, judgement, sameAs }) => rowCells(row, judgement, sameAs?.id ?? null)),
  ];
  return [
    ...aligned(lines).map((line) => line.trimEnd()),
    '',
    testWords(t, seeds, tested),
    ...(seeds < LEAST_SEEDS ? [t('compare.fewSeeds')] : []),
    `${count.format(result.testExamples)} test ${examplesWord(experiment)}, ${counted(seeds, 'seed')}; ${seconds.toFixed(1)} s on ${counted(threads, 'thread')}`,
    `digest ${digest}`,
  ].join('\n');
}

function rowCells({ id, perSeed, parity }: ComparedRow, judgement: Judgement | null, sameAs: string | null): string[] {
  const judged = judgement === null ? ['', '', ''] : judgementCells(judgement, perSeed);
  const unlike = unlikeAspects(parity);
  const verdict = judgement === null ? 'baseline' : judgedWords(t, judgement.verdict, unlike);
  return [
    id,
    ...errorCells(perSeed),
    ...judged,
    ...qualityCells(perSeed),
    sameAs === null ? verdict : t('compare.sameAs', { name: sameAs }),
    aspectWords(t, unlike),
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
