import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { perArm } from '../app/arms';
import type { RunState } from '../app/run';
import type { Format } from '../i18n/format';
import { useApp, useFormat } from './context';

/** Tells those who listen, rather than look, that a stage or a run has ended. Rarely, so that it never chatters. */
export function Announcer() {
  const { t } = useTranslation();
  const format = useFormat();
  const { run } = useApp();
  const [words, setWords] = useState('');

  useEffect(
    () =>
      run.subscribe((state, before) => {
        const news = newsOf(t, format, state, before);
        if (news !== null) setWords(news);
      }),
    [run, t, format],
  );

  return (
    <p className="hidden" role="status" aria-live="polite">
      {words}
    </p>
  );
}

function newsOf(t: TFunction, format: Format, state: RunState, before: RunState): string | null {
  if (state.phase !== before.phase) return phaseNews(t, format, state);
  const left = before.progress?.stage === 'teachers' && !before.progress.cached;
  const ensemble = state.curves.teachers.points.at(-1)?.ensemble;
  if (left && state.progress?.stage !== 'teachers' && state.progress !== null && ensemble !== undefined) {
    return t('announce.teachers', { errors: format.count(ensemble) });
  }
  return null;
}

function phaseNews(t: TFunction, format: Format, { phase, outcome }: RunState): string | null {
  switch (phase) {
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
    case 'running':
      return null;
  }
}
