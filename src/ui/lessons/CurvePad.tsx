import { useTranslation } from 'react-i18next';
import type { CurveQuestion } from '../../lessons/lesson';
import { useFormat } from '../context';
import { useNouns } from '../dataWords';
import { CurvePlot } from './CurvePlot';
import { rowWords } from './lessonWords';

interface Props {
  readonly asks: CurveQuestion;
  /** Errors at each place. */
  readonly drawn: readonly number[];
  readonly onDraw: (drawn: readonly number[]) => void;
}

/** In errors. */
const STEP = 10;

/** A curve that is drawn by its points, each of which is a slider. */
export function CurvePad({ asks, drawn, onDraw }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const nouns = useNouns();
  return (
    <CurvePlot asks={asks} predicted={drawn} rows={[]}>
      {asks.at.map((id, i) => (
        <input
          key={id}
          type="range"
          className="curve__slider"
          style={{ left: `${(100 * (i + 0.5)) / asks.at.length}%` }}
          min={asks.low}
          max={asks.high}
          step={STEP}
          value={drawn[i]}
          aria-label={rowWords(t, format, { id, values: [] }, nouns)}
          aria-valuetext={t('lessons.errors', { number: format.count(drawn[i] ?? 0) })}
          onChange={({ target }) => {
            onDraw(drawn.map((errors, other) => (other === i ? Number(target.value) : errors)));
          }}
        />
      ))}
    </CurvePlot>
  );
}
