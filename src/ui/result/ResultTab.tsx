import { Check, Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changedSettings } from '../../app/experimentStore';
import { exported, type Result } from '../../experiment/result';
import { useExperiment, useFormat, useRun } from '../context';
import { useNouns } from '../dataWords';
import { changesWords } from '../words';
import { ResultTable } from './ResultTable';
import { resultText } from './resultText';
import './result.css';

export function ResultTab() {
  const { t } = useTranslation();
  const format = useFormat();
  const outcome = useRun((state) => state.outcome);
  const experiment = useExperiment((state) => state.experiment);
  const nouns = useNouns(outcome?.result.experiment);
  if (outcome === null) return <p className="panel result result--none">{t('result.none')}</p>;

  const { result, recorded } = outcome;
  const changed = changedSettings(result.experiment, experiment);
  return (
    <section className="panel result" aria-labelledby="result-title">
      <div className="panel__head">
        <h2 className="panel__title" id="result-title">
          {t('result.title', { number: format.count(result.testExamples), ...nouns })}
        </h2>
        <p className="panel__note">
          {recorded ? t('result.recorded') : t('result.trained', { seconds: format.fixed(result.seconds, 1) })}
          {result.experiment.repeats > 1 && ` · ${t('result.seeds', { count: result.experiment.repeats })}`}
        </p>
        <Exports result={result} />
      </div>
      {changed.length > 0 && (
        <p className="result__stale">{changesWords(t, format, changed, result.experiment, experiment)}</p>
      )}
      <ResultTable result={result} />
      <footer className="result__foot">
        {result.experiment.repeats < 3 && <p>{t('result.oneSeed')}</p>}
        <p className="soft">
          {t('result.digest')} <code>{result.digest}</code> · {t('result.digestHelp')}
        </p>
      </footer>
    </section>
  );
}

function Exports({ result }: { readonly result: Result }) {
  const { t } = useTranslation();
  const preset = useExperiment((state) => state.preset);
  const format = useFormat();
  const [copied, setCopied] = useState<Result | null>(null);

  const copy = (): void => {
    void navigator.clipboard.writeText(resultText(t, format, result)).then(() => {
      setCopied(result);
    });
  };
  const download = (): void => {
    const url = URL.createObjectURL(
      new Blob([JSON.stringify(exported(result, preset), null, 2)], { type: 'application/json' }),
    );
    const link = Object.assign(document.createElement('a'), {
      href: url,
      download: `distillery-${result.digest}.json`,
    });
    link.click();
    URL.revokeObjectURL(url);
  };

  return (
    <div className="panel__tools">
      <button type="button" className="button" onClick={copy}>
        {copied === result ? <Check size="1.0625rem" aria-hidden /> : <Copy size="1.0625rem" aria-hidden />}
        {t(copied === result ? 'result.copied' : 'result.copy')}
      </button>
      <button type="button" className="button" onClick={download}>
        <Download size="1.0625rem" aria-hidden />
        {t('result.download')}
      </button>
    </div>
  );
}
