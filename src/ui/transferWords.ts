/** What the student learns on, in words. */
import type { TFunction } from 'i18next';
import type { Experiment } from '../experiment/experiment';
import { SETTINGS } from '../experiment/settings';
import { addedImages } from '../experiment/stale';
import type { Format } from '../i18n/format';
import { valueWords } from './words';

/** "+ 4,000 by MUNGE"; null where nothing is added to the labelled images. */
export function addedWords(t: TFunction, format: Format, experiment: Experiment): string | null {
  const added = addedImages(experiment);
  if (experiment.transfer === 'labelled' || added === 0) return null;
  return t(`transfer.added.${experiment.transfer}`, { number: format.count(added) });
}

/** What of the data the student alone goes without: "600 of the labelled", "without 3". */
export function withheldWords(t: TFunction, format: Format, experiment: Experiment): readonly string[] {
  const { labelled, transferLabelled, transferClasses } = experiment;
  const fewer = transferLabelled > 0 && transferLabelled < labelled;
  const leftOut = transferClasses.length < SETTINGS.transferClasses.choices.length;
  const classes = valueWords(t, format, 'transferClasses', transferClasses);
  const few = transferClasses.length <= SETTINGS.transferClasses.choices.length / 2;
  return [
    ...(fewer ? [t('transfer.labelledOfStudent', { number: format.count(transferLabelled) })] : []),
    ...(leftOut ? [few ? t('transfer.only', { classes }) : classes] : []),
  ];
}
