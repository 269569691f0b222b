import { Lock, Pin as PinIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ARMS } from '../../app/arms';
import { wordsOf } from '../../app/keptRun';
import { lookOf } from '../../app/runLook';
import { sentSameness } from '../../app/opened';
import { heldAgainst } from '../../link/controls';
import type { Pin } from '../../link/parts';
import { runWords } from '../../i18n/runNames';
import { samenessWords } from '../../i18n/samenessWords';
import { useApp, useExperiment, useFormat, useOpened, useRun } from '../context';
import { RunMark } from '../runs/RunMark';
import { changesBetween } from '../runs/runWords';
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
        {pins.map(({ proof }, index) => (
          <PinName key={index} digest={proof.digest} index={index} />
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
      <table className="table">
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
            <PinRow key={index} pin={pin} index={index} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The words that a kept run with the same networks has, and a mark of its own. */
function PinName({ digest, index }: { readonly digest: string; readonly index: number }) {
  const { i18n } = useTranslation();
  return (
    <span className="pins__name">
      <RunMark look={lookOf({ look: index })} />
      {runWords(i18n.language, wordsOf(digest))}
    </span>
  );
}

function PinRow({ pin, index }: { readonly pin: Pin; readonly index: number }) {
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
        <PinName digest={proof.digest} index={index} />
      </th>
      <td className="pins__changes">{changes.join(', ') || t('opened.nothing')}</td>
      {ARMS.map((arm) => (
        <td key={arm} className="soft">
          {format.count(proof.errors[arm])}
        </td>
      ))}
      <td>{sameness ? samenessWords(t, format, proof, sameness).verdict : '–'}</td>
      <td>
        <UsePin pin={pin} />
      </td>
    </tr>
  );
}

/** Off where it would move what the link holds. */
function UsePin({ pin: { experiment, preset } }: { readonly pin: Pin }) {
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
