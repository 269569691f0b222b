import { useTranslation } from 'react-i18next';
import { POINTS_LENGTH, pointsLength, shareableExample } from '../../app/share';
import { FIRST_DRESS } from '../../app/dress';
import { FIRST_TAB } from '../../app/viewStore';
import { useFormat } from '../context';
import { useNouns } from '../dataWords';
import { Check } from '../shared/Check';
import type { WishProps } from './wishProps';

/** View, language, lesson, example and points. */
export function ShowChoice({ page, wish, onChange }: WishProps) {
  const { t } = useTranslation();
  const { tab, language, dress, example, lessons } = page.view;
  const nouns = useNouns();
  const there = shareableExample(page);
  const exampleWords =
    there === null
      ? t('sharing.noExample')
      : example?.kind === 'test'
        ? t('sharing.example', { ...nouns, index: String(example.digit.index) })
        : t('sharing.drawing');
  return (
    <fieldset className="share__group">
      <legend>{t('sharing.shows')}</legend>
      <Check
        // Without a word the first one opens.
        disabled={tab === FIRST_TAB}
        checked={wish.tab}
        text={t('sharing.view', { name: t(`tabs.${tab}`) })}
        onChange={(chosen) => {
          onChange({ tab: chosen });
        }}
      />
      <Check
        checked={wish.language}
        text={t('sharing.language', { name: t(`sharing.languages.${language}`) })}
        onChange={(chosen) => {
          onChange({ language: chosen });
        }}
      />
      <Check
        disabled={dress === FIRST_DRESS}
        checked={wish.dress}
        text={t('sharing.dress', { name: t(`dress.names.${dress}`) })}
        onChange={(chosen) => {
          onChange({ dress: chosen });
        }}
      />
      {lessons && (
        <Check
          checked={wish.lesson}
          text={t('sharing.lesson')}
          onChange={(chosen) => {
            onChange({ lesson: chosen });
          }}
        />
      )}
      <Check
        disabled={there === null}
        checked={wish.example && there !== null}
        text={exampleWords}
        onChange={(chosen) => {
          onChange({ example: chosen });
        }}
      />
      <OwnPoints page={page} wish={wish} onChange={onChange} />
      {page.experiment.dataset === 'own' && <p className="soft">{t('sharing.imagesStay')}</p>}
    </fieldset>
  );
}

/** Nothing where the experiment is about none. */
function OwnPoints({ page, wish, onChange }: WishProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const length = pointsLength(page);
  if (length === null) return null;
  const { long, most } = POINTS_LENGTH;
  const count = page.points.length;
  return (
    <>
      <Check
        disabled={length > most}
        checked={wish.points && length <= most}
        text={t('sharing.points', { count, number: format.count(length) })}
        onChange={(chosen) => {
          onChange({ points: chosen });
        }}
      />
      {length > most ? (
        <p className="soft">{t('sharing.pointsTooMany', { most: format.count(most) })}</p>
      ) : (
        length > long && <p className="soft">{t('sharing.pointsLong')}</p>
      )}
    </>
  );
}
