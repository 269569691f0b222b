/** In what a network is like the one that it is compared with, on the page and on the command line. */
import type { TFunction } from 'i18next';

const ASPECTS = ['weights', 'batches', 'steps', 'augmentation', 'loss'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Results of before lack `loss`. */
type Parity = Readonly<Partial<Record<Aspect, boolean>>>;

/** In what two networks were unlike, as far as the result says, apart from what they heard of the ensemble. */
export function unlikeAspects(parity: Parity): readonly Aspect[] {
  return ASPECTS.filter((aspect) => parity[aspect] === false);
}

export function aspectWords(t: TFunction, aspects: readonly Aspect[]): string {
  return aspects.map((aspect) => t(`result.parity.${aspect}`)).join(', ');
}

/** In what it was the same as the student's; where not in everything, in what it was not. */
export function parityWords(t: TFunction, language: string, parity: Parity): string {
  const unlike = unlikeAspects(parity);
  const fair = unlike.length === 0;
  const named = fair ? ASPECTS.filter((aspect) => parity[aspect] === true) : unlike;
  const list = new Intl.ListFormat(language).format(named.map((aspect) => t(`result.parity.${aspect}`)));
  return t(fair ? 'result.parity.same' : 'result.parity.differs', { list });
}
