import { Lock, Pin as PinIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ARMS } from '../../app/arms';
import { runId, wordsOf } from '../../app/keptRun';
import { sentSameness } from '../../app/opened';
import { heldAgainst } from '../../link/controls';
import type { Pin } from '../../link/parts';
import { runWords } from '../../i18n/runNames';
import { samenessWords } from '../../i18n/samenessWords';
import { useApp, useExperiment, useFormat, useNotebook, useOpened, useRun } from '../context';
import { RunMark } from '../runs/RunMark';
import { changesBetween } from '../runs/runWords';
import { useLooks } from '../runs/useLooks';
import { controlWords } from './controlWords';

/** Runs that the sender has put beside that of the link. */
export function PinsBar() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const pins = useOpened(({ parts }) => parts.pins);
  if (pins === undefined) return null;
  return (
    <section className="link-bar pins" aria-labelledby="pins-title">
      <PinIcon size="1.25rem" aria-hidden />
      <p className="link-bar__words" id="pins-title">
        {t('opened.pins', { count: pins.length })}
        {pins.map((pin, index) => (
          <PinName key={index} pin={pin} />
        ))}
      </p>
      <button
        type="button"
        className="button"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t(open ? 'opened.hidePins' : 'opened.showPins')}
      </button>
      {open && <PinTable pins={pins} />}
    </section>
  );
}

function PinTable({ pins }: { readonly pins: readonly Pin[] }) {
  const { t } = useTranslation();
  return (
    // A part that scrolls has to be reachable by keys.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="pins__scroll" tabIndex={0} role="group" aria-labelledby="pins-title">
      <table className="table pins__table">
        <thead>
          <tr>
            <th scope="col">{t('opened.run')}</th>
            <th scope="col" className="pins__changes">
              {t('opened.differs')}
            </th>
            {ARMS.map((arm) => (
              <th key={arm} scope="col">
                {t(`result.${arm}`)}
              </th>
            ))}
            <th scope="col">{t('proof.here')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {pins.map((pin, index) => (
            <PinRow key={index} pin={pin} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PinProps {
  readonly pin: Pin;
}

/**
 * What its sender calls it, or else the words that a kept run with the same networks has. A mark stands for a line that can
 * be drawn on the chart, so that only a run that is kept here has one: its own.
 */
function PinName({ pin: { name, proof, experiment } }: PinProps) {
  const { i18n } = useTranslation();
  const look = useLooks();
  const id = runId({ digest: proof.digest, experiment });
  const kept = useNotebook(({ runs }) => runs.find((run) => run.id === id));
  return (
    <span className="pins__name">
      {kept && <RunMark look={look(kept)} />}
      <span className="pins__words">{name ?? runWords(i18n.language, wordsOf(proof.digest))}</span>
    </span>
  );
}

function PinRow({ pin }: PinProps) {
  const { experiment, proof } = pin;
  const { t } = useTranslation();
  const format = useFormat();
  const linked = useOpened((state) => state.experiment);
  const outcome = useRun((state) => state.outcome);
  const sameness = sentSameness(proof, { outcome }, experiment);
  const changes = changesBetween(t, format, linked, experiment);
  return (
    <tr>
      <th scope="row">
        <PinName pin={pin} />
      </th>
      <td className="pins__changes" data-label={t('opened.differs')}>
        {changes.join(', ') || t('opened.nothing')}
      </td>
      {ARMS.map((arm) => (
        <td key={arm} className="soft" data-label={t(`result.${arm}`)}>
          {format.count(proof.errors[arm])}
        </td>
      ))}
      <td data-label={t('proof.here')}>{sameness ? samenessWords(t, format, proof, sameness).verdict : '–'}</td>
      <td>
        <UsePin pin={pin} />
      </td>
    </tr>
  );
}

/** Off where it would move what the link holds. */
function UsePin({ pin: { experiment, preset } }: PinProps) {
  const { t } = useTranslation();
  const app = useApp();
  const parts = useOpened((state) => state.parts);
  const now = useExperiment((state) => state);
  const held = heldAgainst(parts, now, { experiment, preset });
  const reason = held.length > 0 ? t('opened.heldBy', { list: controlWords(t, held) }) : undefined;
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={held.length > 0}
        onClick={() => {
          app.experiment.open({ experiment, preset, notes: [], given: new Set() });
        }}
      >
        {reason !== undefined && <Lock size="1rem" aria-hidden />}
        {t('opened.useSettings')}
      </button>
      {reason !== undefined && <small className="pins__held">{reason}</small>}
    </>
  );
}
