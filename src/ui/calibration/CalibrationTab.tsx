import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ARMS, perArm, type Arm } from '../../app/arms';
import { reliability, type ReliabilityBin } from '../../distill/metrics';
import { useFormat } from '../context';
import type { Table } from '../view/numbers';
import { useAnswers } from '../view/useAnswers';
import { ViewPanel } from '../view/ViewPanel';
import { Waiting } from '../view/Waiting';
import { ReliabilityDiagram } from './ReliabilityDiagram';
import './calibration.css';

type Diagrams = Readonly<Record<Arm, readonly ReliabilityBin[]>>;

/** How far each network's confidence can be relied on. */
export function CalibrationTab() {
  const { t } = useTranslation();
  const answered = useAnswers();
  const diagrams = useMemo(() => {
    if (answered === null) return null;
    const { logits, labels } = answered;
    return perArm((arm) => reliability(logits[arm], labels));
  }, [answered]);
  const numbers = useNumbers(diagrams);
  return (
    <ViewPanel
      name="calibration"
      time="only the result"
      title={t('calibration.title')}
      look={t('calibration.look')}
      numbers={numbers}
    >
      {diagrams === null ? (
        <Waiting />
      ) : (
        <div className="calibration">
          {ARMS.map((arm) => (
            <ReliabilityDiagram key={arm} arm={arm} bins={diagrams[arm]} />
          ))}
        </div>
      )}
    </ViewPanel>
  );
}

function useNumbers(diagrams: Diagrams | null): Table | null {
  const { t } = useTranslation();
  const format = useFormat();
  if (diagrams === null) return null;
  const column = (arm: Arm, what: string): string => t('calibration.of', { name: t(`result.${arm}`), what });
  return () => ({
    head: [
      t('calibration.range'),
      ...ARMS.flatMap((arm) => [
        column(arm, t('calibration.count')),
        column(arm, t('calibration.confidence')),
        column(arm, t('calibration.accuracy')),
      ]),
    ],
    rows: diagrams.ensemble.map(({ low, high }, i) => [
      t('calibration.bin', { low: format.percent(low, 0), high: format.percent(high, 0) }),
      ...ARMS.flatMap((arm) => {
        const { count, confidence, accuracy } = diagrams[arm][i]!;
        return [count, confidence, accuracy];
      }),
    ]),
    digits: 3,
  });
}
