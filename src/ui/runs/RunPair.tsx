import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ARMS } from '../../app/arms';
import type { Bookkeeper } from '../../app/bookkeeper';
import { sameTest, type KeptRun } from '../../app/keptRun';
import { looksTogether } from '../../app/runLook';
import type { RightOne } from '../../distill/paired';
import { useApp, useFormat, useNotebook } from '../context';
import { useNouns } from '../dataWords';
import type { Numbers, Table } from '../view/numbers';
import { ViewPanel } from '../view/ViewPanel';
import { settingName, valueWords } from '../words';
import { PairGallery } from './PairGallery';
import { PairPlot } from './PairPlot';
import { pairedArms, type Names, type PairedArms, type PairLooks } from './pairedRuns';
import { PairTable } from './PairTable';
import { RunSelect } from './RunSelect';
import { runName, shortName, tellingSettings } from './runWords';

interface Props {
  readonly first: KeptRun;
  readonly second: KeptRun;
  readonly bookkeeper: Bookkeeper;
}

/** Two runs beside each other: settings, errors, and the examples that tell them apart. */
export function RunPair({ first, second, bookkeeper }: Props) {
  const { t, i18n } = useTranslation();
  const runs = useNotebook((state) => state.runs);
  const [who, setWho] = useState<RightOne>('first');
  const arms = useMemo(() => pairedArms(first, second), [first, second]);
  const names = { first: runName(i18n.language, first), second: runName(i18n.language, second) };
  const numbers = useNumbers(first, second, names, arms);
  const list = useList(names, arms);
  const looks = useMemo((): PairLooks => {
    const together = looksTogether([first, second]);
    return { first: together.get(first.id)!, second: together.get(second.id)! };
  }, [first, second]);
  // Whoever chooses the other one has both change places.
  const chooseFirst = (run: KeptRun): void => {
    bookkeeper.compare([run.id, run.id === second.id ? first.id : second.id]);
  };
  const chooseSecond = (run: KeptRun): void => {
    bookkeeper.compare([run.id === first.id ? second.id : first.id, run.id]);
  };
  return (
    <ViewPanel
      name="two-runs"
      title={`${shortName(names.first)} · ${shortName(names.second)}`}
      fileTitle={`${names.first} · ${names.second}`}
      about={[first.result, second.result]}
      look={t('runs.pair.look')}
      numbers={numbers}
      more={list}
      drawn={arms !== null}
      tools={
        <button
          type="button"
          className="button"
          onClick={() => {
            bookkeeper.compare(null);
          }}
        >
          <ArrowLeft size="1.0625rem" aria-hidden />
          {t('runs.back')}
        </button>
      }
    >
      <div className="pair">
        <div className="pair__settings">
          <div className="pair__choice">
            <RunSelect
              label={t('runs.pair.first')}
              value={first}
              look={looks.first}
              runs={runs}
              onChoose={chooseFirst}
            />
            <RunSelect
              label={t('runs.pair.second')}
              value={second}
              look={looks.second}
              runs={runs}
              onChoose={chooseSecond}
            />
          </div>
          <PairTable first={first} second={second} names={names} looks={looks} />
        </div>
        {arms === null ? (
          <p className="view__waiting">
            {sameTest(first, second)
              ? t('runs.pair.noAnswers', { name: first.answers === null ? names.first : names.second })
              : t('runs.pair.otherTest')}
          </p>
        ) : (
          <>
            <PairPlot arms={arms} names={names} />
            <PairGallery
              all={arms.student.all}
              paired={arms.student.paired}
              names={names}
              data={first.result.experiment}
              title={t('runs.pair.digits')}
              who={who}
              onChoose={setWho}
            />
          </>
        )}
      </div>
    </ViewPanel>
  );
}

function useNumbers(first: KeptRun, second: KeptRun, names: Names, arms: PairedArms | null): Table {
  const { t } = useTranslation();
  const format = useFormat();
  const [one, other] = [first.result, second.result];
  const { addressOf } = useApp();
  return () => ({
    head: [
      t('runs.pair.setting'),
      names.first,
      names.second,
      t('runs.pair.onlyRight', { name: names.first }),
      t('runs.pair.onlyRight', { name: names.second }),
      'McNemar p',
    ],
    rows: [
      ...tellingSettings(one.experiment, other.experiment).map((key) => [
        settingName(t, key),
        valueWords(t, format, key, one.experiment),
        valueWords(t, format, key, other.experiment),
        null,
        null,
        null,
      ]),
      ...ARMS.map((arm) => {
        const { first: a = null, second: b = null, p = null } = arms?.[arm].paired ?? {};
        return [`${t(`result.${arm}`)}, ${t('runs.errors')}`, one[arm].errors, other[arm].errors, a, b, p];
      }),
      [t('runs.columns.digest'), one.digest, other.digest, null, null, null],
      [t('runs.columns.link'), addressOf(one.experiment), addressOf(other.experiment), null, null, null],
    ],
    digits: 4,
  });
}

/** A file with every example on which the students differ. */
function useList(names: Names, arms: PairedArms | null) {
  const { t } = useTranslation();
  const nouns = useNouns();
  if (arms === null) return [];
  const numbers = (): Numbers => ({
    head: [t('differences.index', nouns), t('differences.labelColumn'), names.first, names.second],
    rows: arms.student.all.map(({ index, label, first, second }) => [index, label, first, second]),
    digits: 0,
  });
  return [{ name: 'two-runs-list', text: t('runs.pair.list'), numbers }];
}
