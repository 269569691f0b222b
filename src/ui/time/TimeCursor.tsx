import { usePlotArea, useXAxisScale, ZIndexLayer } from 'recharts';
import { useScale } from '../useScale';
import { useCourse } from './useCourse';

/** Of the layers of the chart, those of lines are at 400. */
const ABOVE_LINES = 500;

/** In the chart: where one stands when one has gone back, and what came later under a veil. */
export function TimeCursor() {
  const { places, here, past, words } = useCourse();
  const plot = usePlotArea();
  const toX = useXAxisScale();
  const scale = useScale();
  const place = places[here];
  if (!past || place === undefined || !plot || !toX) return null;
  const x = toX(place) ?? plot.x;
  const right = plot.x + plot.width;
  const late = place > 0.5;
  return (
    <ZIndexLayer zIndex={ABOVE_LINES}>
      <g className="time-cursor" aria-hidden>
        <rect className="time-cursor__veil" x={x} width={Math.max(0, right - x)} y={plot.y} height={plot.height} />
        <line className="time-cursor__line" x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} />
        <text
          className="time-cursor__words"
          x={x + (late ? -6 : 6) * scale}
          y={plot.y + 13 * scale}
          textAnchor={late ? 'end' : 'start'}
        >
          {words}
        </text>
      </g>
    </ZIndexLayer>
  );
}
