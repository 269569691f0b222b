import { memo, useLayoutEffect, useMemo, useRef, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mapped } from '../../app/looks';
import type { Point, PointList } from '../../app/pointsShown';
import { GRID_SIDE } from '../../data/planeGrid';
import { meanEntropy } from '../../distill/metrics';
import { alongT, createSoftmax } from '../../distill/manyT';
import { useExperiment, useFormat, useView } from '../context';
import { markAlone, pathOf, SIDE } from '../shared/PointsPicture';
import { rgbOf, type Rgb } from '../shared/rgbOf';
import { useRested } from '../shared/useRested';
import { HEAD, MapPad, SIZE } from './MapPad';
import { borderPath, mixColours, regionsOf, type Palette, type Region } from './plane';

/** What one network answers everywhere in the plane. */
export interface Plane {
  readonly mapped: Mapped;
  readonly name: string;
  /** Null as long as the network does not stand, or where its map of a step that is looked back at was not kept. */
  readonly logits: Float32Array | null;
  readonly notKept: boolean;
  readonly classes: number;
  readonly errors: number | null;
  /** Test examples to which the errors refer. */
  readonly of: number;
}

interface Props extends Pick<ComponentProps<typeof MapPad>, 'history' | 'kind' | 'fixed' | 'onChange'> {
  readonly plane: Plane;
  readonly points: PointList;
  /** Places at which the student hears the ensemble and nobody else. */
  readonly transfer: readonly Point[];
  /** The networks learned other data than those that are shown. */
  readonly stale: boolean;
  readonly help: string;
}

export function PlaneFigure({ plane, points, transfer, stale, help, ...pad }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { mapped, name, logits, notKept, classes, errors, of } = plane;
  const { q, entropy } = useTempered(logits, classes);
  const regions = useMemo(() => (logits === null ? [] : regionsOf(logits, classes)), [logits, classes]);
  const border = useMemo(() => (logits === null ? '' : borderPath(logits, classes, SIZE)), [logits, classes]);
  const shares = sharesOf(regions, classes).map((share, label) =>
    t('flat.shareItem', { label, share: format.percent(share, 0) }),
  );
  const none = notKept ? t('flat.notKept') : t('flat.noMap');
  const label = logits === null ? none : t('flat.shares', { list: shares.join(', ') });
  return (
    <figure className="plane" data-arm={mapped} data-stale={stale}>
      <Colours q={q} classes={classes} />
      <MapPad name={name} label={label} help={help} {...pad}>
        <text className="plane__name" x="0" y="16">
          {name}
        </text>
        <text className="plane__numbers" x="0" y="36">
          {errors !== null && t('flat.errors', { number: format.count(errors), of: format.count(of), count: errors })}
          {errors !== null && entropy !== null && ' · '}
          {entropy !== null && t('flat.entropy', { entropy: format.fixed(entropy, 3) })}
        </text>
        <rect className="plane__ground" y={HEAD} width={SIZE} height={SIZE} />
        {logits === null && (
          <text className="plane__none" x={SIZE / 2} y={HEAD + SIZE / 2} aria-hidden="true">
            {none}
          </text>
        )}
        <path className="plane__border" transform={`translate(0 ${HEAD})`} d={border} />
        <Names regions={regions} />
        <Points points={points} transfer={transfer} />
      </MapPad>
    </figure>
  );
}

/** softmax(z / T) of each place, and its mean entropy in nats; null as long as the network does not stand. */
function useTempered(logits: Float32Array | null, classes: number) {
  const T = useExperiment((state) => state.experiment.T);
  const rested = useRested().T;
  const at = useMemo(() => {
    if (logits === null) return null;
    const q = createSoftmax(logits, classes);
    const entropy = (T: number, at = q(T)): number => meanEntropy(logits, at, T, classes);
    return { q, entropy, between: alongT((T) => Float64Array.of(entropy(T))) };
  }, [logits, classes]);
  return useMemo(() => {
    if (at === null) return { q: null, entropy: null };
    // While T moves, what a frame has the time for.
    const q = at.q(T);
    return { q, entropy: T === rested ? at.entropy(T, q) : at.between(T)[0]! };
  }, [at, T, rested]);
}

