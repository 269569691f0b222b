import { useTranslation } from 'react-i18next';
import type { Prediction } from '../../app/keptPages';
import type { Row } from '../../lessons/lesson';
import { pageAt } from '../../lessons/lessons';
import type { LessonPlace } from '../../lessons/names';
import { CurvePlot } from './CurvePlot';
import { pageWords } from './lessonWords';

interface Props {
  readonly place: LessonPlace;
  readonly prediction: Prediction;
  /** What came out; null as long as nothing has. */
  readonly rows: readonly Row[] | null;
  /** Of the page that is shown beside, if there is one. */
  readonly earlier: readonly Row[] | null;
}

/** What was expected, and beside it what came out. */
export function Expected({ place, prediction, rows, earlier }: Props) {
  const { t } = useTranslation();
  const { asks } = pageAt(place);
  if (asks?.kind === 'curve' && Array.isArray(prediction)) {
    return <CurvePlot asks={asks} predicted={prediction} rows={rows ?? []} />;
  }
  if (asks?.kind !== 'choice' || typeof prediction !== 'string') return null;
  return (
    <dl className="lessons__outcome">
      <dt>{t('lessons.expected')}</dt>
      <dd>{pageWords(t, place, `options.${prediction}`)}</dd>
      {rows && (
        <>
          <dt>{t('lessons.cameOut')}</dt>
          <dd>
            <b>{pageWords(t, place, `options.${asks.right(rows, earlier)}`)}</b>
          </dd>
        </>
      )}
    </dl>
  );
}
