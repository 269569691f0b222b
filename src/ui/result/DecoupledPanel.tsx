import { useDeferredValue, useMemo, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Logits } from '../../app/run';
import { decoupledKl, type DecoupledKl } from '../../distill/decoupled';
import type { DataChoice } from '../../experiment/datasets';
import { useExperiment, useFormat } from '../context';
import { useNouns } from '../dataWords';

interface Props {
  readonly logits: Logits;
  readonly labels: Uint8Array;
  /** The data that they are of. */
  readonly data: DataChoice;
}

const TWINS = ['student', 'baseline'] as const;

/** How far each twin is from the ensemble at the T that stands now, in the parts of the divergence. */
export function DecoupledPanel({ logits, labels, data }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const nouns = useNouns(data);
  const T = useDeferredValue(useExperiment((state) => state.experiment.T));
  const parts = useMemo(() => {
    const of = (arm: 'student' | 'baseline'): DecoupledKl => decoupledKl(logits.ensemble, logits[arm], labels, T);
    return { student: of('student'), baseline: of('baseline') };
  }, [logits, labels, T]);
  // Of two classes one is right, and the other has all that is left: nothing is compared.
  const apart = logits.ensemble.length > 2 * labels.length;
  const top = Math.max(...TWINS.map((arm) => sumOf(parts[arm])), Number.MIN_VALUE);
  const written = (nats: number): string => format.fixed(nats, 4);

  return (
    <section className="panel decoupled" aria-labelledby="decoupled-title">
      <div className="panel__head">
        <h2 className="panel__title" id="decoupled-title">
          {t('decoupled.title', { T: format.plain(T, 2) })}
        </h2>
        <p className="panel__note">{t('decoupled.unit', nouns)}</p>
      </div>
      <p className="decoupled__say">{lookAt()}</p>
      <div className="decoupled__bars" aria-hidden>
        {TWINS.map((arm) => (
          <div key={arm} className="decoupled__line" data-arm={arm}>
            <span className="decoupled__name">{t(`result.${arm}`)}</span>
            <span className="decoupled__bar">
              <Part share={parts[arm].target / top} kind="target" />
              {apart && <Part share={parts[arm].others / top} kind="others" />}
            </span>
          </div>
        ))}
      </div>
      <table className="table decoupled__table">
        <thead>
          <tr>
            <th scope="col">{t('result.name')}</th>
            <th scope="col">
              <span className="decoupled__swatch" data-kind="target" aria-hidden />
              {t('decoupled.target')}
            </th>
            {apart && (
              <>
                <th scope="col">
                  <span className="decoupled__swatch" data-kind="others" aria-hidden />
                  {t('decoupled.others')}
                </th>
                <th scope="col">{t('decoupled.sum')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {TWINS.map((arm) => (
            <tr key={arm}>
              <th scope="row">{t(`result.${arm}`)}</th>
              <td>{written(parts[arm].target)}</td>
              {apart && (
                <>
                  <td>{written(parts[arm].others)}</td>
                  <td>{written(sumOf(parts[arm]))}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="decoupled__note">
        {t(apart ? 'decoupled.help' : 'decoupled.twoHelp', {
          weight: format.percent(parts.student.weight, 1),
          T: format.plain(T, 2),
        })}
      </p>
    </section>
  );

  function lookAt(): string {
    if (!apart) return t('decoupled.two');
    const ratio = parts.baseline.others / parts.student.others;
    if (ratio > 1.1) return t('decoupled.nearer', { factor: format.rough(ratio) });
    return t('decoupled.notNearer');
  }
}

function sumOf({ target, others }: DecoupledKl): number {
  return target + others;
}

function Part({ share, kind }: { readonly share: number; readonly kind: 'target' | 'others' }) {
  return (
    <span
      className="decoupled__part"
      data-kind={kind}
      style={{ '--share': `${Math.max(0, 100 * share)}%` } as CSSProperties}
    />
  );
}
