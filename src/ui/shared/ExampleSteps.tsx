import { ChevronLeft, ChevronRight, Shuffle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../context';
import { useClasses, useNouns } from '../dataWords';
import { ExampleImage } from './ExampleImage';
import './exampleSteps.css';
import { IconButton } from './IconButton';

/** The example that views are about, small, and the way to others. */
export function ExampleSteps() {
  const { t } = useTranslation();
  const { examples } = useApp();
  const example = useView((state) => state.example);
  const nouns = useNouns();
  const classes = useClasses();
  if (example === null) return null;
  const digit = example.kind === 'test' ? example.digit : null;
  const label = digit === null ? '' : (classes[digit.label]?.full ?? String(digit.label));
  const index = digit?.index ?? 0;
  return (
    <div className="example-steps">
      <ExampleImage
        className="example-steps__image"
        image={example.kind === 'test' ? example.digit.image : example.image}
        label={digit === null ? t('digit.drawnImage') : t('digit.image', { index, label, ...nouns })}
      />
      {digit !== null && (
        <span className="example-steps__words">
          {t('digit.index', { index, ...nouns })}, {t('digit.itsLabel', { label })}
        </span>
      )}
      <IconButton plain icon={ChevronLeft} name={t('digit.previous', nouns)} shortcut="←" onClick={examples.previous} />
      <IconButton plain icon={ChevronRight} name={t('digit.next', nouns)} shortcut="→" onClick={examples.next} />
      <IconButton plain icon={Shuffle} name={t('digit.random', nouns)} onClick={examples.random} />
    </div>
  );
}
