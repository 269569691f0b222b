import { useTranslation } from 'react-i18next';
import { LONGEST_QUESTION } from '../../link/parts';
import { useFormat } from '../context';
import { BeginChoice } from './BeginChoice';
import { ControlChoice } from './ControlChoice';
import { PinChoice } from './PinChoice';
import { ShowChoice } from './ShowChoice';
import type { WishProps } from './wishProps';

/** All that a link can say beside settings and result. */
export function MorePart(props: WishProps) {
  const { t } = useTranslation();
  return (
    <details className="share__more">
      <summary>{t('sharing.more')}</summary>
      <div className="share__groups">
        <BeginChoice {...props} />
        <ShowChoice {...props} />
        <Question {...props} />
        <ControlChoice {...props} />
        <PinChoice {...props} />
      </div>
    </details>
  );
}

function Question({ wish, onChange }: WishProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const numbers = { number: format.count(wish.ask.length), most: format.count(LONGEST_QUESTION) };
  return (
    <fieldset className="share__group share__group--wide">
      <legend>{t('sharing.question')}</legend>
      <input
        className="field share__question"
        aria-label={t('sharing.question')}
        aria-describedby="share-question-length"
        maxLength={LONGEST_QUESTION}
        value={wish.ask}
        onChange={({ target }) => {
          onChange({ ask: target.value });
        }}
      />
      <p className="soft" id="share-question-length">
        {t('sharing.questionLength', numbers)}
      </p>
    </fieldset>
  );
}
