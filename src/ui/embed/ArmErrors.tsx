import { useTranslation } from 'react-i18next';
import { ARMS, type Arm } from '../../app/arms';
import { ErrorsNumber } from '../shared/ErrorsNumber';
import { useArmErrors } from '../time/useArmErrors';

/** What the three come to, side by side. */
export function ArmErrors() {
  return (
    <ul className="embed__arms">
      {ARMS.map((arm) => (
        <One key={arm} arm={arm} />
      ))}
    </ul>
  );
}

function One({ arm }: { readonly arm: Arm }) {
  const { t } = useTranslation();
  const errors = useArmErrors(arm);
  return (
    <li className="embed__arm" data-arm={arm}>
      <span className="embed__name">{t(`result.${arm}`)}</span>
      <ErrorsNumber arm={arm} {...errors} />
    </li>
  );
}
