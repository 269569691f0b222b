import { Check, ChevronLeft, ChevronRight } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { openLessons } from '../../app/course';
import { answerShare } from '../../app/course';
import { followPage, keptAt, type KeptPages } from '../../app/keptPages';
import type { LessonPage } from '../../lessons/lesson';
import type { LessonPlace } from '../../lessons/names';
import { turned } from '../../lessons/turned';
import { pageAt } from '../../lessons/lessons';
import { useApp, useComparison, useRun } from '../context';
import { Expected } from './Expected';
import { lessonTitle, pageWords } from './lessonWords';
import { QuestionPart } from './QuestionPart';
import { Reveal } from './Reveal';
import { RunPart } from './RunPart';
import { Said } from './Said';
import { useTurning } from './useTurning';

interface Props {
  readonly place: LessonPlace;
  readonly kept: KeptPages;
}

function useShare(page: LessonPage): number | null {
  const run = useRun((state) => state);
  const comparison = useComparison((state) => state);
  return answerShare(page, run, comparison);
}

/** One page: what it says, what is to be done, what is expected and what came of it, and the way on. */
export function PagePanel({ place, kept }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const page = pageAt(place);
  const { prediction, rows, done = page.done === undefined } = useStore(kept, (pages) => keptAt(pages, place));
  const asking = page.asks !== undefined && prediction === undefined;
  const revealed = rows !== undefined && !asking;
  const share = useShare(page);

  useEffect(() => followPage(app, kept, place), [app, kept, place]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('.lessons')?.scrollTo(0, 0);
  }, []);
  const trains = page.answer !== undefined && share !== null;
  const [warned, setWarned] = useState(false);
  const turn = useCallback(
    (by: 1 | -1): void => {
      const next = turned(place, by);
      if (next === null) return;
      // A press of a clicker too many must not cost a run.
      const goesOn = page.answer?.by === 'run' && pageAt(next).keeps;
      if (trains && !goesOn && !warned) setWarned(true);
      else openLessons(app, next);
    },
    [app, page, place, trains, warned],
  );
  useTurning(turn);

  return (
    <>
      <div className="lessons__body">
        <h2 className="lessons__title" tabIndex={-1} ref={heading}>
          {lessonTitle(t, place.lesson)}
        </h2>
        <p>
          <Said text={pageWords(t, place, 'text')} />
        </p>
        <p className="lessons__task" data-done={done}>
          {page.done && (
            <span className="lessons__mark" aria-hidden>
              {done && <Check />}
            </span>
          )}
          <span>
            {pageWords(t, place, 'task')}
            {page.done && done && <span className="hidden"> {t('lessons.done')}</span>}
          </span>
        </p>
        {page.asks && asking && <QuestionPart place={place} asks={page.asks} kept={kept} />}
        {prediction !== undefined && !revealed && (
          <Expected place={place} prediction={prediction} rows={null} earlier={null} />
        )}
        {page.answer && !revealed && !asking && <RunPart page={page} share={share} />}
        {revealed && <Reveal place={place} kept={kept} />}
      </div>
      <div className="lessons__foot">
        <p className="lessons__warning" role="alert">
          {trains && warned ? t('lessons.breaksOff') : null}
        </p>
        <button
          type="button"
          className="button"
          disabled={turned(place, -1) === null}
          onClick={() => {
            turn(-1);
          }}
        >
          <ChevronLeft size="1.0625rem" aria-hidden />
          {t('lessons.back')}
        </button>
        <button
          type="button"
          className={done ? 'button button--strong' : 'button'}
          disabled={turned(place, 1) === null}
          onClick={() => {
            turn(1);
          }}
        >
          {t(done ? 'lessons.next' : 'lessons.skip')}
          <ChevronRight size="1.0625rem" aria-hidden />
        </button>
      </div>
    </>
  );
}
