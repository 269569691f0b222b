import { type KeyboardEvent, memo, type PointerEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { softmax } from '../../distill/softmax';
import { useApp, useFormat, useView } from '../context';
import { useClasses, useNouns } from '../dataWords';
import { usePictures } from '../gallery/usePictures';
import { ExampleImage } from '../shared/ExampleImage';
import type { Answered } from '../view/useAnswers';
import { nearestTo, towards, type Spot } from './spots';

interface Props {
  readonly answered: Answered;
  readonly spots: readonly Spot[];
  /** At which the map was made. */
  readonly T: number;
}

const WIDE = 900;
const HIGH = 330;
/** Room for the numerals at the edge. */
const EDGE = 12;
/** Classes named beside an example. */
const NAMED = 3;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Test examples as the numerals of their labels, near each other where their soft targets are alike. */
export function SoftTargetMap({ answered, spots, T }: Props) {
  const { t } = useTranslation();
  const { examples } = useApp();
  const nouns = useNouns();
  const shown = useView(({ example }) => (example?.kind === 'test' ? example.digit.index : null));
  const [at, setAt] = useState(0);
  const placed = useMemo(
    () =>
      spots.map((spot) => ({ ...spot, x: EDGE + spot.x * (WIDE - 2 * EDGE), y: EDGE + spot.y * (HIGH - 2 * EDGE) })),
    [spots],
  );
  const spot = placed[Math.min(at, placed.length - 1)]!;
  const chosen = placed.find(({ index }) => index === shown);

  const follow = ({ currentTarget, clientX, clientY }: PointerEvent): void => {
    const box = currentTarget.getBoundingClientRect();
    const scale = WIDE / box.width;
    setAt(nearestTo(placed, (clientX - box.left) * scale, (clientY - box.top) * scale));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const way = ARROWS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    setAt(towards(placed, Math.min(at, placed.length - 1), way));
  };

  return (
    <div className="map">
      <button
        type="button"
        className="map__pad"
        aria-label={t('darkKnowledge.mapPad', nouns)}
        aria-describedby="map-spot"
        onPointerMove={follow}
        onPointerDown={follow}
        onKeyDown={onKeyDown}
        onClick={() => {
          examples.show(spot.index);
        }}
      >
        <svg className="map__picture" data-picture viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden>
          <Numerals spots={placed} />
          {chosen && <circle className="map__ring" data-kind="chosen" cx={chosen.x} cy={chosen.y} r="13" />}
          <circle className="map__ring" cx={spot.x} cy={spot.y} r="10" />
        </svg>
      </button>
      <SpotCard answered={answered} spots={spots} spot={spot} T={T} />
    </div>
  );
}

/** One text for each class, each numeral at a place of its own: drawn once for a map. */
const Numerals = memo(function Numerals({ spots }: { readonly spots: readonly Spot[] }) {
  const labels = [...new Set(spots.map(({ label }) => label))].sort((a, b) => a - b);
  return labels.map((label) => {
    const own = spots.filter((spot) => spot.label === label);
    return (
      <text
        key={label}
        className="map__numerals"
        data-class={label}
        textAnchor="middle"
        x={own.map(({ x }) => x.toFixed(1)).join(' ')}
        y={own.map(({ y }) => (y + 5).toFixed(1)).join(' ')}
      >
        {String(label).repeat(own.length)}
      </text>
    );
  });
});

interface CardProps extends Props {
  readonly spot: Spot;
}

/** The example that is pointed at, with what the ensemble says of it. */
function SpotCard({ answered, spots, spot, T }: CardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nouns = useNouns();
  const words = useClasses();
  const pictures = usePictures(useMemo(() => spots.map(({ index }) => index), [spots]));
  const picture = pictures.get(spot.index);
  const classes = words.length;
  const { ensemble } = answered.logits;
  const q = softmax(ensemble.subarray(spot.index * classes, (spot.index + 1) * classes), T);
  const first = [...q.keys()].sort((a, b) => q[b]! - q[a]!).slice(0, NAMED);
  return (
    <div className="map__card">
      <span className="gallery__frame">
        {picture && <ExampleImage className="gallery__image" image={picture.image} />}
      </span>
      <p id="map-spot" aria-live="polite">
        {t('darkKnowledge.spot', { index: spot.index, label: words[spot.label]?.full ?? spot.label, ...nouns })}
        {first.map((label) => (
          <span key={label} className="map__share">
            {words[label]?.full ?? label}: <b>{format.percent(q[label]!, 1)}</b>
          </span>
        ))}
      </p>
    </div>
  );
}
