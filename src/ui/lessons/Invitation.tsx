import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRemembered, remember } from '../../app/browserMemory';
import { DEFAULT_PRESET } from '../../experiment/presets';
import { useApp, useExperiment, useRun, useView } from '../context';

const storage = (): Storage => window.localStorage;

interface InvitationState {
  /** Whether the tour is to be offered now. */
  readonly open: boolean;
  readonly answer: (tour: boolean) => void;
}

/** The tour is offered to whoever comes for the first time and has brought no experiment along; once answered, never again. */
export function useInvitation(): InvitationState {
  const { view } = useApp();
  const [first, setFirst] = useState(() => !isRemembered('welcomed', storage));
  const untouched = useExperiment(
    ({ given, preset, past }) => given.size + past.length === 0 && preset === DEFAULT_PRESET,
  );
  const recorded = useRun(({ phase }) => phase === 'recorded');
  const closed = useView(({ lessons }) => lessons === null);
  const answer = (tour: boolean): void => {
    remember('welcomed', true, storage);
    setFirst(false);
    if (tour) view.setState({ lessons: { query: 'lesson=tour', laid: false } });
  };
  return { open: first && untouched && recorded && closed, answer };
}

export function Invitation({ answer }: Pick<InvitationState, 'answer'>) {
  const { t } = useTranslation();
  return (
    <section className="news__card news__card--invitation" aria-label={t('invitation.label')}>
      <p className="news__words">
        <b>{t('invitation.new')}</b> <span className="news__more">{t('invitation.minute')}</span>
      </p>
      <button type="button" className="button button--strong" onClick={() => answer(true)}>
        {t('invitation.show')}
      </button>
      <button type="button" className="button" onClick={() => answer(false)}>
        {t('invitation.no')}
      </button>
    </section>
  );
}
