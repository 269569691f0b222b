import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ARMS, type Arm } from '../../app/arms';
import { mostLike } from '../../distill/darkKnowledge';
import { useFormat } from '../context';
import { useClasses, useNouns } from '../dataWords';
import { Gallery } from '../gallery/Gallery';
import type { Answered } from '../view/useAnswers';
import type { Place } from './place';
import type { Means } from './useMeans';

interface Props {
  readonly answered: Answered;
  readonly means: Means;
  readonly T: number;
  /** Whose soft targets say which examples come first. */
  readonly arm: Arm;
  readonly place: Place;
}

const SHOWN = 12;

/** The examples behind a cell: those of the label with the greatest soft targets for the class. */
export const Behind = memo(function Behind({ answered, means, T, arm, place }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const nouns = useNouns();
  const words = useClasses();
  const found = useMemo(
    () => mostLike(answered.logits[arm], answered.labels, place, T, SHOWN),
    [answered, arm, place, T],
  );
  const named = (label: number): string => words[label]?.full ?? String(label);
  const [row, column] = [named(place[0]), named(place[1])];
  const classes = words.length;
  const title = t('darkKnowledge.behind', { row, column, ...nouns });
  return (
    <div className="behind">
      <h3 className="behind__title">{title}</h3>
      <dl className="behind__means">
        {ARMS.map((other) => (
          <div key={other} data-arm={other}>
            <dt>{t(`result.${other}`)}</dt>
            <dd>{format.rough(100 * means[other][place[0] * classes + place[1]]!)}%</dd>
          </div>
        ))}
      </dl>
      <p className="soft">{t('darkKnowledge.behindBy', { name: t(`result.${arm}`) })}</p>
      <Gallery
        label={title}
        items={found.map(({ index, share }) => {
          const percent = `${format.rough(100 * share)}%`;
          return {
            index,
            words: t('darkKnowledge.behindOne', { index, row, column, percent, ...nouns }),
            caption: percent,
          };
        })}
      />
    </div>
  );
});
