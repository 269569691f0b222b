import { Info, RotateCw, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHeld } from '../../experiment/datasets';
import { useApp, useExperiment, useOpened, useRun } from '../context';
import { useHold } from '../held/useHold';
import { IconButton } from '../shared/IconButton';
import './notice.css';

/** Why a run stopped, and why it isn't trained as asked. */
export function NoticeBar() {
  const { t } = useTranslation();
  const { runs } = useApp();
  const held = useHold('run') !== 'free';
  // Of data that are not here the notice about them speaks.
  const failure = useRun((state) => (state.failure?.code === 'data-absent' ? null : state.failure));

  return (
    <>
      {failure !== null && (
        <div className="notice notice--failure" role="alert">
          <TriangleAlert size="1.25rem" aria-hidden />
          <p className="notice__words">
            <b>{t('notice.failure')}.</b> {t(`notice.errors.${failure.code}`, { detail: failure.detail })}
          </p>
          <button type="button" className="button button--strong" disabled={held} onClick={runs.retry}>
            <RotateCw size="1.0625rem" aria-hidden />
            {t('notice.retry')}
          </button>
          <IconButton plain icon={X} name={t('notice.dismiss')} onClick={runs.dismissFailure} />
        </div>
      )}
      <EngineNotice />
      <AbsentNotice />
    </>
  );
}

/** That own data are not here yet, or that a link is about those which nobody but its sender has; after a run was tried, as the reason why it stopped. */
function AbsentNotice() {
  const { t } = useTranslation();
  const { view } = useApp();
  const tried = useRun((state) => state.failure?.code === 'data-absent');
  const dataset = useExperiment(({ experiment }) =>
    experiment.data === undefined && isHeld(experiment.dataset) ? experiment.dataset : null,
  );
  // Points of the link are on their way.
  const coming = useOpened(({ parts, experiment }) => parts.points !== undefined && experiment.data === undefined);
  const linked = useOpened(({ experiment }) => experiment.dataset === dataset);
  if (dataset === null || coming) return null;
  return (
    <div className={tried ? 'notice notice--failure' : 'notice'} role={tried ? 'alert' : 'status'}>
      {tried ? <TriangleAlert size="1.25rem" aria-hidden /> : <Info size="1.25rem" aria-hidden />}
      <p className="notice__words">
        {tried && <b>{t('notice.failure')}. </b>}
        {t(linked ? `data.absent.${dataset}` : `data.awaited.${dataset}`)}
      </p>
      <button
        type="button"
        className="button button--strong"
        onClick={() => {
          view.setState({ dataOpen: true });
        }}
      >
        {t('data.absent.open')}
      </button>
    </div>
  );
}

/** Why WebGPU does not train where it was asked for. */
function EngineNotice() {
  const { t } = useTranslation();
  const wanted = useExperiment((state) => state.experiment.engine === 'webgpu');
  const fallback = useRun(({ experiment, outcome, engine }) =>
    (experiment ?? outcome?.result.experiment)?.engine === 'webgpu' ? (engine?.fallback ?? null) : null,
  );
  const [dismissed, setDismissed] = useState<string | null>(null);
  if (!wanted || fallback === null || fallback === dismissed) return null;
  return (
    <div className="notice" role="status">
      <Info size="1.25rem" aria-hidden />
      <p className="notice__words">
        <b>{t('notice.noWebgpu')}</b> {t(`engine.fallback.${fallback}`)}
      </p>
      <IconButton
        plain
        icon={X}
        name={t('notice.dismiss')}
        onClick={() => {
          setDismissed(fallback);
        }}
      />
    </div>
  );
}
