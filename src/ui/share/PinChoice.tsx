import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../app/keptRun';
import { pinnable, type PinOffer } from '../../app/share';
import { runWords } from '../../i18n/runNames';
import { MOST_PINS } from '../../link/parts';
import { useApp, useFormat } from '../context';
import { changesBetween, runName } from '../runs/runWords';
import { Check } from '../shared/Check';
import type { WishProps } from './wishProps';

/** Runs that are kept or came with the link, each with what differs and what came of it. */
export function PinChoice({ page, wish, onChange }: WishProps) {
  const { t } = useTranslation();
  const { bookkeeper } = useApp();
  const offers = pinnable(page);
  const pins = wish.pins.filter((pin) => offers.some(({ id }) => id === pin));
  const words = useRunWords(page);
  useEffect(() => {
    // Those of earlier visits, too; where the browser keeps none, the page says so on the tab of the runs.
    bookkeeper().catch(() => undefined);
  }, [bookkeeper]);
  return (
    <fieldset className="share__group">
      <legend>{t('sharing.pins')}</legend>
      <p className="soft">{offers.length === 0 ? t('sharing.noPins') : t('sharing.pinsHelp', { most: MOST_PINS })}</p>
      <div className="share__pins">
        {offers.map((offer) => (
          <Check
            key={offer.id}
            disabled={pins.length >= MOST_PINS && !pins.includes(offer.id)}
            checked={pins.includes(offer.id)}
            text={words(offer)}
            onChange={(chosen) => {
              const others = pins.filter((pin) => pin !== offer.id);
              onChange({ pins: chosen ? [...others, offer.id] : others });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

function useRunWords({ experiment }: WishProps['page']): (offer: PinOffer) => string {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const name = ({ run, pin, ofLink }: PinOffer): string => {
    const own = run ? runName(i18n.language, run) : runWords(i18n.language, wordsOf(pin.proof.digest));
    const known = pin.name || own;
    return ofLink ? t('sharing.ofLink', { name: known }) : known;
  };
  return (offer) => {
    const { experiment: other, proof } = offer.pin;
    return t('sharing.pin', {
      name: name(offer),
      changes: changesBetween(t, format, experiment, other).join(', ') || t('opened.nothing'),
      student: format.count(proof.errors.student),
      baseline: format.count(proof.errors.baseline),
    });
  };
}
