import type { Row } from './rows';
import type { Scale } from './scale';

interface Props {
  readonly row: Row;
  readonly scale: Scale;
  /** Mean errors of the baseline, a line through all rows. */
  readonly baseline: number;
  readonly label: string;
}

/** Errors of one row: a dot for each seed, below it mean and interval. */
export function DotPlot({ row, scale, baseline, label }: Props) {
  const x = (value: number): string => `${100 * scale.at(value)}%`;
  const { mean, interval } = row.mean;
  return (
    <svg className="dots" data-picture data-role={row.role} role="img" aria-label={label}>
      <line className="dots__baseline" x1={x(baseline)} x2={x(baseline)} y1="0" y2="100%" />
      {row.errors.map((errors, seed) => (
        <circle key={seed} className="dots__dot" cx={x(errors)} cy="34%" r="0.25rem" />
      ))}
      {interval && <line className="dots__interval" x1={x(interval.low)} x2={x(interval.high)} y1="70%" y2="70%" />}
      <line className="dots__mean" x1={x(mean)} x2={x(mean)} y1="52%" y2="88%" />
    </svg>
  );
}

/** The axis above all rows. */
export function DotAxis({ scale, words }: { readonly scale: Scale; readonly words: (value: number) => string }) {
  return (
    <svg className="dots dots--axis" data-picture aria-hidden>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <text x={`${100 * scale.at(tick)}%`} y="60%">
            {words(tick)}
          </text>
          <line x1={`${100 * scale.at(tick)}%`} x2={`${100 * scale.at(tick)}%`} y1="78%" y2="100%" />
        </g>
      ))}
    </svg>
  );
}
