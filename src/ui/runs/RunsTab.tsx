import { use, useEffect, useMemo, useState } from 'react';
import { useApp, useNotebook, useRun } from '../context';
import { AllRuns } from './AllRuns';
import type { Said } from './RunsNotices';
import { RunPair } from './RunPair';
import './runs.css';

/** Every run that is kept, or two of them beside each other. */
export function RunsTab() {
  const bookkeeper = use(useApp().bookkeeper());
  const runs = useNotebook((state) => state.runs);
  const pair = useNotebook((state) => state.pair);
  const [said, setSaid] = useState<Said | null>(null);
  useFirstKept();
  // What was read here is no news elsewhere.
  useEffect(() => bookkeeper.dismiss, [bookkeeper]);
  const two = useMemo(() => pair?.map((id) => runs.find((run) => run.id === id) ?? null) ?? null, [pair, runs]);
  const [first, second] = two ?? [];
  return first && second ? (
    <RunPair first={first} second={second} bookkeeper={bookkeeper} />
  ) : (
    <AllRuns bookkeeper={bookkeeper} said={said} onSay={setSaid} />
  );
}

/** The recording that came with the page is the first run, once its answers are here. */
function useFirstKept(): void {
  const { runs, bookkeeper } = useApp();
  const outcome = useRun((state) => (state.outcome?.recorded ? state.outcome : null));
  useEffect(() => {
    if (outcome === null) return;
    if (outcome.logits === null) runs.needAnswers();
    else void bookkeeper().then(({ keepFirst }) => keepFirst(outcome));
  }, [outcome, runs, bookkeeper]);
}
