import { useTranslation } from 'react-i18next';
import { ARMS } from '../../app/arms';
import { useFormat } from '../context';
import { RunMark } from '../runs/RunMark';
import { runName } from '../runs/runWords';
import { useLooks } from '../runs/useLooks';
import { scaleOf, type ChartLines, type Row } from './chartLines';
import type { OverlaidRun } from './overlay';

interface Props {
  readonly lines: ChartLines;
  readonly overlaid: readonly OverlaidRun[];
}

/** More rows than this say nothing new. */
const MOST_ROWS = 12;

/** The chart's numbers, for those who would rather read or hear them. */
export function ChartTable({ lines, overlaid }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const cell = (y: number | undefined): string =>
    y === undefined ? '' : lines.measure === 'errors' ? format.count(y) : format.percent(y, 2);
  const rows = (['teachers', 'students'] as const).flatMap((stage) =>
    thinned(lines.rows.filter((row) => row.stage === stage)),
  );

  return (
    // A part that scrolls has to be reachable by keys.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="chart__table" tabIndex={0} role="group" aria-labelledby="chart-title">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('chart.stage')}</th>
            <th scope="col">{t('chart.stepColumn')}</th>
            <th scope="col">{t('chart.examplesColumn')}</th>
            <th scope="col">{t('result.ensemble')}</th>
            <th scope="col">{t('result.student')}</th>
            <th scope="col">{t('result.baseline')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.x}>
              <th scope="row">{t(`stages.${row.stage}`)}</th>
              <td>{format.count(row.step)}</td>
              <td>{format.count(row.examples)}</td>
              <td>{cell(row.ensemble)}</td>
              <td>{cell(row.student)}</td>
              <td>{cell(row.baseline)}</td>
            </tr>
          ))}
          {lines.sent && <SentRow lines={lines} sent={lines.sent} cell={cell} />}
          {overlaid.map(({ run }) => (
            <OverlaidRow key={run.id} run={run} measure={lines.measure} cell={cell} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SentProps extends Pick<Props, 'lines'> {
  readonly sent: NonNullable<ChartLines['sent']>;
  readonly cell: (y: number) => string;
}

/** What the link tells of, at the end of the twins' steps. */
function SentRow({ lines: { studentSteps, testDigits }, sent, cell }: SentProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <tr className="soft">
      <th scope="row">{t('apparatus.fromLink')}</th>
      <td>{format.count(studentSteps)}</td>
      <td>{format.count(testDigits)}</td>
      {ARMS.map((arm) => (
        <td key={arm}>{cell(sent[arm])}</td>
      ))}
    </tr>
  );
}

interface OverlaidProps extends Pick<OverlaidRun, 'run'>, Pick<ChartLines, 'measure'> {
  readonly cell: (y: number) => string;
}

/** What a kept run came to. */
function OverlaidRow({ run, measure, cell }: OverlaidProps) {
  const { i18n } = useTranslation();
  const format = useFormat();
  const look = useLooks();
  const { result } = run;
  const scale = scaleOf(measure, result.testExamples);
  return (
    <tr>
      <th scope="row">
        <span className="chart__run">
          <RunMark look={look(run)} />
          {runName(i18n.language, run)}
        </span>
      </th>
      <td>{format.count(result.experiment.studentSteps)}</td>
      <td>{format.count(result.testExamples)}</td>
      {ARMS.map((arm) => (
        <td key={arm}>{cell(scale(result[arm].errors))}</td>
      ))}
    </tr>
  );
}

function thinned(rows: readonly Row[]): readonly Row[] {
  const every = Math.max(1, Math.ceil(rows.length / MOST_ROWS));
  return rows.filter((_, i) => i % every === 0 || i === rows.length - 1);
}
