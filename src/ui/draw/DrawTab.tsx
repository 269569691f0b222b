import { Eraser, RotateCcw, Undo2 } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ARMS } from '../../app/arms';
import type { Digit } from '../../app/client';
import { digitFromStrokes, PAD } from '../../app/drawing';
import { movedImage, UNMOVED, type Move } from '../../app/moveImage';
import { NOTHING_DRAWN } from '../../app/sketch';
import { useApp, useFormat, useRun, useView } from '../context';
import { useDigitWords, useHoldsPoints, useNouns } from '../dataWords';
import { useToDo } from '../held/useToDo';
import { AnswerBars } from '../overview/AnswerBars';
import { useShownTemperature } from '../overview/useAnswers';
import { AtSwitch } from '../shared/AtSwitch';
import { DigitImage } from '../shared/DigitImage';
import { DrawingPad } from '../shared/DrawingPad';
import { IconButton } from '../shared/IconButton';
import { Segmented } from '../shared/Segmented';
import type { Table } from '../view/numbers';
import { ViewPanel } from '../view/ViewPanel';
import { MoveSlider } from './MoveSlider';
import { TurnStrip } from './TurnStrip';
import { useTurned, type Turned } from './useTurned';
import './draw.css';

type Source = 'drawing' | 'example';

const MOVES = ['angle', 'right', 'down'] as const;
/** Degrees, and pixels. */
const MOST: Readonly<Record<keyof Move, number>> = { angle: 90, right: 8, down: 8 };

/** A digit drawn by hand, or one of the test set, turned and shifted before all three networks. */
export function DrawTab() {
  const { t } = useTranslation();
  const flat = useHoldsPoints();
  if (!flat) return <Drawing />;
  return (
    <ViewPanel name="drawing" title={t('draw.title')} look={t('draw.flat')} numbers={null}>
      {null}
    </ViewPanel>
  );
}

function Drawing() {
  const { t } = useTranslation();
  const format = useFormat();
  const { view } = useApp();
  const [source, setSource] = useState<Source>('drawing');
  const sketch = useView((state) => state.sketch);
  const example = useView((state) => state.example);
  const idle = useRun((state) => state.phase === 'idle');
  const recorded = useRun((state) => state.phase === 'recorded' || state.phase === 'idle');
  const toDo = useToDo();
  const nouns = useNouns();
  const { strokes, move } = sketch;
  const T = useShownTemperature();
  const upright = useUpright(source);
  const seen = useMemo(() => upright && movedImage(upright, move), [upright, move]);
  useAsExample(source, seen, move);
  const turned = useTurned(upright, move, T);
  const numbers = useNumbers(turned, T);
  const set = (changed: Partial<Move>): void => {
    view.setState({ sketch: { ...sketch, move: { ...move, ...changed } } });
  };

  return (
    <ViewPanel
      name="drawing"
      time="only now"
      title={t('draw.title')}
      look={t('draw.look')}
      fileTitle={useFileTitle(source, move, T)}
      tools={
        <>
          <AtSwitch />
          <Segmented
            label={t('draw.source')}
            value={source}
            options={[
              { value: 'drawing', text: t('draw.sources.drawing') },
              { value: 'example', text: t('draw.sources.example', nouns) },
            ]}
            onChange={setSource}
          />
        </>
      }
      numbers={numbers}
    >
      <div className="draw">
        <div className="draw__hand">
          {source === 'drawing' ? (
            <DrawingPad
              taken
              strokes={strokes}
              onDraw={(drawn) => {
                view.setState({ sketch: { ...sketch, strokes: drawn } });
              }}
            />
          ) : (
            <TestDigit image={upright} />
          )}
          <div className="draw__buttons">
            <IconButton
              plain
              icon={Undo2}
              name={t('draw.undo')}
              disabled={source !== 'drawing' || strokes.length === 0}
              onClick={() => {
                view.setState({ sketch: { ...sketch, strokes: strokes.slice(0, -1) } });
              }}
            />
            <IconButton
              plain
              icon={Eraser}
              name={t('digit.clear')}
              disabled={source !== 'drawing' || strokes.length === 0}
              onClick={() => {
                view.setState({ sketch: NOTHING_DRAWN });
              }}
            />
            <IconButton
              plain
              icon={RotateCcw}
              name={t('draw.upright')}
              disabled={unmoved(move)}
              onClick={() => {
                set(UNMOVED);
              }}
            />
          </div>
        </div>
        <div className="draw__moves">
          {MOVES.map((part) => (
            <MoveSlider
              key={part}
              name={t(`draw.${part}`)}
              value={move[part]}
              most={MOST[part]}
              words={
                part === 'angle'
                  ? t('draw.degrees', { angle: format.count(move.angle) })
                  : t('draw.pixels', { pixels: format.count(move[part]) })
              }
              onChange={(value) => {
                set({ [part]: value });
              }}
            />
          ))}
          {seen && (
            <div className="draw__seen">
              <DigitImage inverted taken className="draw__image" image={seen} label={t('digit.drawnImage')} />
              <span data-picture>{t('digit.drawnCaption')}</span>
            </div>
          )}
        </div>
        <div className="draw__answers">
          {recorded && (upright === null || source === 'drawing' || !unmoved(move)) ? (
            <p className="view__waiting">{`${t(idle ? 'digit.notTrained' : 'draw.recorded')} ${toDo}`}</p>
          ) : upright === null ? (
            <p className="view__waiting">{t('draw.waiting')}</p>
          ) : (
            <AnswerBars example={example} at={null} />
          )}
        </div>
        {numbers && <TurnStrip turned={turned} T={T} />}
      </div>
    </ViewPanel>
  );
}