/** The outermost places are the edges of the square: half a pixel of them lies beyond. */
const WITHIN = { transform: `scale(${GRID_SIDE / (GRID_SIDE - 1)})`, clipPath: `inset(${50 / GRID_SIDE}%)` };

/** The colours under the drawing, a pixel for each place, mixed anew whenever probabilities change. */
function Colours({ q, classes }: { readonly q: Float64Array | null; readonly classes: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = useRef<Palette>([]);
  const worn = useView((state) => state.worn);
  // Apart, since the answer makes the browser work out all styles that a move has changed.
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) palette.current = paletteOf(context, classes);
  }, [classes, worn]);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, GRID_SIDE, GRID_SIDE);
    if (q === null) return;
    const image = context.createImageData(GRID_SIDE, GRID_SIDE);
    mixColours(q, classes, palette.current, image.data);
    context.putImageData(image, 0, 0);
  }, [q, classes, worn]);
  return (
    <canvas
      ref={canvas}
      className="plane__colours"
      style={WITHIN}
      data-picture
      width={GRID_SIDE}
      height={GRID_SIDE}
      aria-hidden
    />
  );
}

function paletteOf(context: CanvasRenderingContext2D, classes: number): Palette {
  const style = getComputedStyle(context.canvas);
  const rgb = (name: string): Rgb => rgbOf(context, style.getPropertyValue(name).trim());
  const ground = rgb('--panel');
  const tint = Number(style.getPropertyValue('--tint'));
  return Array.from({ length: classes }, (_, label) => {
    const [red = 0, green = 0, blue = 0] = rgb(`--class-${label}`).map(
      (part, i) => tint * part + (1 - tint) * ground[i]!,
    );
    return [red, green, blue] as const;
  });
}

/** Parts of the plane that are smaller than this have no name. */
const LEAST = 0.02;

/** On each part of the plane the class that is answered there, so that colour is not needed. */
const Names = memo(function Names({ regions }: { readonly regions: readonly Region[] }) {
  return regions
    .filter(({ share }) => share >= LEAST)
    .map(({ label, x, y }) => (
      <g
        key={`${x} ${y}`}
        className="plane__region"
        transform={`translate(${(SIZE * x).toFixed(1)} ${(HEAD + SIZE * y).toFixed(1)})`}
      >
        <rect x="-14" y="-10" width="28" height="20" rx="6" />
        <path
          className="points__class"
          data-class={label}
          transform="translate(-12 -6) scale(2)"
          d={markAlone(label)}
        />
        <text x="6" y="5">
          {label}
        </text>
      </g>
    ));
});

const Points = memo(function Points({
  points,
  transfer,
}: {
  readonly points: PointList;
  readonly transfer: readonly Point[];
}) {
  const kinds = [...new Set(points.map(({ label }) => label))].sort((a, b) => a - b);
  const spread = points.map(spreadOut);
  return (
    <g transform={`translate(0 ${HEAD}) scale(${SIZE / SIDE / FINER})`}>
      <path className="plane__transfer" d={transfer.map(dotOf).join('')} />
      {kinds.map((kind) => (
        <path key={kind} className="points__class plane__points" data-class={kind} d={pathOf(spread, kind)} />
      ))}
    </g>
  );
});

/** Marks are so many times smaller than in pictures that show points alone, since there is a map to be seen between them. */
const FINER = 1.35;

/** A point of a picture that is larger by as much. */
function spreadOut({ x, y, label }: PointList[number]): PointList[number] {
  return { x: FINER * x, y: 1 - FINER * (1 - y), label };
}

function dotOf({ x, y }: Point): string {
  const [right, down] = [FINER * SIDE * x, FINER * SIDE * (1 - y)];
  return `M${right.toFixed(1)} ${down.toFixed(1)}m-.7 0a.7 .7 0 1 0 1.4 0a.7 .7 0 1 0 -1.4 0z`;
}

/** Of the whole plane, the share in which each class is the answer. */
export function sharesOf(regions: readonly Region[], classes: number): number[] {
  return Array.from({ length: classes }, (_, label) =>
    regions.reduce((sum, region) => sum + (region.label === label ? region.share : 0), 0),
  );
}
