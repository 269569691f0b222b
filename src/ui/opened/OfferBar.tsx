import { Link, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Offer } from '../../app/opened';
import { readLink } from '../../link/link';
import { useApp, useExperiment, useFormat, useOpened } from '../context';
import { changesBetween } from '../runs/runWords';
import { IconButton } from '../shared/IconButton';

/** Links in files that were dropped: none takes the place of what stands unless that is wanted. */
export function OfferBar() {
  const offers = useOpened((state) => state.offers);
  return offers.map((offer) => <OneOffer key={offer.file} offer={offer} />);
}

function OneOffer({ offer: { file, link } }: { readonly offer: Offer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { openLink, opened } = useApp();
  const now = useExperiment((state) => state.experiment);
  const changes = changesBetween(t, format, now, readLink(link).experiment);
  return (
    <div className="link-bar link-bar--wide" role="status">
      <Link size="1.25rem" aria-hidden />
      <p className="link-bar__words">
        {t('opened.offer', { file })}{' '}
        {changes.length === 0 ? t('opened.offerSame') : t('opened.offerChanges', { changes: changes.join(', ') })}
      </p>
      <button
        type="button"
        className="button button--strong"
        onClick={() => {
          openLink(link);
        }}
      >
        {t('opened.openLink')}
      </button>
      <IconButton
        plain
        icon={X}
        name={t('opened.offerAside')}
        onClick={() => {
          opened.setState(({ offers }) => ({ offers: offers.filter((other) => other.file !== file) }));
        }}
      />
    </div>
  );
}
