import { useTranslation } from 'react-i18next';
import type { Biased, LeftOut, Result } from '../../experiment/result';
import type { Logits } from '../../app/run';
import { useFormat } from '../context';
import { classNames, useNouns } from '../dataWords';
import { BiasExplorer } from './BiasExplorer';

interface Props {
  readonly result: Result;
  readonly leftOut: LeftOut;
  readonly logits: Logits | null;
  readonly labels: Uint8Array | null;
}

/** What a student knows of classes that it has never seen. */
export function LeftOutPanel({ result, leftOut, logits, labels }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { examples, heldOutExamples, baseline, plain, heldOut, test } = leftOut;
  const nouns = useNouns(result.experiment);
  const classes = classNames(t, result.experiment, leftOut.classes);
  const right = examples - plain.errorsLeftOut;
  return (
    <section className="panel left-out" aria-labelledby="left-out-title">
      <div className="panel__head">
        <h2 className="panel__title" id="left-out-title">
          {t('leftOut.title', { classes })}
        </h2>
        <p className="panel__note">{t('leftOut.note', { number: format.count(examples), ...nouns })}</p>
      </div>
      <p className="left-out__say">
        {right > 0
          ? t('leftOut.knows', { right: format.count(right), examples: format.count(examples), ...nouns })
          : t('leftOut.knowsNot')}
      </p>
      <ul className="left-out__stats">
        <Stat arm="baseline" name={t('result.baseline')} help={t('leftOut.noBias')} biased={baseline} of={examples} />
        <Stat arm="student" name={t('result.student')} help={t('leftOut.noBias')} biased={plain} of={examples} />
        {heldOut && (
          <Stat
            arm="student"
            name={t('leftOut.withBias', { bias: format.fixed(heldOut.bias, 2) })}
            help={t('leftOut.heldOut', { number: format.count(heldOutExamples), ...nouns })}
            biased={heldOut}
            of={examples}
          />
        )}
        <Stat
          arm="student"
          name={t('leftOut.withBias', { bias: format.fixed(test.bias, 2) })}
          help={t('leftOut.test')}
          biased={test}
          of={examples}
        />
      </ul>
      {logits && labels && (
        <BiasExplorer
          leftOut={leftOut}
          logits={logits.student}
          labels={labels}
          seed={result.experiment.seed}
          repeats={result.experiment.repeats}
        />
      )}
    </section>
  );
}

interface StatProps {
  readonly arm: 'student' | 'baseline';
  readonly name: string;
  readonly help: string;
  readonly biased: Biased;
  readonly of: number;
}

function Stat({ arm, name, help, biased, of }: StatProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className="stat" data-arm={arm}>
      <span className="stat__name">{name}</span>
      <span className="stat__number">
        <strong>{format.plain(biased.errorsLeftOut, 1)}</strong> {t('leftOut.wrongOf', { number: format.count(of) })}
      </span>
      <span className="stat__help">
        {t('leftOut.inAll', { number: format.plain(biased.errors, 1) })}
        <br />
        {help}
      </span>
    </li>
  );
}
