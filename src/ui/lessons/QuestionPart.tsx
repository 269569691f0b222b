import { useId, useState } from 'react';
import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { startAnswer } from '../../app/course';
import { keepAt, keptAt, type KeptPages, type Prediction } from '../../app/keptPages';
import type { Question } from '../../lessons/lesson';
import type { LessonPlace } from '../../lessons/names';
import { pageAt } from '../../lessons/lessons';
import { useApp } from '../context';
import { CurvePad } from './CurvePad';
import { pageWords } from './lessonWords';

interface Props {
  readonly place: LessonPlace;
  readonly asks: Question;
  readonly kept: KeptPages;
}

/** Asks what is expected; what was expected is kept when the run starts that answers. */
export function QuestionPart({ place, asks, kept }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const hint = useId();
  const [draft, setDraft] = useState<Prediction | null>(() => firstDraft(asks));
  const ready = draft !== null;
  const start = (): void => {
    if (!ready) return;
    keepAt(kept, place, { prediction: draft });
    if (keptAt(kept.getState(), place).rows === undefined) startAnswer(app, pageAt(place));
  };
  return (
    <form
      className="lessons__question"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <fieldset className="lessons__options">
        <legend>{pageWords(t, place, 'question')}</legend>
        {asks.kind === 'choice' ? (
          asks.options.map((option) => (
            <label key={option} className="lessons__option">
              <input
                type="radio"
                name="prediction"
                checked={draft === option}
                onChange={() => {
                  setDraft(option);
                }}
              />
              {pageWords(t, place, `options.${option}`)}
            </label>
          ))
        ) : (
          <CurvePad asks={asks} drawn={Array.isArray(draft) ? draft : []} onDraw={setDraft} />
        )}
      </fieldset>
      <button
        type="submit"
        className="button button--strong lessons__run"
        aria-disabled={!ready}
        aria-describedby={ready ? undefined : hint}
      >
        <Play size="1.0625rem" aria-hidden fill="currentColor" />
        {t('lessons.run')}
      </button>
      {!ready && (
        <p id={hint} className="soft lessons__hint">
          {t('lessons.choose')}
        </p>
      )}
    </form>
  );
}

/** A curve begins flat, in the middle; an option has to be chosen. */
function firstDraft(asks: Question): Prediction | null {
  return asks.kind === 'choice' ? null : asks.at.map(() => (asks.low + asks.high) / 2);
}
