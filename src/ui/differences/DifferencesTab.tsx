import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ARMS } from '../../app/arms';
import {
  chosenOutcomes,
  mcNemar,
  outcomeCounts,
  outcomes,
  type Outcome,
  type OutcomeChoice,
} from '../../distill/outcomes';
import { useFormat } from '../context';
import { useNouns } from '../dataWords';
import { OtherData } from '../gallery/OtherData';
import { useAnswersHere } from '../gallery/useAnswersHere';
import type { Numbers, Table } from '../view/numbers';
import { ViewPanel } from '../view/ViewPanel';
import { Waiting } from '../view/Waiting';
import { OutcomeGallery } from './OutcomeGallery';
import { OutcomeTable, RIGHT, rightWord, TWINS } from './OutcomeTable';
import './differences.css';

/** The test examples by which networks get them right. */
export function DifferencesTab() {
  const { t } = useTranslation();
  const nouns = useNouns();
  const answered = useAnswersHere();
  const here = answered === 'other' ? null : answered;
  const all = useMemo(() => here && outcomes(here.logits, here.labels), [here]);
  const count = useMemo(() => all && outcomeCounts(all), [all]);
  const numbers = useNumbers(count);
  const list = useList(all);
  return (
    <ViewPanel
      name="differences"
      time="only the result"
      title={t('differences.title')}
      look={t('differences.look', nouns)}
      numbers={numbers}
      more={list}
    >
      {all !== null && count !== null && here !== null ? (
        <Outcomes
          all={all}
          count={count}
          seed={here.result.experiment.repeats > 1 ? here.result.experiment.seed : null}
        />
      ) : answered === 'other' ? (
        <OtherData />
      ) : (
        <Waiting />
      )}
    </ViewPanel>
  );
}

type Count = (choice: OutcomeChoice) => number;

interface Props {
  readonly all: readonly Outcome[];
  readonly count: Count;
  /** Where there are several seeds, the one of which these networks are. */
  readonly seed: number | null;
}

function Outcomes({ all, count, seed }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<OutcomeChoice>({ ensembleRight: true, twins: 'rescued' });
  const found = useMemo(() => chosenOutcomes(all, chosen), [all, chosen]);
  const title = t('differences.gallery', {
    twins: t(`differences.twins.${chosen.twins ?? 'any'}`),
    ensemble: t(`differences.ensemble.${rightWord(chosen.ensembleRight)}`),
  });
  return (
    <div className="differences">
      <div>
        <OutcomeTable count={count} chosen={chosen} onChoose={setChosen} />
        <Verdict count={count} />
        {seed !== null && (
          <p className="soft" data-picture>
            {t('differences.ofSeed', { seed })}
          </p>
        )}
      </div>
      <OutcomeGallery key={title} title={title} all={found} />
    </div>
  );
}

function Verdict({ count }: Pick<Props, 'count'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const [gained, lost] = discordant(count);
  const p = mcNemar(gained, lost);
  return (
    <>
      <p className="differences__verdict" data-picture>
        {t(p < 0.001 ? 'differences.mcNemarSmall' : 'differences.mcNemar', {
          rescued: format.count(gained),
          lost: format.count(lost),
          p: format.plain(p, 3),
        })}
      </p>
      <p className="soft">{t('differences.mcNemarHelp')}</p>
    </>
  );
}

/** The two numbers of McNemar's test: examples that student or baseline alone gets right. */
function discordant(count: Count): [gained: number, lost: number] {
  return [count({ ensembleRight: null, twins: 'rescued' }), count({ ensembleRight: null, twins: 'lost' })];
}

function useNumbers(count: Count | null): Table | null {
  const { t } = useTranslation();
  if (count === null) return null;
  return () => ({
    head: [t('differences.outcome'), ...TWINS.map((twins) => t(`differences.twins.${twins ?? 'any'}`)), 'McNemar p'],
    rows: RIGHT.map((ensembleRight) => [
      t(`differences.ensemble.${rightWord(ensembleRight)}`),
      ...TWINS.map((twins) => count({ ensembleRight, twins })),
      ensembleRight === null ? mcNemar(...discordant(count)) : null,
    ]),
    digits: 4,
  });
}

/** A file with every test example. */
function useList(all: readonly Outcome[] | null) {
  const { t } = useTranslation();
  const nouns = useNouns();
  if (all === null) return [];
  const numbers = (): Numbers => ({
    head: [
      t('differences.index', nouns),
      t('differences.labelColumn'),
      ...ARMS.map((arm) => t(`result.${arm}`)),
      t('differences.outcome'),
      t('differences.sureness'),
    ],
    rows: all.map(({ index, label, answers, twins, sureness }) => [
      index,
      label,
      ...ARMS.map((arm) => answers[arm]),
      t(`differences.twins.${twins}`),
      sureness,
    ]),
    digits: 4,
  });
  return [{ name: 'differences-list', text: t('differences.list', nouns), numbers }];
}
