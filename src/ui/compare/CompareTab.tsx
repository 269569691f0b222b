import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { chosenComparison } from '../../app/comparison';
import { changedSettings } from '../../app/experimentStore';
import { estimatedSeconds, workOf } from '../../app/work';
import { comparedMethods, type ComparisonResult } from '../../experiment/comparison';
import { exported } from '../../experiment/result';
import { useComparison, useExperiment, useFormat, useRun } from '../context';
import { Exports } from '../shared/Exports';
import { useNouns } from '../dataWords';
import { changesWords } from '../words';
import { AxisChart } from './AxisChart';
import { CompareControls, CompareProgress } from './CompareControls';
import { ComparisonTable } from './ComparisonTable';
import { comparisonText } from './comparisonText';
import { MethodList } from './MethodList';
import { testWords } from './rows';
import './compare.css';

/** Ways to teach one student, chosen on the left, judged on the right. */
export function CompareTab() {
  const { t } = useTranslation();
  const result = useComparison((state) => state.result);
  return (
    <section className="compare" aria-labelledby="compare-title">
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
  const comparison = chosenComparison(choice, experiment);
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
      {seconds !== null && <p className="soft">{durationWords(t, format, seconds)}</p>}
      {seeds < 3 && <p className="soft">{t('compare.fewSeeds')}</p>}
    </div>
  );
}

function durationWords(t: TFunction, format: ReturnType<typeof useFormat>, seconds: number): string {
  return seconds < 90
    ? t('compare.aboutSeconds', { number: format.count(5 * Math.ceil(seconds / 5)) })
    : t('compare.aboutMinutes', { number: format.rough(seconds / 60) });
}

function Outcome({ result }: { readonly result: ComparisonResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const experiment = useExperiment((state) => state.experiment);
  const preset = useExperiment((state) => state.preset);
  const nouns = useNouns(result.experiment);
  const changed = changedSettings(result.experiment, experiment).filter((key) => key !== 'repeats');
  const { axis, seconds, testExamples } = result;
  return (
    <>
      <div className="panel__head">
        <h3 className="panel__title">{t('result.title', { number: format.count(testExamples), ...nouns })}</h3>
        <p className="panel__note">
          {t('result.trained', { seconds: format.fixed(seconds, 1) })} ·{' '}
          {t('result.seeds', { count: result.experiment.repeats })}
        </p>
        <div className="panel__tools">
          <Exports
            text={comparisonText(t, format, result)}
            json={exported(result, preset)}
            fileName={`distillery-comparison-${result.digest}.json`}
          />
        </div>
      </div>
      {changed.length > 0 && (
        <p className="compare__stale">{changesWords(t, format, changed, result.experiment, experiment)}</p>
      )}
      {axis && <AxisChart result={result} axis={axis} />}
      <ComparisonTable result={result} />
      <footer className="compare__foot">
        <p>{testWords(t, result)}</p>
        {result.experiment.repeats < 3 && <p>{t('compare.fewSeeds')}</p>}
        <p>
          {t('result.digest')} <code>{result.digest}</code>
        </p>
      </footer>
    </>
  );
}
