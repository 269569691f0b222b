import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Parity } from '../../experiment/result';
import { parityWords, unlikeAspects } from '../../i18n/parityWords';

/** Whether a comparison with the student is a fair one, and where it is not, why. */
export function ParityMark({ parity }: { readonly parity: Parity }) {
  const { t, i18n } = useTranslation();
  const fair = unlikeAspects(parity).length === 0;
  const Icon = fair ? CircleCheck : TriangleAlert;
  return (
    <small className="parity" data-fair={fair}>
      <Icon size="0.9375rem" aria-hidden />
      <span>{parityWords(t, i18n.language, parity)}</span>
    </small>
  );
}
