import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { perArm } from '../app/arms';
import type { ComparisonState } from '../app/comparison';
import { isUnderWay, type RunState } from '../app/run';
import { doneShare, workOf, workOfRun } from '../app/work';
import type { Format } from '../i18n/format';
import { useApp, useFormat } from './context';

interface News {
  readonly words: string;
  /** Whether it may go unsaid where something was said a moment ago. */
  readonly idle: boolean;
}

/** In milliseconds: no sooner is it said that something trains, and how far it is. */
const PAUSE = 10_000;

/** Tells those who listen, rather than look, what training begins, how far it is and how it ended. Rarely, so that it never chatters. */
export function Announcer() {
  const { t } = useTranslation();
  const format = useFormat();
  const { run, comparison } = useApp();
  const [words, setWords] = useState('');

  useEffect(() => {
    let said = -Infinity;
    const tell = (news: News | null): void => {
      const now = performance.now();
      if (news === null || (news.idle && now - said < PAUSE)) return;
      said = now;
      setWords(news.words);
    };
    const leave = [
      run.subscribe((state, before) => {
        tell(runNews(t, format, state, before));
      }),
      comparison.subscribe((state, before) => {
        tell(comparisonNews(t, format, state, before));
      }),
    ];
    return () => {
      for (const each of leave) each();
    };
  }, [run, comparison, t, format]);

  return (
    <p className="hidden" role="status" aria-live="polite">
      {words}
    </p>
  );
}

function runNews(t: TFunction, format: Format, state: RunState, before: RunState): News | null {
  if (state.phase !== before.phase) return phaseNews(t, format, state, before);
  const left = before.progress?.stage === 'teachers' && !before.progress.cached;
  const ensemble = state.curves.teachers.points.at(-1)?.ensemble;
  if (left && state.progress?.stage !== 'teachers' && state.progress !== null && ensemble !== undefined) {
    return { words: t('announce.teachers', { errors: format.count(ensemble) }), idle: false };
  }
  return quarterNews(t, format, runQuarter(state), runQuarter(before));
}

function phaseNews(t: TFunction, format: Format, state: RunState, before: RunState): News | null {
  const words = phaseWords(t, format, state, before);
  return words === null ? null : { words, idle: state.phase === 'running' };
}

function phaseWords(t: TFunction, format: Format, { phase, outcome }: RunState, before: RunState): string | null {
  switch (phase) {
    case 'running':
      return t(before.phase === 'paused' ? 'announce.resumed' : 'announce.started');
    case 'paused':
      return t('announce.paused');
    case 'failed':
      return t('announce.failed');
    case 'idle':
      return t('announce.reset');
    case 'done': {
      if (outcome === null) return null;
      const { result } = outcome;
      return t('announce.done', {
        ...perArm((arm) => format.count(result[arm].errors)),
        examples: format.count(result.testExamples),
      });
    }
    case 'recorded':
      return null;
  }
}

function comparisonNews(t: TFunction, format: Format, state: ComparisonState, before: ComparisonState): News | null {
  if (state.failure !== null && state.failure !== before.failure) return { words: t('announce.failed'), idle: false };
  if (state.result !== before.result) return state.result && { words: t('announce.compared'), idle: false };
  if (state.underWay !== null && before.underWay === null) return { words: t('announce.started'), idle: true };
  return quarterNews(t, format, comparisonQuarter(state), comparisonQuarter(before));
}

function quarterNews(t: TFunction, format: Format, quarter: number, before: number): News | null {
  if (quarter <= before || quarter === 4) return null;
  return { words: t('announce.share', { share: format.percent(quarter / 4, 0) }), idle: true };
}

function runQuarter(state: RunState): number {
  const { experiment, progress } = state;
  return isUnderWay(state) && experiment !== null ? Math.floor(4 * doneShare(workOfRun(experiment), progress)) : 0;
}

function comparisonQuarter({ underWay, progress }: ComparisonState): number {
  return underWay === null ? 0 : Math.floor(4 * doneShare(workOf(underWay), progress));
}
