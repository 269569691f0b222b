import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { changedSettings } from '../../app/experimentStore';
import { isInUse } from '../../experiment/effect';
import type { SettingKey } from '../../experiment/experiment';
import { presetExperiment } from '../../experiment/presets';
import { SETTING_LIST, type Group } from '../../experiment/settings';
import { controlOf, holdOn } from '../../link/controls';
import { useApp, useExperiment, useOpened } from '../context';
import { SettingField } from './SettingField';
import { TransferSamplesView } from './TransferSamplesView';
import './settings.css';

/** The groups of each column, so that all columns are about as long. */
const COLUMNS: readonly (readonly Group[])[] = [['data'], ['teachers'], ['student', 'training'], ['targets']];

/** Every setting of the table, the basic ones and those in use first. */
export function SettingsTab() {
  const { t } = useTranslation();
  const { experiment: store } = useApp();
  const [all, setAll] = useState(false);
  const [used, forget] = useUsed();
  const preset = useExperiment((state) => state.preset);
  const changed = useExperiment(
    (state) => changedSettings(state.experiment, presetExperiment(state.preset)).length > 0,
  );
  const canUndo = useExperiment((state) => state.past.length > 0);

  return (
    <section className="panel settings" aria-labelledby="settings-title">
      <div className="panel__head">
        <h2 className="panel__title" id="settings-title">
          {t('settings.title')}
        </h2>
        <div className="panel__tools">
          <button type="button" className="button" disabled={!canUndo} onClick={store.undo}>
            <Undo2 size="1.0625rem" aria-hidden />
            {t('controls.undo')}
          </button>
          <button
            type="button"
            className="button"
            disabled={!changed}
            onClick={() => {
              store.choosePreset(preset);
            }}
          >
            {t('settings.resetAll')}
          </button>
          <button
            type="button"
            className="button"
            aria-expanded={all}
            onClick={() => {
              if (all) forget();
              setAll(!all);
            }}
          >
            {t(all ? 'settings.fewer' : 'settings.more')}
          </button>
        </div>
      </div>
      <div className="settings__groups">
        {COLUMNS.map((groups) => (
          <div key={groups[0]} className="settings__column">
            {groups.map((group) => (
              <SettingsGroup key={group} group={group} all={all} used={used} />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

/**
 * The settings that are in use, or were since the tab was opened: a field that vanished when its slider comes to 0 could not be
 * moved on. And a way to forget those that no longer are.
 */
function useUsed(): readonly [used: readonly SettingKey[], forget: () => void] {
  const now = useExperiment(
    useShallow(({ experiment }) => SETTING_LIST.map(({ key }) => key).filter((key) => isInUse(key, experiment))),
  );
  const [kept, setKept] = useState(now);
  const fresh = now.filter((key) => !kept.includes(key));
  if (fresh.length > 0) setKept([...kept, ...fresh]);
  return [
    kept,
    () => {
      setKept(now);
    },
  ];
}

interface GroupProps {
  readonly group: Group;
  readonly all: boolean;
  readonly used: readonly SettingKey[];
}

/** Nothing where all settings of the group are hidden. */
function SettingsGroup({ group, all, used }: GroupProps) {
  const { t } = useTranslation();
  const parts = useOpened((state) => state.parts);
  const shown = SETTING_LIST.filter(
    ({ key, group: of, basic }) =>
      of === group && (all || basic || used.includes(key)) && holdOn(parts, controlOf(key)) !== 'hidden',
  );
  if (shown.length === 0) return null;
  return (
    <fieldset className="settings__group">
      <legend>{t(`settings.groups.${group}`)}</legend>
      {shown.map((setting) => (
        <SettingField key={setting.key} setting={setting} />
      ))}
      {group === 'data' && <TransferSamplesView />}
    </fieldset>
  );
}
