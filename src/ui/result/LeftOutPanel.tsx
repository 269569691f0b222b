import { useTranslation } from 'react-i18next';
import type { Biased, LeftOut, Result } from '../../experiment/result';
import type { Logits } from '../../app/run';
import { useFormat } from '../context';
import { classNames, useNouns } from '../dataWords';
import { biasCurve, BIASES, placeOfBias } from '../../distill/bias';
import type { Numbers } from '../view/numbers';
import { ViewPanel } from '../view/ViewPanel';
import { BiasExplorer, BIAS_STEP } from './BiasExplorer';

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
  const answered = logits !== null && labels !== null;
  const numbers = (): Numbers => {
    const { errors, errorsBiased } = biasCurve(logits!.student, labels!, leftOut.classes);
    const biases = Array.from({ length: (BIASES.max - BIASES.min) / BIAS_STEP + 1 }, (_, i) =>
      Number((BIASES.min + i * BIAS_STEP).toFixed(2)),
    );
    return {
      head: [t('take.bias'), t('leftOut.allErrors'), t('leftOut.thoseErrors')],
      rows: biases.map((bias) => [bias, errors[placeOfBias(bias)]!, errorsBiased[placeOfBias(bias)]!]),
      digits: 2,
    };
  };
  return (
    <ViewPanel
      name="left-out"
      title={t('leftOut.title', { classes })}
      note={t('leftOut.note', { number: format.count(examples), ...nouns })}
      look={
        right > 0
          ? t('leftOut.knows', { right: format.count(right), examples: format.count(examples), ...nouns })
          : t('leftOut.knowsNot')
      }
      about={result}
      numbers={answered ? numbers : null}
    >
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
      {answered && (
        <BiasExplorer
          leftOut={leftOut}
          logits={logits.student}
          labels={labels}
          seed={result.experiment.seed}
          repeats={result.experiment.repeats}
        />
      )}
    </ViewPanel>
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
