import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenComparison, isWorthwhile } from '../../app/comparison';
import { changedSettings } from '../../app/experimentStore';
import { estimatedSeconds, workOf } from '../../app/work';
import { choiceOf, comparedMethods, type ComparisonResult } from '../../experiment/comparison';
import { exported } from '../../experiment/result';
import { useApp, useComparison, useExperiment, useFormat, useRun } from '../context';
import { Exports } from '../shared/Exports';
import { useNouns } from '../dataWords';
import { TakeAlong } from '../view/TakeAlong';
import { changesWords, timeWords } from '../words';
import { AxisChart } from './AxisChart';
import { CompareControls, CompareProgress } from './CompareControls';
import { ComparisonTable } from './ComparisonTable';
import { comparisonNumbers } from './comparisonNumbers';
import { comparisonText } from './comparisonText';
import { MethodList } from './MethodList';
import { howTested } from './rows';
import './compare.css';

/** Ways to teach one student, chosen on the left, judged on the right. */
export function CompareTab() {
  const { t } = useTranslation();
  const result = useComparison((state) => state.result);
  return (
    <section className="compare" data-empty={result === null} aria-labelledby="compare-title">
      <div className="panel compare__choice">
        <h2 className="panel__title" id="compare-title">
          {t('compare.title')}
        </h2>
        <CompareControls />
        <MethodList />
      </div>
      <div className="panel compare__result">
        <Failure />
        <CompareProgress />
        {result === null ? <Nothing /> : <Outcome result={result} />}
      </div>
    </section>
  );
}

function Failure() {
  const { t } = useTranslation();
  const failure = useComparison((state) => state.failure);
  if (failure === null) return null;
  return (
    <p className="compare__failure" role="alert">
      {t(`notice.errors.${failure.code}`, { detail: failure.detail })}
    </p>
  );
}

/** Before anything was compared: what is going to happen, and about how long it will take. */
function Nothing() {
  const { t } = useTranslation();
  const format = useFormat();
  const choice = useComparison((state) => state);
  const experiment = useExperiment((state) => state.experiment);
  const threads = useRun((state) => state.engine?.threads ?? null);
  if (choice.underWay !== null) return <p className="compare__nothing soft">{t('compare.waiting')}</p>;
  const comparison = chosenComparison(choice.choice, experiment);
  if (!isWorthwhile(comparison)) return <p className="compare__nothing">{t('compare.nothing')}</p>;
  const { seeds } = comparison;
  const seconds = threads === null ? null : estimatedSeconds(workOf(comparison), threads);
  return (
    <div className="compare__nothing">
      <p className="compare__plan">
        {t('compare.plan', {
          teachers: format.count(seeds * experiment.teachers),
          students: format.count(seeds * comparedMethods(comparison).length),
        })}
      </p>
      <p>{t('compare.planHelp')}</p>
      {seconds !== null && (
        <p className="soft">{t('compare.about', { time: timeWords(t, format, 5 * Math.ceil(seconds / 5)) })}</p>
      )}
      {seeds < 3 && <p className="soft">{t('compare.fewSeeds')}</p>}
    </div>
  );
}

function Outcome({ result }: { readonly result: ComparisonResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const experiment = useExperiment((state) => state.experiment);
  const { addressOf, experiment: settings } = useApp();
  const body = useRef<HTMLDivElement>(null);
  const nouns = useNouns(result.experiment);
  const changed = changedSettings(result.experiment, experiment).filter((key) => key !== 'repeats');
  const { axis, seconds, testExamples } = result;
  const { repeats } = result.experiment;
  const title = t('result.title', { number: format.count(testExamples), ...nouns });
  // Its seeds are those of the comparison.
  const about = { ...result, experiment: { ...result.experiment, repeats: 1 }, choice: choiceOf(result) };
  return (
    <>
      <div className="panel__head">
        <h3 className="panel__title">{title}</h3>
        <p className="panel__note">
          {t('result.trained', { time: timeWords(t, format, seconds, 1) })} ·{' '}
          {t(repeats === 1 ? 'compare.seedCount' : 'result.seeds', { count: repeats })}
        </p>
        <div className="panel__tools">
          <Exports
            text={comparisonText(t, format, result)}
            json={() => exported(result, settings.getState().preset, addressOf(about.experiment, about.choice))}
            fileName={`distillery-comparison-${result.digest}.json`}
          />
          <TakeAlong
            name="comparison"
            title={title}
            about={about}
            numbers={() => comparisonNumbers(t, format, result)}
            drawn={body}
          />
        </div>
      </div>
      {changed.length > 0 && (
        <p className="compare__stale">{changesWords(t, format, changed, result.experiment, experiment)}</p>
      )}
      <div className="compare__drawn" ref={body}>
        {axis && <AxisChart result={result} axis={axis} />}
        <ComparisonTable result={result} />
      </div>
      <footer className="compare__foot">
        <p>{howTested(t, result)}</p>
        {repeats < 3 && <p>{t('compare.fewSeeds')}</p>}
        <p>
          {t('result.digest')} <code>{result.digest}</code>
        </p>
      </footer>
    </>
  );
}
