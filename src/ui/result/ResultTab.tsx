import { Columns3 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changedSettings } from '../../app/experimentStore';
import type { Arm } from '../../app/arms';
import type { Experiment } from '../../experiment/experiment';
import type { Result } from '../../experiment/result';
import { useApp, useExperiment, useFormat, useRun } from '../context';
import { useNouns } from '../dataWords';
import { useToDo } from '../held/useToDo';
import { ProofPanel } from '../proof/ProofPanel';
import { Exports } from '../shared/Exports';
import { OnlyNow } from '../time/OnlyNow';
import { networkItems } from '../view/networkItems';
import { resultJson } from '../view/resultJson';
import { TakeAlong } from '../view/TakeAlong';
import { changesWords, timeWords } from '../words';
import { DecoupledPanel } from './DecoupledPanel';
import { LeftOutPanel } from './LeftOutPanel';
import { MembersPanel } from './MembersPanel';
import { resultNumbers } from './resultNumbers';
import { ResultTable } from './ResultTable';
import { notesOn, resultText } from './resultText';
import './result.css';

/** The student first, who is what it is all about. */
const TAKEN: readonly Arm[] = ['student', 'baseline', 'ensemble'];

export function ResultTab() {
  const { t, i18n } = useTranslation();
  const app = useApp();
  const format = useFormat();
  const outcome = useRun((state) => state.outcome);
  const [all, setAll] = useState(false);
  const toDo = useToDo();
  const nouns = useNouns(outcome?.result.experiment);
  if (outcome === null) {
    return (
      <div className="results">
        <ProofPanel result={null} />
        <p className="panel result result--none">{`${t('result.none')} ${toDo}`}</p>
      </div>
    );
  }

  const { result, recorded, logits, labels } = outcome;
  const { byMembers = [], leftOut } = result;
  const title = t('result.title', { number: format.count(result.testExamples), ...nouns });
  return (
    <div className="results">
      <OnlyNow />
      <Changed since={result.experiment} />
      <ProofPanel result={result} />
      {leftOut && <LeftOutPanel result={result} leftOut={leftOut} logits={logits} labels={labels} />}
      <section className="panel result" aria-labelledby="result-title">
        <div className="panel__head">
          <h2 className="panel__title" id="result-title">
            {title}
          </h2>
          <p className="panel__note">
            {recorded ? t('result.recorded') : t('result.trained', { time: timeWords(t, format, result.seconds, 1) })}
            {result.experiment.repeats > 1 && ` · ${t('result.seeds', { count: result.experiment.repeats })}`}
          </p>
          <div className="panel__tools">
            <button
              type="button"
              className="button"
              aria-expanded={all}
              onClick={() => {
                setAll(!all);
              }}
            >
              <Columns3 size="1.0625rem" aria-hidden />
              {t(all ? 'result.fewerColumns' : 'result.moreColumns')}
            </button>
            <Exports
              text={resultText(t, format, i18n.language, result)}
              json={() => resultJson(app, outcome)}
              fileName={`distillery-${result.digest}.json`}
            />
            <TakeAlong
              name="result"
              title={title}
              about={result}
              numbers={() => resultNumbers(t, result)}
              drawn={null}
              others={networkItems(t, app, result, TAKEN)}
            />
          </div>
        </div>
        <ResultTable result={result} all={all} />
        <Notes result={result} />
        <footer className="result__foot">
          {result.experiment.repeats < 3 && (
            <p>{t(result.experiment.repeats === 1 ? 'result.oneSeed' : 'result.twoSeeds')}</p>
          )}
          <p className="soft">
            {t('result.digest')} <code>{result.digest}</code> · {t('result.digestHelp')}
          </p>
        </footer>
      </section>
      <div className="results__views">
        {byMembers.length > 1 && <MembersPanel result={result} byMembers={byMembers} />}
        {logits && labels && <DecoupledPanel result={result} logits={logits} labels={labels} />}
      </div>
    </div>
  );
}

/** What has to be known to read the table. */
function Notes({ result }: { readonly result: Result }) {
  const { t } = useTranslation();
  const notes = notesOn(t, useFormat(), result);
  return <p className="result__notes">{notes.join(' ')}</p>;
}

/** What of the settings is no longer as it was when they led to the result. */
function Changed({ since }: { readonly since: Experiment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const experiment = useExperiment((state) => state.experiment);
  const changed = changedSettings(since, experiment);
  return changed.length > 0 && <p className="result__stale">{changesWords(t, format, changed, since, experiment)}</p>;
}
