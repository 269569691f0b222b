import { useTranslation } from 'react-i18next';
import { CONTROLS, type ControlName } from '../../link/parts';
import type { WishProps } from './wishProps';

const WAYS = ['hide', 'lock'] as const;

/** Which controls the link hides or locks. */
export function ControlChoice({ wish, onChange }: WishProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="share__group">
      <legend>{t('sharing.controls')}</legend>
      <table className="share__controls">
        <thead>
          <tr>
            <td />
            {WAYS.map((way) => (
              <th key={way} scope="col">
                {t(`sharing.${way}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CONTROLS.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`opened.controls.${name}`)}</th>
              {WAYS.map((way) => (
                <td key={way}>
                  <input
                    type="checkbox"
                    aria-label={`${t(`sharing.${way}`)}: ${t(`opened.controls.${name}`)}`}
                    checked={wish[way].includes(name)}
                    onChange={({ target }) => {
                      onChange({ [way]: toggled(wish[way], name, target.checked) });
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}

/** In the order of the table, however they were ticked. */
function toggled(names: readonly ControlName[], name: ControlName, on: boolean): readonly ControlName[] {
  return CONTROLS.filter((other) => (other === name ? on : names.includes(other)));
}
