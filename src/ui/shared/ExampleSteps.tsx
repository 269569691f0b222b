import { useTranslation } from 'react-i18next';
import { useView } from '../context';
import { useDigitWords } from '../dataWords';
import { ExampleArrows } from './ExampleArrows';
import { ExampleImage } from './ExampleImage';
import './exampleSteps.css';

/** The example that views are about, small, and the way to others. */
export function ExampleSteps() {
  const { t } = useTranslation();
  const example = useView((state) => state.example);
  const words = useDigitWords(example?.kind === 'test' ? example.digit : null);
  if (example === null) return null;
  return (
    <div className="example-steps">
      <ExampleImage
        className="example-steps__image"
        image={example.kind === 'test' ? example.digit.image : example.image}
        label={words?.image ?? t('digit.drawnImage')}
      />
      {words && (
        <span className="example-steps__words">
          {words.name}, {words.label}
        </span>
      )}
      <ExampleArrows />
    </div>
  );
}
