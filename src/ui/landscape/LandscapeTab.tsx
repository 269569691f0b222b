import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { App } from '../../app/app';
import { chosenSweep } from '../../app/landscape';
import { factsOf } from '../../experiment/datasets';
import { NUMERICS } from '../../experiment/numerics';
import { exported } from '../../experiment/result';
import { keyedCells, sweepName, sweptCells, sweptStudents, type Sweep, type SweepResult } from '../../experiment/sweep';
import { useApp, useExperiment, useLandscape, useRun } from '../context';
import { saveJson } from '../shared/saveFile';
import { ViewPanel } from '../view/ViewPanel';
import { AxisChoice, Starter } from './Controls';
import { Grid } from './Grid';
import { judged, numbersOf } from './judged';
import { Section } from './Section';
import { Status, Troubles } from './Status';
import './landscape.css';

/** The student's errors over two settings, and cuts through them. */
export function LandscapeTab() {
  const { t } = useTranslation();
  const app = useApp();
  const { landscapes } = app;
  useEffect(() => {
    landscapes.recall();
  }, [landscapes]);
  const { keys, typed, seeds, errors, underWay } = useLandscape((state) => state);
  const experiment = useExperiment((state) => state.experiment);
  const engine = useRun((state) => state.engine?.kind ?? 'wasm');
  const { sweep: chosen, refusal } = chosenSweep({ keys, typed, seeds }, experiment);
  const sweep = useSame(chosen);
  // Keys are long: they are made once, not at every piece of news.
  const keyed = useMemo(() => (sweep ? keyedCells(sweep, engine) : []), [sweep, engine]);
  const students = useMemo(() => (sweep ? sweptStudents(sweep, engine) : []), [sweep, engine]);
  const swept = useMemo(() => sweptCells(keyed, errors), [keyed, errors]);
  const cells = useMemo(() => judged(swept), [swept]);
  const missing = useMemo(() => students.filter(({ key }) => !errors.has(key)), [students, errors]);
  const known = cells.some(({ mean }) => mean !== null);
  const numbers = sweep && known ? () => numbersOf(t, sweep, cells) : null;
  const other = underWay !== null && (sweep === null || sweepName(underWay) !== sweepName(sweep));
  return (
    <ViewPanel
      name="landscape"
      title={t('landscape.title')}
      look={t('landscape.look')}
      tools={<Starter known={known} missing={missing.length > 0} />}
      about={sweep ? { experiment: sweep.experiment, numerics: NUMERICS } : undefined}
      numbers={numbers}
      others={
        sweep && known ? [{ text: t('landscape.json'), save: () => saveLandscape(app, sweep, engine, swept) }] : []
      }
    >
      <div className="landscape__choices">
        <AxisChoice axis="x" refused={refusal?.axis === 'x'} />
        <AxisChoice axis="y" refused={refusal?.axis === 'y'} />
        {sweep && <Status sweep={sweep} cells={cells} missing={missing} other={other} />}
      </div>
      <Troubles refusal={refusal} />
      {sweep && <p className="soft landscape__sideways">{t('landscape.sideways')}</p>}
      {sweep && (
        <div className="landscape">
          <Grid sweep={sweep} cells={cells} />
          <div className="landscape__sections">
            <Section sweep={sweep} cells={cells} along="x" />
            <Section sweep={sweep} cells={cells} along="y" />
          </div>
        </div>
      )}
    </ViewPanel>
  );
}

/** In the format of the command line, without what is known only of a landscape that was trained in one go. */
function saveLandscape(
  { addressOf, experiment: { getState } }: App,
  sweep: Sweep,
  engine: SweepResult['engine'],
  cells: SweepResult['cells'],
): void {
  const result: SweepResult = {
    format: 'distillery/landscape',
    version: 1,
    numerics: NUMERICS,
    ...sweep,
    engine,
    testExamples: factsOf(sweep.experiment).test,
    cells,
  };
  const json = exported(result, getState().preset, addressOf(sweep.experiment));
  saveJson(json, 'distillery-landscape.json');
}

/** The sweep of before as long as its cells are the same, so that moving along an axis draws only what moves. */
function useSame(sweep: Sweep | null): Sweep | null {
  const [kept, keep] = useState(sweep);
  const same = kept === sweep || (kept !== null && sweep !== null && sweepName(kept) === sweepName(sweep));
  if (same) return kept;
  keep(sweep);
  return sweep;
}
