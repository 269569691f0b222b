import { useDeferredValue, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Logits } from '../../app/run';
import { decoupledKl, type DecoupledKl } from '../../distill/decoupled';
import type { Result } from '../../experiment/result';
import { useExperiment, useFormat } from '../context';
import { useNouns } from '../dataWords';
import type { Numbers } from '../view/numbers';
import { ViewPanel } from '../view/ViewPanel';

interface Props {
  readonly result: Result;
  readonly logits: Logits;
  readonly labels: Uint8Array;
}

const TWINS = ['student', 'baseline'] as const;
type Parts = Readonly<Record<(typeof TWINS)[number], DecoupledKl>>;

/** How far each twin is from the ensemble at the T that stands now, in the parts of the divergence. */
export function DecoupledPanel({ result, logits, labels }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const nouns = useNouns(result.experiment);
  const T = useDeferredValue(useExperiment((state) => state.experiment.T));
  const parts = useMemo<Parts>(() => {
    const of = (arm: 'student' | 'baseline'): DecoupledKl => decoupledKl(logits.ensemble, logits[arm], labels, T);
    return { student: of('student'), baseline: of('baseline') };
  }, [logits, labels, T]);
  // Of two classes one is right, and the other has all that is left: nothing is compared.
  const apart = logits.ensemble.length > 2 * labels.length;
  const numbers = (): Numbers => ({
    head: [t('result.name'), t('decoupled.target'), ...(apart ? [t('decoupled.others'), t('decoupled.sum')] : [])],
    rows: TWINS.map((arm) => {
      const { target, others } = parts[arm];
      return [t(`result.${arm}`), target, ...(apart ? [others, target + others] : [])];
    }),
    digits: 6,
  });

  return (
    <ViewPanel
      name="distance"
      title={t('decoupled.title', { T: format.plain(T, 2) })}
      note={t('decoupled.unit', nouns)}
      look={lookAt()}
      about={result}
      numbers={numbers}
    >
      <Bars parts={parts} apart={apart} />
      <PartsTable parts={parts} apart={apart} />
      <p className="decoupled__note">
        {t(apart ? 'decoupled.help' : 'decoupled.twoHelp', {
          weight: format.percent(parts.student.weight, 1),
          T: format.plain(T, 2),
        })}
      </p>
    </ViewPanel>
  );

  function lookAt(): string {
    if (!apart) return t('decoupled.two');
    const ratio = parts.baseline.others / parts.student.others;
    if (ratio > 1.1) return t('decoupled.nearer', { factor: format.rough(ratio) });
    return t('decoupled.notNearer');
  }
}

interface PartsProps {
  readonly parts: Parts;
  /** Whether there are two parts. */
  readonly apart: boolean;
}

function Bars({ parts, apart }: PartsProps) {
  const { t } = useTranslation();
  const top = Math.max(...TWINS.map((arm) => sumOf(parts[arm])), Number.MIN_VALUE);
  const percent = (nats: number): string => `${Math.max(0, (100 * nats) / top)}%`;
  return (
    <div className="decoupled__bars" aria-hidden>
      {TWINS.map((arm) => (
        <div key={arm} className="decoupled__line" data-arm={arm}>
          <span className="decoupled__name" data-picture>
            {t(`result.${arm}`)}
          </span>
          <svg className="decoupled__bar" data-picture>
            <rect className="decoupled__part" width={percent(parts[arm].target)} height="100%" />
            {apart && <Hatched x={percent(parts[arm].target)} width={percent(parts[arm].others)} />}
            <line className="decoupled__axis" y2="100%" />
          </svg>
        </div>
      ))}
    </div>
  );
}

/** The second part, told from the first by more than its colour. */
function Hatched({ x, width }: { readonly x: string; readonly width: string }) {
  const id = useId();
  return (
    <>
      <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="decoupled__part" width="4" height="8" />
        <rect className="decoupled__part" x="4" width="4" height="8" fillOpacity={0.35} />
      </pattern>
      <rect x={x} width={width} height="100%" fill={`url(#${id})`} />
    </>
  );
}

function PartsTable({ parts, apart }: PartsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const written = (nats: number): string => format.fixed(nats, 4);
  return (
    <table className="table decoupled__table" data-picture>
      <thead>
        <tr>
          <th scope="col">{t('result.name')}</th>
          <th scope="col">
            <svg className="decoupled__swatch" data-picture aria-hidden>
              <rect className="decoupled__part" width="100%" height="100%" />
            </svg>
            {t('decoupled.target')}
          </th>
          {apart && (
            <>
              <th scope="col">
                <svg className="decoupled__swatch" data-picture aria-hidden>
                  <Hatched x="0" width="100%" />
                </svg>
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
  );
}

function sumOf({ target, others }: DecoupledKl): number {
  return target + others;
}
