import { useTranslation } from 'react-i18next';
import { useFormat } from '../context';

interface Props {
  /** Of the training, 0 to 1; null where there is none. */
  readonly share: number | null;
  readonly ended: boolean;
}

/** Parts of a training after which those who listen hear how far it is. */
const PARTS = 4;

/** Tells those who listen how far a page's training is, a few times in all, and that its answer is there. */
export function PageNews({ share, ended }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words =
    share === null
      ? t('lessons.answered')
      : t('lessons.training', { share: format.percent(Math.floor(PARTS * share) / PARTS, 0) });
  return (
    <p className="hidden" role="status">
      {(share !== null || ended) && words}
    </p>
  );
}
