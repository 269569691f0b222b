import { Slider } from 'radix-ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { biasCurve, placeOfBias, type BiasCurve } from '../../distill/bias';
import type { LeftOut } from '../../experiment/result';
import { useApp, useFormat, useView } from '../context';
import { SliderRoot } from '../shared/SliderRoot';
import { biasWindow, type BiasWindow } from './biasWindow';

interface Props {
  readonly leftOut: LeftOut;
  /** Of the student, on the test set. */
  readonly logits: Float32Array;
  readonly labels: Uint8Array;
  /** The seed whose student this is, and how many there are. */
  readonly seed: number;
  readonly repeats: number;
}

/** Of the slider, in nats. */
export const BIAS_STEP = 0.05;

/** Lets a bias be tried on the student's test logits. */
export function BiasExplorer({ leftOut, logits, labels, seed, repeats }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { view } = useApp();
  const bias = useView((state) => state.bias);
  const setBias = (tried: number): void => {
    view.setState({ bias: tried });
  };
  const { classes, examples, heldOut, test } = leftOut;
  const curve = useMemo(() => biasCurve(logits, labels, classes), [logits, labels, classes]);
  const shown = useMemo(
    () => biasWindow(curve, [test.bias, ...(heldOut ? [heldOut.bias] : [])], examples),
    [curve, test, heldOut, examples],
  );
  const { low, high } = shown;
  const ticks = biasTicks(shown);
  const place = placeOfBias(bias);
  const words = t('leftOut.at', {
    bias: format.fixed(bias, 2),
    errors: format.count(curve.errors[place] ?? 0),
    wrong: format.count(curve.errorsBiased[place] ?? 0),
    examples: format.count(examples),
  });
  const marks = [
    { key: 'none', bias: 0, text: t('leftOut.marks.none') },
    ...(heldOut
      ? [
          {
            key: 'heldOut',
            bias: heldOut.bias,
            text: t('leftOut.marks.heldOut', { bias: format.fixed(heldOut.bias, 2) }),
          },
        ]
      : []),
    { key: 'test', bias: test.bias, text: t('leftOut.marks.test', { bias: format.fixed(test.bias, 2) }) },
  ] as const;

  return (
    <div className="bias">
      <div className="bias__words">
        <p className="bias__title">{t('leftOut.try')}</p>
        <output className="bias__output" data-picture>
          {words}
        </output>
        <div className="bias__marks" role="group" aria-label={t('leftOut.marks.label')}>
          {marks.map((mark) => (
            <button
              key={mark.key}
              type="button"
              className="button bias__mark"
              aria-pressed={place === placeOfBias(mark.bias)}
              onClick={() => {
                setBias(mark.bias);
              }}
            >
              <svg className="bias__sample" data-picture aria-hidden>
                <line className="bias__line" data-mark={mark.key} x1="50%" x2="50%" y2="100%" />
              </svg>
              <span data-picture>{mark.text}</span>
            </button>
          ))}
        </div>
      </div>
      <div className="bias__picture">
        <p className="bias__legend" aria-hidden>
          {(['all', 'biased'] as const).map((kind) => (
            <span key={kind}>
              <svg className="bias__key" data-picture>
                <line className="bias__curve" data-kind={kind} x2="100%" y1="50%" y2="50%" />
              </svg>{' '}
              <span data-picture>{t(kind === 'all' ? 'leftOut.allErrors' : 'leftOut.thoseErrors')}</span>
            </span>
          ))}
        </p>
        <BiasCurves
          curve={curve}
          names={{ all: t('leftOut.allErrors'), biased: t('leftOut.thoseErrors') }}
          marks={marks}
          bias={bias}
          shown={shown}
        />
        <SliderRoot
          className="slider"
          min={low}
          max={high}
          step={BIAS_STEP}
          value={[bias]}
          onValueChange={([value = 0]) => {
            setBias(Number(value.toFixed(2)));
          }}
        >
          <Slider.Track className="slider__track" />
          <Slider.Thumb className="slider__thumb" aria-label={t('leftOut.slider')} aria-valuetext={words} />
        </SliderRoot>
        <div className="bias__ticks" aria-hidden>
          {ticks.map((tick) => (
            <span key={tick} style={{ left: shareOf(shown, tick) }} data-picture>
              {format.plain(tick, 0)}
            </span>
          ))}
        </div>
        {repeats > 1 && <p className="bias__seed">{t('leftOut.ofSeed', { seed, count: repeats })}</p>}
      </div>
    </div>
  );
}

function shareOf({ low, high }: BiasWindow, bias: number): string {
  return `${(100 * (bias - low)) / (high - low)}%`;
}

/** As many as there is room for on the smallest screen. */
const MOST_TICKS = 9;

function biasTicks({ low, high }: BiasWindow): number[] {
  const every = Math.ceil((high - low) / (MOST_TICKS - 1));
  const all = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  return all.filter((tick) => tick % every === 0);
}

interface CurvesProps {
  readonly curve: BiasCurve;
  readonly names: Readonly<Record<'all' | 'biased', string>>;
  readonly marks: readonly { readonly key: string; readonly bias: number }[];
  readonly bias: number;
  readonly shown: BiasWindow;
}

function BiasCurves({ curve, names, marks, bias, shown }: CurvesProps) {
  const format = useFormat();
  const top = shown.ticks.at(-1) ?? 1;
  const heightOf = (errors: number): string => `${100 - (100 * errors) / top}%`;
  const [all, biased] = useMemo(
    () => [pathOf(curve.errors, shown, top), pathOf(curve.errorsBiased, shown, top)] as const,
    [curve, shown, top],
  );
  const first = placeOfBias(shown.low);
  const begins = { all: curve.errors[first] ?? 0, biased: curve.errorsBiased[first] ?? 0 };
  return (
    <div className="bias__chart" aria-hidden>
      {shown.ticks.map((tick) => (
        <span key={tick} className="bias__errors" style={{ top: heightOf(tick) }} data-picture>
          {format.count(tick)}
        </span>
      ))}
      <svg className="bias__drawing" data-picture>
        {shown.ticks.map((tick) => (
          <line key={tick} className="bias__level" x2="100%" y1={heightOf(tick)} y2={heightOf(tick)} />
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          <path d={all} className="bias__curve" data-kind="all" />
          <path d={biased} className="bias__curve" data-kind="biased" />
        </svg>
        {[...marks, { key: 'now', bias }].map(({ key, bias: at }) => (
          <line
            key={key}
            className="bias__line"
            data-mark={key}
            x1={shareOf(shown, at)}
            x2={shareOf(shown, at)}
            y2="100%"
          />
        ))}
      </svg>
      {(['all', 'biased'] as const).map((kind) => (
        <span
          key={kind}
          className="bias__name"
          data-kind={kind}
          style={{ bottom: `${Math.min(80, (100 * begins[kind]) / top)}%` }}
        >
          {names[kind]}
        </span>
      ))}
    </div>
  );
}

/** Every tenth entry makes a curve that is smooth enough. */
const EVERY = 10;

function pathOf(errors: Int32Array, { low, high }: BiasWindow, top: number): string {
  const points: string[] = [];
  const [first, last] = [placeOfBias(low), placeOfBias(high)];
  for (let i = first; i <= last; i += EVERY) {
    const x = (100 * (i - first)) / (last - first);
    points.push(`${x.toFixed(2)} ${(100 - (100 * (errors[i] ?? 0)) / top).toFixed(2)}`);
  }
  return `M${points.join('L')}`;
}
