/** What the student learns on, in words. */
import type { TFunction } from 'i18next';
import { factsOf, transferredClasses } from '../experiment/datasets';
import type { Experiment } from '../experiment/experiment';
import { addedImages } from '../experiment/stale';
import type { Format } from '../i18n/format';
import { nounsOf } from './dataWords';
import { valueWords } from './words';

/** "+ 4,000 by MUNGE"; null where nothing is added to the labelled images. */
export function addedWords(t: TFunction, format: Format, experiment: Experiment): string | null {
  const added = addedImages(experiment);
  if (experiment.transfer === 'labelled' || added === 0) return null;
  return t(`transfer.added.${experiment.transfer}`, { number: format.count(added), ...nounsOf(t, experiment) });
}

/** "20% of labels re-drawn"; null where all are as they came. */
export function redrawnWords(
  t: TFunction,
  format: Format,
  { labelNoise }: Pick<Experiment, 'labelNoise'>,
): string | null {
  return labelNoise > 0 ? t('transfer.redrawn', { share: format.percent(labelNoise, 0) }) : null;
}

/** What of the data the student alone goes without: "600 of the labelled", "without 3". */
export function withheldWords(t: TFunction, format: Format, experiment: Experiment): readonly string[] {
  const { labelled, transferLabelled } = experiment;
  const fewer = transferLabelled > 0 && transferLabelled < labelled;
  const [taught, all] = [transferredClasses(experiment).length, factsOf(experiment).classes];
  const leftOut = taught < all;
  const classes = valueWords(t, format, 'transferClasses', experiment);
  const few = taught <= all / 2;
  return [
    ...(fewer ? [t('transfer.labelledOfStudent', { number: format.count(transferLabelled) })] : []),
    ...(leftOut ? [few ? t('transfer.only', { classes }) : classes] : []),
  ];
}
