import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ARMS, perArm } from '../../app/arms';
import type { Example } from '../../app/viewStore';
import { softmax } from '../../distill/softmax';
import { useFormat, useTime } from '../context';
import { useClasses, useDigitWords } from '../dataWords';
import type { Numbers } from '../view/numbers';
import { atMoment, useMoment } from '../time/useMoment';
import { TakeAlong } from '../view/TakeAlong';
import { useAboutRun } from './useAboutRun';
import { useAnswers, useShownAtRest } from './useAnswers';

interface Props {
  readonly title: string;
  readonly example: Example | null;
  readonly drawn: RefObject<HTMLElement | null>;
}

/** What the networks say of the example of the page. Nothing, as long as none of them says anything. */
export function TakeAnswers({ title, example, drawn }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { answers } = useAnswers(
    example,
    useTime((state) => state.at),
  );
  const shown = useShownAtRest();
  const classes = useClasses();
  const words = useDigitWords(example?.kind === 'test' ? example.digit : null);
  const about = useAboutRun();
  const T = format.plain(shown, 2);
  const moment = useMoment();
  const answering = ARMS.filter((arm) => answers[arm] !== null);
  if (answering.length === 0) return null;

  const numbers = (): Numbers => {
    const probabilities = perArm((arm) => answers[arm] && softmax(answers[arm], shown));
    const column = (kind: 'logit' | 'probability') =>
      answering.map((arm) => t(`take.${kind}`, { name: t(`result.${arm}`), T }));
    return {
      head: [t('temperature.class'), ...column('logit'), ...column('probability')],
      rows: classes.map(({ full }, label) => [
        full,
        ...answering.map((arm) => answers[arm]![label]!),
        ...answering.map((arm) => probabilities[arm]![label]!),
      ]),
      digits: 4,
    };
  };
  return (
    <TakeAlong
      name="answers"
      title={atMoment(t('take.answers', { title, about: words?.image ?? t('digit.drawnImage'), T }), moment)}
      about={about}
      numbers={numbers}
      drawn={drawn}
    />
  );
}
