import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Disagreement, Paired, RightOne } from '../../distill/paired';
import type { DataChoice } from '../../experiment/datasets';
import { useFormat } from '../context';
import { useClasses, useNouns, useSameData } from '../dataWords';
import { PagedGallery } from '../gallery/PagedGallery';
import { AnswerMark } from '../shared/AnswerMark';
import { Segmented } from '../shared/Segmented';
import type { Names } from './pairedRuns';
import { shortName } from './runWords';

interface Props {
  readonly title: string;
  readonly all: readonly Disagreement[];
  readonly paired: Paired;
  readonly names: Names;
  /** The data that the runs are about. */
  readonly data: DataChoice;
  readonly who: RightOne;
  readonly onChoose: (who: RightOne) => void;
}

/** The test examples to which two students give different answers, by which of them is right. */
export function PairGallery({ title, all, paired, names, data, who, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const nouns = useNouns();
  const words = useClasses();
  const here = useSameData(data);
  const found = useMemo(() => all.filter(({ right }) => right === who), [all, who]);
  const named = (label: number): string => words[label]?.full ?? String(label);
  const option = (value: RightOne, text: string) => ({ value, text: `${text} ${format.count(paired[value])}` });
  return (
    <div className="pair__gallery">
      <Segmented
        label={title}
        value={who}
        options={[
          option('first', t('runs.pair.onlyRight', { name: shortName(names.first) })),
          option('second', t('runs.pair.onlyRight', { name: shortName(names.second) })),
          option('neither', t('runs.pair.neither')),
        ]}
        onChange={onChoose}
      />
      {here ? (
        <PagedGallery
          key={`${names.first} ${names.second} ${who}`}
          title={title}
          all={found}
          none={t('differences.none', nouns)}
          itemOf={({ index, label, first, second }) => ({
            index,
            words: t('runs.pair.example', {
              index,
              label: named(label),
              first: names.first,
              second: names.second,
              a: named(first),
              b: named(second),
              ...nouns,
            }),
            caption: (
              <>
                <b>{t('differences.label', { label: named(label) })}</b>
                <Answer name={shortName(names.first)} answer={first} label={label} full={named(first)} />
                <Answer name={shortName(names.second)} answer={second} label={label} full={named(second)} />
              </>
            ),
          })}
        />
      ) : (
        <p className="view__waiting">{t('runs.pair.otherData')}</p>
      )}
    </div>
  );
}

interface AnswerProps {
  readonly name: string;
  readonly answer: number;
  readonly label: number;
  readonly full: string;
}

function Answer({ name, answer, label, full }: AnswerProps) {
  return (
    <span className="pair__answer" title={full}>
      {name} <b>{answer}</b> <AnswerMark right={answer === label} />
    </span>
  );
}
