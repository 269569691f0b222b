/** What the views behind tabs say, the dialog that makes links and the bars that a link brings: the first view does without. */
import { calibration } from './calibration';
import { draw } from './draw';
import { price } from './price';
import { temperature } from './temperature';
import { darkKnowledge } from './darkKnowledge';
import { differences } from './differences';
import { gallery } from './gallery';
import { flat } from './flat';
import { guide } from './guide';
import { invitation } from './invitation';
import { landscape } from './landscape';
import { chooser } from './chooser';
import { compare } from './compare';
import { leftOut } from './leftOut';
import { decoupled } from './decoupled';
import { members } from './members';
import { notes } from './notes';
import { opened } from './opened';
import { proof } from './proof';
import { offline } from './offline';
import { runs } from './runs';
import { settingHelp } from './settingHelp';
import { sharing } from './sharing';

export const views = {
  calibration,
  draw,
  price,
  temperature,
  darkKnowledge,
  differences,
  gallery,
  flat,
  guide,
  invitation,
  landscape,
  chooser,
  compare,
  leftOut,
  decoupled,
  members,
  notes,
  opened,
  proof,
  offline,
  runs,
  settingHelp,
  sharing,
} as const;