function TestDigit({ image }: { readonly image: Uint8Array | null }) {
  const { t } = useTranslation();
  return image === null ? (
    <p className="pad" />
  ) : (
    <DigitImage inverted taken className="pad" image={image} label={t('digit.drawnImage')} />
  );
}

/** The digit before it is moved: drawn, or the test digit chosen last; null where there is none. */
function useUpright(source: Source): Uint8Array | null {
  const strokes = useView((state) => state.sketch.strokes);
  const base = useBase();
  const drawn = useMemo(() => (strokes.length === 0 ? null : digitFromStrokes(strokes, PAD)), [strokes]);
  return source === 'drawing' ? drawn : (base?.image ?? null);
}

/** The test digit chosen last; null where none was. */
function useBase(): Digit | null {
  const example = useView((state) => state.example);
  const [base, setBase] = useState<Digit | null>(null);
  if (example?.kind === 'test' && example.digit !== base) setBase(example.digit);
  return base;
}

/** Makes what is seen the example of the whole page; a test digit as it is keeps its label. */
function useAsExample(source: Source, seen: Uint8Array | null, move: Move): void {
  const { examples } = useApp();
  useEffect(() => {
    if (source === 'example' && unmoved(move)) examples.back();
    else if (seen !== null) examples.draw(seen);
  }, [examples, source, seen, move]);
  useEffect(() => () => examples.back(), [examples]);
}

function unmoved({ angle, right, down }: Move): boolean {
  return angle === 0 && right === 0 && down === 0;
}

/** Says what was turned and by how much, and at which T the answers are. */
function useFileTitle(source: Source, { angle, right, down }: Move, shown: number): string {
  const { t } = useTranslation();
  const format = useFormat();
  const nouns = useNouns();
  const base = useBase();
  const words = useDigitWords(base);
  const of = source === 'drawing' ? t('draw.sources.drawing') : (words?.image ?? t('draw.sources.example', nouns));
  const moved = { angle: format.count(angle), right: format.count(right), down: format.count(down) };
  return t('take.answers', {
    title: t('draw.title'),
    about: t('draw.moved', { of, ...moved }),
    T: format.plain(shown, 2),
  });
}

function useNumbers(turned: readonly Turned[], shown: number): Table | null {
  const { t } = useTranslation();
  const T = useFormat().plain(shown, 2);
  if (!turned.some(({ said }) => ARMS.some((arm) => said[arm] !== null))) return null;
  return () => ({
    head: [
      t('draw.angleHead'),
      ...ARMS.flatMap((arm) => {
        const name = t(`result.${arm}`);
        return [t('draw.answerHead', { name }), t('draw.sureHead', { name, T })];
      }),
    ],
    rows: turned.map(({ angle, said }) => [
      angle,
      ...ARMS.flatMap((arm) => [said[arm]?.answer ?? null, said[arm]?.probability ?? null]),
    ]),
    digits: 3,
  });
}
