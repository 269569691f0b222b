import type { TFunction } from 'i18next';
import type { Parity } from '../../experiment/result';

const ASPECTS = ['weights', 'batches', 'steps', 'augmentation', 'loss'] as const satisfies readonly (keyof Parity)[];

/** Whether a network and the student had everything in common but what they heard, as far as the result says. */
export function isFair(parity: Parity): boolean {
  return ASPECTS.every((aspect) => parity[aspect] !== false);
}

/** In what it was the same as the student's; where not in everything, in what it was not. */
export function parityWords(t: TFunction, language: string, parity: Parity): string {
  const fair = isFair(parity);
  const named = ASPECTS.filter((aspect) => parity[aspect] === fair).map((aspect) => t(`result.parity.${aspect}`));
  const list = new Intl.ListFormat(language).format(named);
  return t(fair ? 'result.parity.same' : 'result.parity.differs', { list });
}
