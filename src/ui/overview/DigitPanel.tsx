import { ChevronLeft, Crosshair, Eraser, Pencil } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drawnImage, NOTHING_DRAWN } from '../../app/sketch';
import type { Example } from '../../app/viewStore';
import { useApp, useFormat, useRun, useTime, useView } from '../context';
import { useDigitWords, useHoldsPoints, useNouns, useSameData } from '../dataWords';
import { AtSwitch } from '../shared/AtSwitch';
import { DrawingPad } from '../shared/DrawingPad';
import { ExampleArrows } from '../shared/ExampleArrows';
import { ExampleImage } from '../shared/ExampleImage';
import { IconButton } from '../shared/IconButton';
import { ScaleSwitch } from '../shared/ScaleSwitch';
import { AnswerBars } from './AnswerBars';
import { lazyMenu } from './lazyMenu';
import { PointPad } from './PointPad';
import { useDiffering } from './useDiffering';

const TakeAnswers = lazyMenu(() => import('./TakeAnswers').then((room) => room.TakeAnswers));

/** One digit, and what every network makes of it. */
export function DigitPanel() {
  const { t } = useTranslation();
  const { view } = useApp();
  const example = useView((state) => state.example);
  const nouns = useNouns();
  const scale = useView((state) => state.scale);
  // What follows T is not drawn behind another tab, where T moves too.
  const shown = useView((state) => state.tab === 'overview');
  const moment = useTime((state) => state.at);
  const body = useRef<HTMLDivElement>(null);
  const title = t('digit.title', nouns);

  return (
    <section className="panel digit" aria-labelledby="digit-title">
      <div className="panel__head">
        <h2 className="panel__title" id="digit-title">
          {title}
        </h2>
        <div className="panel__tools">
          <AtSwitch />
          <ScaleSwitch
            label={t('digit.scale')}
            scale={scale}
            onChange={(chosen) => {
              view.setState({ scale: chosen });
            }}
          />
          {shown && <TakeAnswers title={title} example={example} drawn={body} />}
        </div>
      </div>
      <div className="digit__body" ref={body}>
        <ExamplePicker example={example} />
        {shown && <AnswerBars example={example} at={moment} />}
      </div>
    </section>
  );
}

function ExamplePicker({ example }: { readonly example: Example | null }) {
  const [drawing, setDrawing] = useState(false);
  return (
    <div className="picker">
      {drawing || example?.kind === 'drawn' ? (
        <Drawing
          example={example}
          onLeave={() => {
            setDrawing(false);
          }}
        />
      ) : (
        <TestDigit
          example={example}
          onDraw={() => {
            setDrawing(true);
          }}
        />
      )}
    </div>
  );
}

function TestDigit({ example, onDraw }: { readonly example: Example | null; readonly onDraw: () => void }) {
  const { t } = useTranslation();
  const nouns = useNouns();
  const digit = example?.kind === 'test' ? example.digit : null;
  const words = useDigitWords(digit);
  const flat = useHoldsPoints();
  return (
    <>
      {digit && words ? (
        <>
          <ExampleImage taken className="picker__image" image={digit.image} label={words.image} />
          <p className="picker__words" data-picture>
            {words.name}
            <br />
            <b>{words.label}</b>
          </p>
        </>
      ) : (
        <p className="picker__image picker__image--none">{t('digit.none', nouns)}</p>
      )}
      <div className="picker__buttons">
        <ExampleArrows />
        <IconButton
          plain
          icon={flat ? Crosshair : Pencil}
          name={t(flat ? 'digit.pick' : 'digit.drawLong', nouns)}
          onClick={onDraw}
        />
      </div>
      <OnlyDiffering />
    </>
  );
}

function OnlyDiffering() {
  const { t } = useTranslation();
  const format = useFormat();
  const { view, examples } = useApp();
  const only = useView((state) => state.onlyDiffering);
  const outcome = useRun((state) => state.outcome);
  const phase = useRun((state) => state.phase);
  const path = useDiffering(phase, outcome);
  const same = useSameData(outcome?.result.experiment);
  if (path === null || !same) return null;
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={only}
        disabled={path === 0}
        onChange={({ target }) => {
          view.setState({ onlyDiffering: target.checked });
          if (target.checked) examples.next();
        }}
      />
      {phase === 'recorded' && outcome !== null
        ? t('digit.onlyDifferingShown', { number: format.count(path), total: format.count(outcome.examples.length) })
        : t('digit.onlyDifferingCount', { number: format.count(path) })}
    </label>
  );
}

function Drawing({ example, onLeave }: { readonly example: Example | null; readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const { examples, view } = useApp();
  const sketch = useView((state) => state.sketch);
  const flat = useHoldsPoints();
  const nouns = useNouns();
  const leave = (): void => {
    onLeave();
    examples.back();
  };
  return (
    <>
      {flat ? (
        <PointPad example={example} onPick={examples.draw} />
      ) : (
        <DrawingPad
          strokes={sketch.strokes}
          onDraw={(strokes) => {
            const drawn = { ...NOTHING_DRAWN, strokes };
            view.setState({ sketch: drawn });
            examples.draw(drawnImage(drawn));
          }}
        />
      )}
      {example?.kind === 'drawn' && !flat && (
        <div className="picker__drawn">
          <ExampleImage taken className="picker__small" image={example.image} label={t('digit.drawnImage')} />
          <span data-picture>{t('digit.drawnCaption')}</span>
        </div>
      )}
      {!flat && (
        <button
          type="button"
          className="button"
          onClick={() => {
            view.setState({ sketch: NOTHING_DRAWN });
          }}
        >
          <Eraser size="1.0625rem" aria-hidden />
          {t('digit.clear')}
        </button>
      )}
      <button type="button" className="button" onClick={leave}>
        <ChevronLeft size="1.0625rem" aria-hidden />
        {t('digit.backToTest', nouns)}
      </button>
    </>
  );
}
