import type { TFunction } from 'i18next';
import { RotateCcw } from 'lucide-react';
import { Slider } from 'radix-ui';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { idleReason } from '../../experiment/effect';
import { presetExperiment } from '../../experiment/presets';
import type { NumberSetting, Setting } from '../../experiment/settings';
import { formatValue } from '../../experiment/values';
import type { Format } from '../../i18n/format';
import { controlOf } from '../../link/controls';
import { useApp, useExperiment, useFormat } from '../context';
import { useNouns } from '../dataWords';
import { LockMark } from '../held/LockMark';
import { useHold } from '../held/useHold';
import { NumberBox } from '../shared/NumberBox';
import { SliderRoot } from '../shared/SliderRoot';
import { layersWords, settingName, valueWords } from '../words';
import { ChainList } from './ChainList';
import { fitted, upperEnd } from './fitted';
import { SetChoice } from './SetChoice';
import { fromSlider, toSlider } from './sliderScale';

interface Props {
  readonly setting: Setting;
}

export function SettingField({ setting: whole }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { experiment: store } = useApp();
  const id = useId();
  const { key } = whole;
  const end = useExperiment(({ experiment }) => upperEnd(whole, experiment));
  const setting = useMemo(() => fitted(whole, end), [whole, end]);
  const preset = useExperiment((state) => state.preset);
  const initial = useMemo(() => presetExperiment(preset), [preset]);
  const changed = useExperiment(({ experiment }) => formatValue(experiment[key]) !== formatValue(initial[key]));
  const back = t('settings.resetOne', { name: settingName(t, key), value: valueWords(t, format, key, initial) });
  const name = settingName(t, key);
  const idle = useExperiment(({ experiment }) => idleReason(key, experiment));
  const nouns = useNouns();
  const control = controlOf(key);
  const hold = useHold(control);
  if (hold === 'hidden') return null;

  return (
    <div className="setting" data-changed={changed}>
      <label className="setting__name" htmlFor={id}>
        {name} <LockMark control={control} />
      </label>
      <button
        type="button"
        className="setting__reset"
        hidden={!changed || hold === 'locked'}
        title={back}
        aria-label={back}
        onClick={() => {
          store.commit({ [key]: initial[key] });
        }}
      >
        <RotateCcw size="1rem" aria-hidden />
      </button>
      <SettingInput setting={setting} id={id} disabled={idle !== null || hold === 'locked'} />
      <p className="setting__help" id={`${id}-help`}>
        {idle !== null && (
          <b className="setting__idle">{t('settings.withoutEffect', { why: t(`settings.idle.${idle}`, nouns) })} </b>
        )}
        {t(`settingHelp.${key}`)} <span className="setting__range">{rangeWords(t, format, setting)}</span>
      </p>
    </div>
  );
}

interface InputProps extends Props {
  readonly id: string;
  readonly disabled: boolean;
}

function SettingInput({ setting, id, disabled }: InputProps) {
  const { t } = useTranslation();
  switch (setting.kind) {
    case 'choice':
      return <Choice setting={setting} id={id} disabled={disabled} />;
    case 'set':
      return <SetChoice setting={setting} id={id} disabled={disabled} />;
    case 'chain':
      return <ChainList setting={setting} id={id} disabled={disabled} />;
    case 'layers':
      return (
        <div className="setting__input">
          <NumberBox
            settingKey={setting.key}
            id={id}
            describedBy={`${id}-help`}
            className="setting__box"
            disabled={disabled}
          />
        </div>
      );
    case 'integer':
    case 'number':
    case 'logarithmic':
      return (
        <div className="setting__input">
          <NumberBox
            settingKey={setting.key}
            id={id}
            describedBy={`${id}-help`}
            className="setting__box"
            disabled={disabled}
          />
          {setting.unit !== null && <span className="setting__unit">{t(`settings.units.${setting.unit}`)}</span>}
          {setting.slider !== null && <SettingSlider setting={setting} disabled={disabled} />}
        </div>
      );
  }
}

type ChoiceSetting = Extract<Setting, { kind: 'choice' }>;

interface ChoiceProps {
  readonly setting: ChoiceSetting;
  readonly id: string;
  readonly disabled: boolean;
}

function Choice({ setting, id, disabled }: ChoiceProps) {
  const { t } = useTranslation();
  const { experiment: store } = useApp();
  const value = useExperiment((state) => formatValue(state.experiment[setting.key]));
  return (
    <select
      id={id}
      className="field setting__choice"
      disabled={disabled}
      aria-describedby={`${id}-help`}
      value={value}
      onChange={({ target }) => {
        store.commitText(setting.key, target.value);
      }}
    >
      {setting.choices.map((choice) => (
        <option key={formatValue(choice)} value={formatValue(choice)}>
          {t(`settings.choices.${choice}`)}
        </option>
      ))}
    </select>
  );
}

interface SliderProps {
  readonly setting: NumberSetting;
  readonly disabled: boolean;
}

function SettingSlider({ setting, disabled }: SliderProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { experiment: store } = useApp();
  const { key, slider, step } = setting;
  const value = useExperiment((state) => state.experiment[key]);
  const words = useExperiment(({ experiment }) => valueWords(t, format, key, experiment));
  if (slider === null || typeof value !== 'number') return null;
  return (
    <SliderRoot
      className="slider setting__slider"
      disabled={disabled}
      min={toSlider(setting, slider.min)}
      max={toSlider(setting, slider.max)}
      step={step}
      value={[toSlider(setting, Math.min(slider.max, Math.max(slider.min, value)))]}
      onValueChange={([place = 0]) => {
        store.preview({ [key]: fromSlider(setting, place) });
      }}
      onValueCommit={([place = 0]) => {
        store.commit({ [key]: fromSlider(setting, place) });
      }}
    >
      <Slider.Track className="slider__track">
        <Slider.Range className="slider__range" />
      </Slider.Track>
      <Slider.Thumb className="slider__thumb" aria-label={settingName(t, key)} aria-valuetext={words} />
    </SliderRoot>
  );
}

function rangeWords(t: TFunction, format: Format, setting: Setting): string {
  switch (setting.kind) {
    case 'choice':
    case 'set':
      return '';
    case 'chain':
      return t('settings.layersList', { networks: setting.networks.max });
    case 'layers':
      return t('settings.layersRange', { allowed: layersWords(t, format, setting) });
    case 'integer':
    case 'number':
    case 'logarithmic':
      return t('settings.range', { min: format.plain(setting.min, 5), max: format.plain(setting.max, 5) });
  }
}
