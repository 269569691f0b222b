import { Plus, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainSetting } from '../../experiment/settings';
import { formatValue } from '../../experiment/values';
import { useApp, useExperiment } from '../context';
import { TypedBox } from '../shared/TypedBox';
import { settingName } from '../words';

interface Props {
  readonly setting: ChainSetting;
  readonly id: string;
  readonly disabled: boolean;
}

/** The networks between ensemble and student, one below the other; a new one has the layers of the student. */
export function ChainList({ setting, id, disabled }: Props) {
  const { t } = useTranslation();
  const { experiment: store } = useApp();
  const stages = useExperiment(({ experiment }) => experiment.chain);
  const student = useExperiment(({ experiment }) => experiment.studentHidden);
  const boxes = useRef<(HTMLInputElement | null)[]>([]);
  const add = useRef<HTMLButtonElement>(null);
  /** What has the focus once the list is drawn anew: a stage, or the button where there is none. */
  const focus = useRef<number | null>(null);
  useEffect(() => {
    if (focus.current === null) return;
    (boxes.current[focus.current] ?? add.current)?.focus();
    focus.current = null;
  }, [stages]);

  const write = (layers: readonly string[]): void => {
    store.commitText('chain', layers.length === 0 ? formatValue([]) : layers.join('.'));
  };
  const written = stages.map((layers) => formatValue(layers));

  return (
    <div
      className="chain-list"
      role="group"
      id={id}
      aria-label={settingName(t, 'chain')}
      aria-describedby={`${id}-help`}
    >
      {stages.length === 0 && <p className="chain-list__none">{t('settings.chain.none')}</p>}
      <ol className="chain-list__stages">
        {written.map((layers, i) => (
          <li key={i} className="chain-list__stage">
            <span aria-hidden>{t('settings.chain.stage', { number: i + 1 })}</span>
            <TypedBox
              ref={(box) => {
                boxes.current[i] = box;
              }}
              value={layers}
              onCommit={(text) => {
                write(written.with(i, text));
              }}
              label={t('settings.chain.layers', { number: i + 1 })}
              describedBy={`${id}-help`}
              className="setting__box"
              disabled={disabled}
            />
            <button
              type="button"
              className="setting__reset"
              disabled={disabled}
              aria-label={t('settings.chain.remove', { number: i + 1 })}
              onClick={() => {
                focus.current = Math.min(i, stages.length - 2);
                write(written.toSpliced(i, 1));
              }}
            >
              <X size="1rem" aria-hidden />
            </button>
          </li>
        ))}
      </ol>
      <button
        ref={add}
        type="button"
        className="button"
        disabled={disabled || stages.length >= setting.networks.max}
        onClick={() => {
          focus.current = stages.length;
          write([...written, formatValue(student)]);
        }}
      >
        <Plus size="1rem" aria-hidden />
        {t('settings.chain.add')}
      </button>
    </div>
  );
}
