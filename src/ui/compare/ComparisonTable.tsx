import { Equal, EqualNot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ComparisonResult } from '../../experiment/comparison';
import { useFormat } from '../context';
import { useNouns, type Nouns } from '../dataWords';
import { DotAxis, DotPlot } from './DotPlot';
import { pWords, rangeWords, rowName, rowsOf, signed, spreadWords, unlikeWords, verdictWords, type Row } from './rows';
import { scaleOf, type Scale } from './scale';

const TICKS = 6;

export function ComparisonTable({ result }: { readonly result: ComparisonResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nouns = useNouns(result.experiment);
  const rows = rowsOf(result);
  const scale = scaleOf(
    rows.flatMap(({ errors, mean }) => [...errors, ...(mean.interval ? Object.values(mean.interval) : [])]),
    TICKS,
  );
  const baseline = rows.find(({ role }) => role === 'baseline')!.mean.mean;
  return (
    // A part that scrolls has to be reachable by keys.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="compared__scroll" tabIndex={0} role="group" aria-label={t('compare.table')}>
      <table className="table compared__table" data-picture>
        <thead>
          <tr>
            <th scope="col">{t('compare.method')}</th>
            <th scope="col" className="compared__plot">
              <span className="hidden">{t('compare.perSeed')}</span>
              <DotAxis scale={scale} words={(value) => format.count(value)} />
            </th>
            <th scope="col">
              {t('result.errors')}
              <small>{t('compare.spread')}</small>
            </th>
            <th scope="col">
              {t('compare.difference')}
              <small>{t('result.intervalHelp')}</small>
            </th>
            <th scope="col">
              p<small>{t(result.experiment.repeats === 1 ? 'compare.mcNemar' : 'compare.holm')}</small>
            </th>
            <th scope="col" className="compared__verdict">
              {t('compare.verdict')}
            </th>
            <th scope="col">{t('result.nll')}</th>
            <th scope="col">{t('result.ece')}</th>
            <th scope="col">
              {t('result.agreement')}
              <small>{t('result.agreementHelp')}</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.id} row={row} scale={scale} baseline={baseline} nouns={nouns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: Row;
  readonly scale: Scale;
  readonly baseline: number;
  readonly nouns: Nouns;
}

function TableRow({ row, scale, baseline, nouns }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { judgement, role } = row;
  const errors = row.errors.map((one) => format.count(one)).join(', ');
  return (
    <tr data-role={role} data-verdict={judgement?.verdict} data-alike={row.unlike.length === 0}>
      <th scope="row">
        {rowName(t, format, row.id, nouns)}
        {role === 'student' && <ParityMark row={row} />}
      </th>
      <td className="compared__plot">
        <DotPlot row={row} scale={scale} baseline={baseline} label={t('compare.seedErrors', { list: errors })} />
      </td>
      <td className="compared__errors">
        {format.plain(row.mean.mean, 1)}
        <small>{spreadWords(format, row.mean)}</small>
      </td>
      <td data-label={t('compare.difference')}>
        {judgement && signed(format, judgement.difference.mean)}
        {judgement && <small>{rangeWords(t, format, judgement.difference)}</small>}
      </td>
      <td data-label="p">{row.p !== null && pWords(format, row.p)}</td>
      <td className="compared__verdict">
        <span>{verdictWords(t, format, row, nouns)}</span>
      </td>
      <td data-label={t('result.nll')}>{format.fixed(row.nll, 3)}</td>
      <td data-label={t('result.ece')}>{format.percent(row.ece, 1)}</td>
      <td data-label={t('result.agreement')}>{format.percent(row.agreement, 1)}</td>
    </tr>
  );
}

/** Whether the row is the baseline's equal in all but what it hears. */
function ParityMark({ row }: { readonly row: Row }) {
  const { t } = useTranslation();
  const alike = row.unlike.length === 0;
  const Icon = alike ? Equal : EqualNot;
  return (
    <small className="parity" data-alike={alike}>
      <Icon size="0.875rem" aria-hidden />
      {alike ? t('compare.alike') : unlikeWords(t, row)}
    </small>
  );
}
