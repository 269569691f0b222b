import { useState } from 'react';
import { useStore } from 'zustand';
import * as edit from '../../app/pointsEdited';
import type { PointList } from '../../app/pointsShown';
import { countsOf } from '../../experiment/datasets';
import type { Dataset } from '../../experiment/experiment';
import { useApp, useExperiment } from '../context';
import { usePointsShown } from '../shared/usePointsShown';

interface Draft {
  readonly history: edit.History;
  /** The data set whose points were edited first. */
  readonly origin: Dataset;
  /** How many of them were labelled. */
  readonly labelled: number;
  /** What was taken last as own points; null where nothing was yet. */
  readonly taken: PointList | null;
  /** Whether it is still on its way. */
  readonly pending: boolean;
}

interface EditedPoints {
  readonly history: edit.History;
  /** Why the points as they stand can't be learned from. */
  readonly fault: edit.Fault | null;
  /** The data set that the points were made from by editing; null where nothing was edited. */
  readonly origin: Dataset | null;
  /** @param done false while an edit goes on, such as dragging */
  readonly change: (history: edit.History, done: boolean) => void;
  readonly undo: () => void;
}

/** The labelled points on the page, which become a person's own as soon as they are edited. */
export function useEditedPoints(): EditedPoints {
  const { own, experiment } = useApp();
  const dataset = useExperiment((state) => state.experiment.dataset);
  const labelled = useExperiment((state) => state.experiment.labelled);
  const given = usePointsShown(useExperiment((state) => countsOf(state.experiment).labelled));
  const held = useStore(own, (state) => state.points);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [fault, setFault] = useState<edit.Fault | null>(null);
  const stands = draft !== null && isStanding(draft, dataset, held) ? draft : null;
  const base: Draft = stands ?? { history: [given], origin: dataset, labelled, taken: null, pending: false };

  const change = (history: edit.History, done: boolean): void => {
    const points = edit.standing(history);
    const wrong = done ? edit.faultOf(points) : null;
    setFault(wrong);
    const takes = done && wrong === null;
    setDraft({ ...base, history, ...(takes && { taken: points, pending: true }) });
    if (!takes) return;
    void own.takePoints(points).then(() => {
      setDraft((now) => (now?.taken === points ? { ...now, pending: false } : now));
    });
  };
  const undo = (): void => {
    const before = edit.undone(base.history);
    if (before.length > 1 || base.origin === 'points') {
      change(before, true);
      return;
    }
    setDraft(null);
    setFault(null);
    experiment.commit({ dataset: base.origin, labelled: base.labelled });
  };
  return { history: base.history, fault: stands && fault, origin: stands?.origin ?? null, change, undo };
}

/** Whether the data of the experiment are still those that were edited. */
function isStanding({ origin, taken, pending }: Draft, dataset: Dataset, held: PointList): boolean {
  if (pending) return true;
  return taken === null ? dataset === origin : dataset === 'points' && held === taken;
}
