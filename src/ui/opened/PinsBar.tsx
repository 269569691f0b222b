import { Pin as PinIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ARMS } from '../../app/arms';
import { sentSameness } from '../../app/opened';
import type { Pin } from '../../link/parts';
import { samenessWords } from '../../i18n/samenessWords';
import { useApp, useFormat, useOpened, useRun } from '../context';
import { changesBetween } from '../runs/runWords';

/** Runs that the sender has put beside that of the link. */
export function PinsBar() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const pins = useOpened(({ parts }) => parts.pins);
  if (pins === undefined) return null;
  return (
    <section className="notice link-bar pins" aria-labelledby="pins-title">
      <PinIcon size="1.25rem" aria-hidden />
      <p className="notice__words" id="pins-title">
        {t('opened.pins', { count: pins.length })}
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
            <th scope="col">{t('opened.differs')}</th>
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
          {pins.map((pin) => (
            <PinRow key={pin.proof.digest} pin={pin} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PinRow({ pin: { experiment, preset, proof } }: { readonly pin: Pin }) {
  const { t } = useTranslation();
  const format = useFormat();
  const app = useApp();
  const linked = useOpened((state) => state.experiment);
  const outcome = useRun((state) => state.outcome);
  const sameness = sentSameness(proof, { outcome }, experiment);
  const changes = changesBetween(t, format, linked, experiment);
  return (
    <tr>
      <th scope="row">{changes.join(', ') || t('opened.nothing')}</th>
      {ARMS.map((arm) => (
        <td key={arm} className="soft">
          {format.count(proof.errors[arm])}
        </td>
      ))}
      <td>{sameness ? samenessWords(t, sameness).verdict : '–'}</td>
      <td>
        <button
          type="button"
          className="button"
          onClick={() => {
            app.experiment.open({ experiment, preset, notes: [], given: new Set() });
          }}
        >
          {t('opened.useSettings')}
        </button>
      </td>
    </tr>
  );
}
