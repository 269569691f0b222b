import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { keptAt, type KeptPages } from '../../app/keptPages';
import type { Row, Unit } from '../../lessons/lesson';
import type { LessonPlace } from '../../lessons/names';
import { pageAt } from '../../lessons/lessons';
import { meanOf } from '../../lessons/rows';
import { useFormat } from '../context';
import { useNouns } from '../dataWords';
import { scaleOf, type Scale } from '../compare/scale';
import { Expected } from './Expected';
import { pageWords, rowWords } from './lessonWords';
import { Said } from './Said';
import { useFocusIfLost } from './useFocusIfLost';

interface Props {
  readonly place: LessonPlace;
  readonly kept: KeptPages;
}

/** What was expected beside what came out, with a dot for each seed. */
export function Reveal({ place, kept }: Props) {
  const { t } = useTranslation();
  const { asks, answer, beside } = pageAt(place);
  const { prediction, rows } = useStore(kept, (pages) => keptAt(pages, place));
  const earlier = useStore(kept, (pages) =>
    beside === undefined ? undefined : keptAt(pages, { ...place, page: beside }).rows,
  );
  // What stands one below the other is compared.
  const scale = useMemo(
    () =>
      scaleOf(
        [...(rows ?? []), ...(earlier ?? [])].flatMap(({ values }) => values),
        4,
      ),
    [rows, earlier],
  );
  const reveal = useFocusIfLost<HTMLDivElement>();
  useEffect(() => {
    reveal.current?.scrollIntoView({ block: 'nearest' });
  }, [reveal]);
  return (
    <div className="lessons__reveal" role="group" aria-label={t('lessons.cameOut')} tabIndex={-1} ref={reveal}>
      {prediction !== undefined && (
        <Expected place={place} prediction={prediction} rows={rows ?? []} earlier={earlier ?? null} />
      )}
      {answer && (
        // Beside a curve for those who hear it.
        <div className={asks?.kind === 'curve' ? 'hidden' : undefined}>
          <Dots unit={answer.unit} rows={rows ?? []} scale={scale} />
        </div>
      )}
      {answer && earlier && (
        <>
          <p className="soft lessons__hint">{t('lessons.before')}</p>
          <Dots unit={answer.unit} rows={earlier} scale={scale} />
        </>
      )}
      <p>
        <Said text={pageWords(t, place, 'reveal')} />
      </p>
    </div>
  );
}

interface DotsProps {
  readonly unit: Unit;
  readonly rows: readonly Row[];
  readonly scale: Scale;
}

/** Every row on one scale: a dot for each seed, and their mean. */
function Dots({ unit, rows, scale }: DotsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nouns = useNouns();
  return (
    <table className="lessons__rows">
      <thead className="hidden">
        <tr>
          <th scope="col">{t('lessons.who')}</th>
          <th scope="col">{t('lessons.seeds')}</th>
          <th scope="col">{t('lessons.mean')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{rowWords(t, format, row, nouns)}</th>
            <td className="lessons__seeds">
              <span className="hidden">{row.values.map((value) => format.count(value)).join(', ')}</span>
              <DotStrip row={row} scale={scale} />
            </td>
            <td className="lessons__mean">{format.count(meanOf(rows, row.id))}</td>
          </tr>
        ))}
      </tbody>
      <caption className="lessons__unit">{t(`lessons.units.${unit}`)}</caption>
    </table>
  );
}

function DotStrip({ row, scale }: { readonly row: Row; readonly scale: Scale }) {
  return (
    <svg className="lessons__strip" aria-hidden>
      <line className="lessons__rail" x2="100%" y1="50%" y2="50%" />
      {row.values.map((value, seed) => (
        <circle
          key={seed}
          className="lessons__dot"
          data-row={row.id}
          cx={`${100 * scale.at(value)}%`}
          cy="50%"
          r="0.25rem"
        />
      ))}
    </svg>
  );
}
