/** What the views behind tabs say, which the first view does without. */
import { calibration } from './calibration';
import { draw } from './draw';
import { price } from './price';
import { temperature } from './temperature';
import { darkKnowledge } from './darkKnowledge';
import { differences } from './differences';
import { gallery } from './gallery';
import { flat } from './flat';
import { landscape } from './landscape';
import { runs } from './runs';

export const views = {
  calibration,
  draw,
  price,
  temperature,
  darkKnowledge,
  differences,
  gallery,
  flat,
  landscape,
  runs,
} as const;
