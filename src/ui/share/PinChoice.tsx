import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptRun } from '../../app/keptRun';
import { pinnable } from '../../app/share';
import { MOST_PINS } from '../../link/parts';
import { useApp, useFormat } from '../context';
import { changesBetween, runName } from '../runs/runWords';
import { Check } from '../shared/Check';
import type { WishProps } from './wishProps';

/** Other runs that are kept, each with what differs and what came of it. */
export function PinChoice({ page, wish, onChange }: WishProps) {
  const { t } = useTranslation();
  const { bookkeeper } = useApp();
  const runs = pinnable(page);
  const pins = wish.pins.filter((pin) => runs.some(({ id }) => id === pin));
  const words = useRunWords(page);
  useEffect(() => {
    // Those of earlier visits, too; where the browser keeps none, the page says so on the tab of the runs.
    bookkeeper().catch(() => undefined);
  }, [bookkeeper]);
  return (
    <fieldset className="share__group">
      <legend>{t('sharing.pins')}</legend>
      <p className="soft">{runs.length === 0 ? t('sharing.noPins') : t('sharing.pinsHelp', { most: MOST_PINS })}</p>
      <div className="share__pins">
        {runs.map((run) => (
          <Check
            key={run.id}
            disabled={pins.length >= MOST_PINS && !pins.includes(run.id)}
            checked={pins.includes(run.id)}
            text={words(run)}
            onChange={(chosen) => {
              const others = pins.filter((pin) => pin !== run.id);
              onChange({ pins: chosen ? [...others, run.id] : others });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

function useRunWords({ experiment }: WishProps['page']): (run: KeptRun) => string {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return (run) => {
    const { student, baseline, experiment: other } = run.result;
    return t('sharing.pin', {
      name: runName(i18n.language, run),
      changes: changesBetween(t, format, experiment, other).join(', ') || t('opened.nothing'),
      student: format.count(student.errors),
      baseline: format.count(baseline.errors),
    });
  };
}
