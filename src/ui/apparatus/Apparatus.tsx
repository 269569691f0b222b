import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ArmCard } from './ArmCard';
import { ChainPart } from './ChainPart';
import { DataPart } from './DataPart';
import { EnsemblePart } from './EnsemblePart';
import { Formula } from './Formula';
import { Mixer } from './Mixer';
import { Pipes } from './Pipes';
import { TemperaturePart } from './TemperaturePart';
import './apparatus.css';

/** What learns from what, as an instrument: from the digits on the left to the twins on the right. */
export function Apparatus() {
  const { t } = useTranslation();
  const frame = useRef<HTMLElement>(null);
  return (
    <section className="apparatus" aria-label={t('apparatus.label')} ref={frame}>
      <Pipes frame={frame} />
      <DataPart />
      <EnsemblePart />
      <TemperaturePart />
      <ChainPart />
      <p className="hard-labels" data-pipe="labels">
        {t('apparatus.hardLabels')}
      </p>
      <Mixer />
      <Formula />
      <div className="twins">
        <ArmCard arm="student" />
        <p className="twins__bond">{t('apparatus.twins')}</p>
        <ArmCard arm="baseline" />
      </div>
    </section>
  );
}
