import { ClipboardCopy, ClipboardPaste, Eraser, Plus, Undo2 } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { GivenPoints } from '../../app/ownData';
import * as edit from '../../app/pointsEdited';
import { useApp, useExperiment, useFormat } from '../context';
import { ClassMark } from '../shared/PointsPicture';
import { Segmented } from '../shared/Segmented';
import { PointsEditor } from './PointsEditor';

const CLASSES = Array.from({ length: edit.POINT_CLASSES }, (_, label) => String(label));

interface PartProps {
  /** A file of points that is to be read. */
  readonly given: GivenPoints | null;
}

/** Points that a person sets, by hand or as text; they count when they are taken. */
export function PointsPart({ given }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { own } = useApp();
  const taken = useStore(own, (state) => state.points);
  const [initial] = useState(() =>
    given === null ? { history: [taken], fault: null } : edit.read([taken], given.text),
  );
  const [history, setHistory] = useState<edit.History>(initial.history);
  const [label, setLabel] = useState('0');
  const [text, setText] = useState(given?.text ?? '');
  const [error, setError] = useState<edit.Fault | null>(initial.fault);
  const id = useId();
  const points = edit.standing(history);

  const change = (next: edit.History): void => {
    setError(null);
    setHistory(next);
  };
  useUndoKey(() => {
    change(edit.undone(history));
  });
  const readText = (): void => {
    const { history: next, fault } = edit.read(history, text);
    setHistory(next);
    setError(fault);
  };

  return (
    <div className="data-part">
      <div>
        <PointsEditor history={history} label={Number(label)} onChange={change} />
        <p className="data-part__count">
          {t('chooser.points.count', { count: points.length, number: format.count(points.length) })}
        </p>
      </div>
      <div className="data-part__controls">
        {given !== null && error === null && (
          <p role="status">
            <b>{t('chooser.points.file', { name: given.name })}</b>
            {given.left.length > 0 && ` ${t('chooser.points.filesLeft', { names: given.left.join(', ') })}`}
          </p>
        )}
        <p className="soft">{t('chooser.points.padHelp')}</p>
        <Segmented
          label={t('chooser.points.classOf')}
          value={label}
          options={CLASSES.map((value) => ({ value, text: value, picture: <ClassMark label={Number(value)} /> }))}
          onChange={setLabel}
        />
        <div className="own__buttons">
          <button
            type="button"
            className="button"
            onClick={() => {
              change(edit.addedInMiddle(history, Number(label)));
            }}
          >
            <Plus size="1.0625rem" aria-hidden />
            {t('chooser.points.add')}
          </button>
          <button
            type="button"
            className="button"
            disabled={history.length < 2}
            onClick={() => {
              change(edit.undone(history));
            }}
          >
            <Undo2 size="1.0625rem" aria-hidden />
            {t('chooser.points.undo')}
          </button>
          <button
            type="button"
            className="button"
            disabled={points.length === 0}
            onClick={() => {
              change(edit.cleared(history));
            }}
          >
            <Eraser size="1.0625rem" aria-hidden />
            {t('chooser.points.clear')}
          </button>
        </div>
        <label htmlFor={id}>{t('chooser.points.csv')}</label>
        <textarea
          id={id}
          className="field data-part__text"
          rows={4}
          spellCheck={false}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
          }}
        />
        <div className="own__buttons">
          <button type="button" className="button" onClick={readText}>
            <ClipboardPaste size="1.0625rem" aria-hidden />
            {t('chooser.points.paste')}
          </button>
          <button
            type="button"
            className="button"
            disabled={points.length === 0}
            onClick={() => {
              const csv = edit.textOf(points);
              setText(csv);
              // Where copying is refused, the text stands in the box.
              void navigator.clipboard.writeText(csv).catch(() => undefined);
            }}
          >
            <ClipboardCopy size="1.0625rem" aria-hidden />
            {t('chooser.points.copy')}
          </button>
        </div>
        {error !== null && (
          <p className="data-error" role="alert">
            {t(`chooser.points.errors.${error.code}`, { line: error.line ?? '' })}
          </p>
        )}
        <Use points={points} onError={setError} />
      </div>
      <p className="dialog__small data-part__all">{t('chooser.stays')}</p>
    </div>
  );
}

/** Ctrl Z takes back what was done to the points, wherever in the dialog the focus is, but for boxes of text. */
function useUndoKey(undo: () => void): void {
  const latest = useRef(undo);
  useEffect(() => {
    latest.current = undo;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target, key, shiftKey } = event;
      if (!(event.ctrlKey || event.metaKey) || shiftKey || key.toLowerCase() !== 'z') return;
      if (target instanceof Element && target.matches('textarea, input')) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

interface UseProps {
  readonly points: ReturnType<typeof edit.standing>;
  readonly onError: (error: edit.Fault | null) => void;
}

function Use({ points, onError }: UseProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { own } = useApp();
  const taken = useStore(own, (state) => state.points);
  const data = useExperiment(({ experiment }) => (experiment.dataset === 'points' ? experiment.data : undefined));
  return (
    <>
      <button
        type="button"
        className="button button--strong"
        onClick={() => {
          const fault = edit.faultOf(points);
          onError(fault);
          if (fault !== null) return;
          void own.takePoints(points);
        }}
      >
        {t('chooser.points.use')}
      </button>
      {data && taken === points && (
        <p role="status">
          {t('chooser.points.used', { train: format.count(data.train), test: format.count(data.test) })}
        </p>
      )}
    </>
  );
}
