import { useTranslation } from 'react-i18next';
import { ARMS } from '../../app/arms';
import type { Result } from '../../experiment/result';
import { useFormat } from '../context';
import { samenessWords } from '../../i18n/samenessWords';
import { proofOf } from '../../link/proof';
import { useSent } from './useSent';
import './proof.css';

const STAGES = ['teachers', 'students'] as const;

/** The result of the link beside the one that stands here, if there is one. */
export function ProofPanel({ result }: { readonly result: Result | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sent = useSent();
  if (sent === null) return null;
  const { proof, sameness } = sent;
  const words = sameness && samenessWords(t, format, proof, sameness);
  const here = sameness === null ? null : result;
  const rows = [
    ...ARMS.map((arm) => ({
      name: t(`result.${arm}`),
      told: format.count(proof.errors[arm]),
      found: here && format.count(here[arm].errors),
    })),
    ...STAGES.map((stage) => ({
      name: t(`proof.steps.${stage}`),
      told: format.count(proof.steps[stage]),
      found: here && format.count(proofOf(here).steps[stage]),
    })),
    {
      name: t('proof.engine'),
      told: t(`proof.engines.${proof.engine}`),
      found: here && t(`proof.engines.${here.engine}`),
    },
    { name: t('proof.numerics'), told: String(proof.numerics), found: here && String(here.numerics) },
    { name: t('result.digest'), told: proof.digest, found: here?.digest ?? null },
  ];
  return (
    <section className="panel" aria-labelledby="proof-title">
      <div className="panel__head">
        <h2 className="panel__title" id="proof-title">
          {t('proof.title')}
        </h2>
        <p className="panel__note">{words ? `${words.verdict}. ${words.why}` : t('proof.open')}</p>
      </div>
      {/* A part that scrolls has to be reachable by keys. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="proof__scroll" tabIndex={0} role="group" aria-labelledby="proof-title">
        <table className="table proof__table">
          <thead>
            <tr>
              <th scope="col">{t('proof.what')}</th>
              <th scope="col">{t('apparatus.fromLink')}</th>
              <th scope="col">{t('proof.here')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, told, found }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="soft">{told}</td>
                <td>{found ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
