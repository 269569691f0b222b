import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ARMS, perArm, type Arm } from '../../app/arms';
import type { Scale } from '../../app/viewStore';
import { useExperiment, useFormat } from '../context';
import { useClasses, useNouns } from '../dataWords';
import { OtherData } from '../gallery/OtherData';
import { useAnswersHere } from '../gallery/useAnswersHere';
import { ClassKey } from '../shared/ClassKey';
import { ScaleSwitch } from '../shared/ScaleSwitch';
import { Segmented } from '../shared/Segmented';
import { useRested } from '../shared/useRested';
import type { Table } from '../view/numbers';
import type { Answered } from '../view/useAnswers';
import { ViewPanel } from '../view/ViewPanel';
import { Waiting } from '../view/Waiting';
import { Behind } from './Behind';
import { MapView, useMade, useMapNumbers } from './MapView';
import { Matrix } from './Matrix';
import type { Place } from './place';
import { Shades } from './Shades';
import { createStamps } from './stamps';
import { darkest } from './shades';
import { useMeansNow, useRestedMeans, useSharesOffLabel, type Means, type RestedMeans } from './useMeans';
import './darkKnowledge.css';

/** What the networks say beside the label. */
export function DarkKnowledgeTab() {
  const { t } = useTranslation();
  const format = useFormat();
  const nouns = useNouns();
  const { T } = useRested();
  const answered = useAnswersHere();
  if (answered !== null && answered !== 'other') return <Modes answered={answered} />;
  return (
    <ViewPanel
      name="dark-knowledge"
      time="only the result"
      title={t('darkKnowledge.title', { T: format.plain(T, 2) })}
      heading={<Title />}
      look={t('darkKnowledge.look', nouns)}
      numbers={null}
    >
      {answered === null ? <Waiting /> : <OtherData />}
    </ViewPanel>
  );
}

/** The title with the T of this moment. */
function Title() {
  const { t } = useTranslation();
  const format = useFormat();
  const T = useExperiment((state) => state.experiment.T);
  return t('darkKnowledge.title', { T: format.plain(T, 2) });
}

type Mode = 'matrix' | 'map';

interface ModeProps {
  readonly answered: Answered;
}

function Modes({ answered }: ModeProps) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<Mode>('matrix');
  const choice = (
    <Segmented
      label={t('darkKnowledge.mode')}
      value={mode}
      options={[
        { value: 'matrix', text: t('darkKnowledge.modes.matrix') },
        { value: 'map', text: t('darkKnowledge.modes.map') },
      ]}
      onChange={setMode}
    />
  );
  const View = mode === 'matrix' ? Matrices : MapPanel;
  return <View answered={answered} choice={choice} />;
}

interface PanelProps extends ModeProps {
  readonly choice: ReactNode;
}

function MapPanel({ answered, choice }: PanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nouns = useNouns();
  const T = useExperiment((state) => state.experiment.T);
  const made = useMade(answered);
  return (
    <ViewPanel
      name="dark-knowledge-map"
      time="only the result"
      title={t(made === null ? 'darkKnowledge.title' : 'darkKnowledge.titleMap', {
        T: format.plain(made?.job.T ?? T, 2),
      })}
      look={t('darkKnowledge.lookMap', nouns)}
      tools={choice}
      numbers={useMapNumbers(made)}
    >
      <MapView answered={answered} T={T} />
    </ViewPanel>
  );
}

interface Chosen {
  readonly arm: Arm;
  readonly place: Place;
}

function Matrices({ answered, choice }: PanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nouns = useNouns();
  const rested = useRestedMeans(answered);
  const { T, exact } = rested;
  const [scale, setScale] = useState<Scale>('linear');
  const [picked, setPicked] = useState<Chosen | null>(null);
  const classes = answered.logits.ensemble.length / answered.labels.length;
  // What is in sight before anything was chosen stays as it is while T moves.
  const first = useMemo<Chosen>(
    () => ({ arm: 'ensemble', place: greatestPlace(exact.ensemble, classes) }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [answered],
  );
  const chosen = picked ?? first;
  const choosers = useMemo(() => perArm((arm) => (place: Place) => setPicked({ arm, place })), []);
  return (
    <ViewPanel
      name="dark-knowledge"
      time="only the result"
      title={t('darkKnowledge.title', { T: format.plain(T, 2) })}
      heading={<Title />}
      look={t('darkKnowledge.look', nouns)}
      tools={
        <>
          <ScaleSwitch label={t('darkKnowledge.scale')} scale={scale} onChange={setScale} />
          {choice}
        </>
      }
      numbers={useNumbers(exact, classes)}
    >
      <div className="dark">
        <MatricesNow answered={answered} rested={rested} scale={scale} chosen={chosen.place} choosers={choosers} />
        <Behind answered={answered} means={exact} T={T} arm={chosen.arm} place={chosen.place} />
      </div>
    </ViewPanel>
  );
}

interface NowProps {
  readonly answered: Answered;
  readonly rested: RestedMeans;
  readonly scale: Scale;
  readonly chosen: Place;
  readonly choosers: Readonly<Record<Arm, (place: Place) => void>>;
}

/** What follows a moving T. */
function MatricesNow({ answered, rested, scale, chosen, choosers }: NowProps) {
  const now = useMeansNow(answered, rested);
  const offLabel = useSharesOffLabel(answered, now);
  const stamps = useMemo(() => createStamps(), []);
  const classes = answered.logits.ensemble.length / answered.labels.length;
  const most = darkest(scale, classes, greatestOf(now, classes));
  return (
    <div className="dark__matrices">
      {ARMS.map((arm) => (
        <Matrix
          key={arm}
          arm={arm}
          classes={classes}
          now={now[arm]}
          exact={rested.exact[arm]}
          offLabel={offLabel[arm]}
          scale={scale}
          most={most}
          stamps={stamps}
          chosen={chosen}
          onChoose={choosers[arm]}
        />
      ))}
      <Shades scale={scale} most={most} />
      <ClassKey />
    </div>
  );
}

/** All but the diagonal. */
function places(classes: number): Place[] {
  const all = [...Array(classes).keys()];
  return all.flatMap((row) => all.filter((column) => column !== row).map((column): Place => [row, column]));
}

function greatestPlace(means: Float64Array, classes: number): Place {
  const share = ([row, column]: Place): number => means[row * classes + column]!;
  return places(classes).reduce((best, place) => (share(place) > share(best) ? place : best));
}

function greatestOf(means: Means, classes: number): number {
  return Math.max(
    ...ARMS.map((arm) => {
      const [row, column] = greatestPlace(means[arm], classes);
      return means[arm][row * classes + column]!;
    }),
  );
}

function useNumbers(means: Means, classes: number): Table {
  const { t } = useTranslation();
  const words = useClasses();
  const all = [...Array(classes).keys()];
  const named = (label: number): string => words[label]?.full ?? String(label);
  return () => ({
    head: [t('darkKnowledge.percentOf'), ...all.map(named)],
    rows: ARMS.flatMap((arm) =>
      all.map((row) => [
        t('darkKnowledge.rowOf', { name: t(`result.${arm}`), row: named(row) }),
        ...all.map((column) => (column === row ? null : 100 * means[arm][row * classes + column]!)),
      ]),
    ),
    digits: 3,
  });
}
