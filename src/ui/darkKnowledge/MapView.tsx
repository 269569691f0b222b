import { X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ProjectionState } from '../../app/projections';
import { useApp, useFormat } from '../context';
import { useNouns } from '../dataWords';
import { ClassKey } from '../shared/ClassKey';
import type { Table } from '../view/numbers';
import type { Answered } from '../view/useAnswers';
import { SoftTargetMap } from './SoftTargetMap';
import type { Spot } from './spots';

/** As many as can be told apart in the picture. */
const MOST = 1200;
/** A map of fewer examples says nothing. */
const LEAST = 16;

export type Made = NonNullable<ProjectionState['made']>;

/** The map that was made of the answers of this ensemble, if there is one; another student changes nothing of it. */
export function useMade({ logits: { ensemble } }: Answered): Made | null {
  const { projections } = useApp();
  const made = useStore(projections, (state) => state.made);
  return useMemo(() => (made !== null && sameNumbers(made.job.logits, ensemble) ? made : null), [made, ensemble]);
}

function sameNumbers(a: Float32Array, b: Float32Array): boolean {
  return a === b || (a.length === b.length && a.every((number, i) => number === b[i]));
}

function spotsOf({ projection: { indices, places }, job: { labels } }: Made): Spot[] {
  return [...indices].map((index, i) => ({ index, label: labels[index]!, x: places[2 * i]!, y: places[2 * i + 1]! }));
}

export function useMapNumbers(made: Made | null): Table | null {
  const { t } = useTranslation();
  const nouns = useNouns();
  if (made === null) return null;
  return () => ({
    head: [t('darkKnowledge.index', nouns), t('darkKnowledge.label'), 'x', 'y'],
    rows: spotsOf(made).map(({ index, label, x, y }) => [index, label, x, y]),
    digits: 4,
  });
}

interface Props {
  readonly answered: Answered;
  readonly T: number;
}

/** The map of the test set by the ensemble's soft targets, and what makes it. */
export function MapView({ answered, T }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const nouns = useNouns();
  const { projections } = useApp();
  const made = useMade(answered);
  const progress = useStore(projections, (state) => state.progress);
  const failed = useStore(projections, (state) => state.failed);
  const spots = useMemo(() => (made === null ? [] : spotsOf(made)), [made]);
  const { logits, labels, result } = answered;
  const at = { T: format.plain(T, 2) };

  if (labels.length < LEAST)
    return <p className="view__waiting">{t('darkKnowledge.mapFew', { least: LEAST, ...nouns })}</p>;
  const draw = (): void => {
    projections.start({ logits: logits.ensemble, labels, T, most: MOST, seed: result.experiment.seed });
  };
  return (
    <>
      <div className="map__tools">
        {progress !== null ? (
          <>
            <progress className="map__progress" aria-label={t('darkKnowledge.mapProgress')} value={progress} />
            <button type="button" className="button" onClick={projections.cancel}>
              <X size="1.0625rem" aria-hidden />
              {t('darkKnowledge.mapCancel')}
            </button>
          </>
        ) : (
          (made === null || made.job.T !== T) && (
            <button type="button" className="button" onClick={draw}>
              {t(made === null ? 'darkKnowledge.mapDraw' : 'darkKnowledge.mapAgain', at)}
            </button>
          )
        )}
        {made !== null && (
          <span>
            {t(spots.length < labels.length ? 'darkKnowledge.mapOfSome' : 'darkKnowledge.mapOf', {
              T: format.plain(made.job.T, 2),
              number: format.count(spots.length),
              all: format.count(labels.length),
              ...nouns,
            })}
          </span>
        )}
        {failed && <span role="alert">{t('darkKnowledge.mapFailed')}</span>}
      </div>
      {made !== null && <SoftTargetMap answered={answered} spots={spots} T={made.job.T} />}
      {made !== null && <ClassKey />}
    </>
  );
}
