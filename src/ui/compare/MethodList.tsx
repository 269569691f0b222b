import { useTranslation } from 'react-i18next';
import { isOptional } from '../../app/comparison';
import type { MethodId } from '../../experiment/methods';
import { useApp, useComparison } from '../context';
import { useNouns } from '../dataWords';

const GROUPS = {
  labels: ['labels', 'smoothing', 'jitter', 'doubled', 'labelledOnly'],
  ensemble: ['asSet', 'mixed', 'soft', 'unscaled', 'logits', 'rawLogits', 'noisyLogits', 'decision'],
  images: ['unlabelled', 'munge', 'pixels', 'fresh'],
} as const satisfies Record<string, readonly MethodId[]>;

type Group = keyof typeof GROUPS;
const GROUP_NAMES = Object.keys(GROUPS) as readonly Group[];

/** All methods, each with a line that says what the student hears. */
export function MethodList() {
  const { t } = useTranslation();
  const { comparisons } = useApp();
  const nouns = useNouns();
  const chosen = useComparison((state) => state.choice.methods);
  const waiting = useComparison((state) => state.choice.axis !== null);
  return (
    <div className="methods" data-waiting={waiting}>
      {waiting && <p className="methods__waiting">{t('compare.axisOnly')}</p>}
      {GROUP_NAMES.map((group) => (
        <fieldset key={group} className="methods__group">
          <legend>{t(`compare.groups.${group}`)}</legend>
          {GROUPS[group].map((id) => (
            <label key={id} className="method" data-chosen={chosen.includes(id)}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                disabled={waiting || !isOptional(id)}
                onChange={() => {
                  comparisons.toggle(id);
                }}
              />
              <span className="method__name">{t(`compare.methods.${id}.name`, nouns)}</span>
              <span className="method__help">{t(`compare.methods.${id}.help`, nouns)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
