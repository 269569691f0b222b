import { useTranslation } from 'react-i18next';
import { ARMS, type Arm } from '../../app/arms';
import { isUnderWay } from '../../app/run';
import { useRun } from '../context';
import { ErrorsNumber } from '../shared/ErrorsNumber';
import { useArmErrors } from '../time/useArmErrors';

/** What the three come to, side by side. */
export function ArmErrors() {
  return (
    <div className="embed__numbers">
      <ul className="embed__arms">
        {ARMS.map((arm) => (
          <One key={arm} arm={arm} />
        ))}
      </ul>
      <Origin />
    </div>
  );
}

/** Whose numbers they are, where they are not of a run here. */
function Origin() {
  const { t } = useTranslation();
  const recorded = useRun((state) => state.outcome?.recorded === true && !isUnderWay(state));
  const sent = useArmErrors('student').standing === 'sent';
  if (!recorded && !sent) return null;
  return <p className="embed__origin">{t(sent ? 'apparatus.fromLink' : 'opened.recorded')}</p>;
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
