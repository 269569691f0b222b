import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Bookkeeper } from '../../app/bookkeeper';
import { MOST_CHOSEN } from '../../app/notebook';
import { dataName } from '../../experiment/datasets';
import { useExperiment, useFormat, useNotebook } from '../context';
import { RunMark } from './RunMark';
import { runName } from './runWords';
import { useLooks } from './useLooks';

/** The id of the words that say why no more can be chosen. */
export const CHOSEN_FULL = 'chosen-full';

/** The runs that are drawn on the chart. */
export function ChosenRuns({ bookkeeper }: { readonly bookkeeper: Bookkeeper }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const look = useLooks();
  const runs = useNotebook((state) => state.runs);
  const chosen = useNotebook((state) => state.chosen);
  const data = useExperiment(({ experiment }) => dataName(experiment));
  const drawn = chosen.flatMap((id) => runs.find((run) => run.id === id) ?? []);
  if (drawn.length === 0) return null;
  const elsewhere = drawn.filter(({ result }) => dataName(result.experiment) !== data).length;
  return (
    <div className="chosen-runs">
      <span id="chosen-runs">{t('runs.onChart')}</span>
      <ul className="chosen-runs__list" aria-labelledby="chosen-runs">
        {drawn.map((run) => {
          const name = runName(i18n.language, run);
          return (
            <li key={run.id} className="chosen-runs__run">
              <RunMark look={look(run)} />
              <span className="runs__words" title={name}>
                {name}
              </span>
              <button
                type="button"
                className="chosen-runs__off"
                aria-label={t('runs.takeOff', { name })}
                title={t('runs.takeOff', { name })}
                onClick={() => {
                  bookkeeper.choose(run.id, false);
                }}
              >
                <X size="1rem" aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
      {drawn.length >= MOST_CHOSEN && (
        <span className="soft" id={CHOSEN_FULL}>
          {t('runs.full', { most: format.count(MOST_CHOSEN) })}
        </span>
      )}
      {elsewhere > 0 && (
        <span className="soft">{t('runs.elsewhere', { count: elsewhere, number: format.count(elsewhere) })}</span>
      )}
    </div>
  );
}
