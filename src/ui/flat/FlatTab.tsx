import { Undo2 } from 'lucide-react';
import { useId, useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import * as edit from '../../app/pointsEdited';
import { gridPlace } from '../../data/planeGrid';
import { meanEntropy } from '../../distill/metrics';
import { softmax } from '../../distill/softmax';
import { dataName, factsOf } from '../../experiment/datasets';
import { useExperiment, useFormat, useRun } from '../context';
import { useHold } from '../held/useHold';
import { useToDo } from '../held/useToDo';
import { LockMark } from '../held/LockMark';
import { useHoldsPoints } from '../dataWords';
import { Check } from '../shared/Check';
import { useRested } from '../shared/useRested';
import { Scrubber } from '../time/Scrubber';
import type { Numbers, Table } from '../view/numbers';
import { ViewPanel } from '../view/ViewPanel';
import { ClassSwitch } from './ClassSwitch';
import { NotFlat } from './NotFlat';
import { PlaneFigure, sharesOf, type Plane } from './PlaneFigure';
import { regionsOf } from './plane';
import { useEditedPoints } from './useEditedPoints';
import { usePlanes } from './usePlanes';
import { useTransferPoints } from './useTransferPoints';
import './flat.css';

/** Where a data set is flat, what networks have learned is seen whole. */
export function FlatTab() {
  const { t } = useTranslation();
  const flat = useHoldsPoints();
  if (flat) return <Land />;
  return (
    <ViewPanel name="flat" title={t('flat.title')} look={t('flat.look')} numbers={null}>
      <NotFlat />
    </ViewPanel>
  );
}

function Land() {
  const { t } = useTranslation();
  const planes = usePlanes();
  const edited = useEditedPoints();
  const [kind, setKind] = useState(0);
  const [single, setSingle] = useState(true);
  const [withTransfer, setWithTransfer] = useState(false);
  const transfer = useTransferPoints(withTransfer);
  const help = useId();
  const name = useExperiment((state) => dataName(state.experiment));
  const learned = useRun((state) => state.map?.data ?? null);
  const stale = learned !== null && learned !== name;
  const shown = planes.filter(({ mapped }) => single || mapped !== 'teacher');
  const { numbers, grid } = useNumbers(shown);
  const points = edit.standing(edited.history);
  const locked = useHold('data') !== 'free';

  return (
    <ViewPanel
      name="flat"
      time="follows"
      title={t('flat.title')}
      look={t('flat.look')}
      numbers={numbers}
      more={[{ name: 'flat-grid', text: t('flat.grid'), numbers: grid }]}
      tools={
        <>
          <Check className="flat__check" checked={single} onChange={setSingle} text={t('flat.single')} />
          <Check className="flat__check" checked={withTransfer} onChange={setWithTransfer} text={t('flat.transfer')} />
        </>
      }
    >
      <div className="flat" style={{ '--maps': shown.length } as CSSProperties}>
        {shown.map((plane) => (
          <PlaneFigure
            key={plane.mapped}
            plane={plane}
            points={points}
            transfer={transfer}
            stale={stale}
            help={help}
            history={edited.history}
            kind={kind}
            fixed={locked}
            onChange={edited.change}
          />
        ))}
        <div className="flat__side">
          <LockMark control="data" />
          {!locked && (
            <>
              <p className="soft">{t('chooser.points.classOf')}</p>
              <ClassSwitch value={kind} onChange={setKind} />
              <p className="soft flat__help" id={help}>
                {t('flat.help')}
              </p>
              <button type="button" className="button" disabled={edited.history.length < 2} onClick={edited.undo}>
                <Undo2 size="1.0625rem" aria-hidden />
                {t('chooser.points.undo')}
              </button>
            </>
          )}
          <Said edited={edited} stale={stale} untrained={learned === null} />
        </div>
      </div>
      <Scrubber beside="maps" />
    </ViewPanel>
  );
}

interface SaidProps {
  readonly edited: ReturnType<typeof useEditedPoints>;
  readonly stale: boolean;
  readonly untrained: boolean;
}

/** What has become of the points, and whether the maps are still about them. */
function Said({ edited: { origin, fault }, stale, untrained }: SaidProps): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const toDo = useToDo();
  const { train, test } = useExperiment(useShallow((state) => factsOf(state.experiment)));
  const own = useExperiment((state) => state.experiment.dataset === 'points');
  if (fault !== null) {
    return (
      <p className="data-error" role="alert">
        {t(`chooser.points.errors.${fault.code}`, { line: fault.line ?? '' })}
      </p>
    );
  }
  return (
    <div className="flat__said" role="status">
      {own && origin !== null && (
        <p>
          {origin === 'points' ? '' : `${t('flat.nowOwn', { name: t(`settings.choices.${origin}`) })} `}
          {t('chooser.points.used', { train: format.count(train), test: format.count(test) })}
        </p>
      )}
      {untrained && <p>{`${t('flat.untrained')} ${toDo}`}</p>}
      {stale && <p>{`${t('flat.stale')} ${toDo}`}</p>}
    </div>
  );
}

/** The table, and what networks answer at every place. */
function useNumbers(planes: readonly Plane[]): { readonly numbers: Table | null; readonly grid: Table } {
  const { t } = useTranslation();
  const format = useFormat();
  const { T } = useRested();
  const standing = planes.filter(({ logits }) => logits !== null);
  const [first] = standing;
  const classes = [...Array(first?.classes ?? 0).keys()];
  const numbers = (): Numbers => ({
    head: [
      t('flat.network'),
      t('flat.errorsColumn'),
      t('flat.entropyColumn', { T: format.plain(T, 2) }),
      ...classes.map((label) => t('flat.shareColumn', { label })),
    ],
    rows: standing.map(({ name, errors, logits }) => [
      name,
      errors,
      meanEntropy(logits!, softmax(logits!, T, classes.length), T, classes.length),
      ...sharesOf(regionsOf(logits!, classes.length), classes.length),
    ]),
    digits: 3,
  });
  const grid = (): Numbers => ({
    head: ['x', 'y', ...standing.flatMap(({ name }) => classes.map((label) => t('flat.logit', { name, label })))],
    rows: [...Array(first!.logits!.length / classes.length).keys()].map((i) => {
      const { x, y } = gridPlace(i);
      return [x, y, ...standing.flatMap(({ logits }) => classes.map((label) => logits![i * classes.length + label]!))];
    }),
    digits: 3,
  });
  return { numbers: first ? numbers : null, grid };
}
