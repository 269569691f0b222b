import { useTranslation } from 'react-i18next';
import { POINTS_LENGTH, pointsLength, shareableExample } from '../../app/share';
import { DRESSES, FIRST_DRESS } from '../../app/dress';
import { LANGUAGES, TAB_NAMES } from '../../app/viewStore';
import { useFormat } from '../context';
import { useNouns } from '../dataWords';
import { Check } from '../shared/Check';
import type { WishProps } from './wishProps';

/** Stands for whatever the reader's browser has. */
const READER = 'reader';

/** View, language, appearance, lesson, example and points. */
export function ShowChoice({ page, wish, onChange }: WishProps) {
  const { t } = useTranslation();
  const { example, lessons } = page.view;
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
      <Choice
        name={t('sharing.view')}
        value={wish.tab}
        options={TAB_NAMES.map((tab) => [tab, t(`tabs.${tab}`)])}
        onChange={(tab) => {
          onChange({ tab });
        }}
      />
      <Choice
        name={t('sharing.language')}
        value={wish.language ?? READER}
        options={[
          [READER, t('sharing.asReader')],
          ...LANGUAGES.map((language) => [language, t(`sharing.languages.${language}`)] as const),
        ]}
        onChange={(chosen) => {
          onChange({ language: chosen === READER ? null : chosen });
        }}
      />
      <Choice
        name={t('dress.title')}
        value={wish.dress}
        options={DRESSES.map((dress) => [
          dress,
          dress === FIRST_DRESS ? t('sharing.asReader') : t(`dress.names.${dress}`),
        ])}
        onChange={(dress) => {
          onChange({ dress });
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

interface ChoiceProps<Name extends string> {
  readonly name: string;
  readonly value: Name;
  readonly options: readonly (readonly [value: Name, text: string])[];
  readonly onChange: (value: Name) => void;
}

function Choice<Name extends string>({ name, value, options, onChange }: ChoiceProps<Name>) {
  return (
    <label className="share__choice">
      {name}
      <select
        className="field"
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([other]) => other === target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
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
