/** Why a file was not taken, in words for whoever has never seen its inside. */
import type { TFunction } from 'i18next';
import type { Refused } from '../../app/notebookFile';
import { ARMS } from '../../app/arms';
import { isSettingKey } from '../../experiment/settings';
import type { Format } from '../../i18n/format';
import { LONGEST_NAME } from '../../link/parts';
import { settingName } from '../words';

export function refusalWords(t: TFunction, format: Format, refused: Refused): string {
  const { file, why } = refused;
  if (why === 'foreign') return foreignWords(t, refused);
  if (why !== 'wrong') return t(`runs.refused.${why}`, { file });
  const words = { file, where: whereWords(t, format, refused), what: placeWords(t, refused.path) };
  if (refused.given === 'undefined') return t('runs.refused.missing', words);
  return t('runs.refused.wrong', { ...words, given: refused.given, allowed: allowedWords(t, format, refused.allowed) });
}

/** What else the page gives away, by the `format` of its JSON. */
const EXPORTS = {
  'distillery/landscape': 'landscape',
  'distillery/comparison': 'comparison',
  'layers-model': 'network',
} as const;

function foreignWords(t: TFunction, { file, format }: Refused): string {
  const known = (Object.keys(EXPORTS) as (keyof typeof EXPORTS)[]).find((name) => name === format);
  if (known === undefined) return t('runs.refused.foreign', { file });
  return t('runs.refused.export', { file, what: t(`runs.refused.exports.${EXPORTS[known]}`) });
}

function whereWords(t: TFunction, format: Format, { run }: Refused): string {
  if (run === null) return t('runs.refused.whole');
  const number = format.count(run.number);
  return run.name === null ? t('runs.refused.run', { number }) : t('runs.refused.named', { number, name: run.name });
}

const MEASURES = ['errors', 'accuracy', 'answers', 'curves', 'digest'] as const;

/** "Temperature", "Student: errors"; of what has no name on the page, the entry as it is called in the file. */
function placeWords(t: TFunction, path: string): string {
  const steps = path.split('.');
  const setting = steps.find(isSettingKey);
  if (setting !== undefined) return settingName(t, setting);
  const arm = ARMS.find((one) => steps.includes(one));
  const measure = MEASURES.find((one) => steps.includes(one));
  if (arm !== undefined && measure !== undefined) {
    return t('runs.refused.measure', { network: t(`result.${arm}`), measure: t(`runs.refused.measures.${measure}`) });
  }
  if (path === 'name' || path === 'made' || path === 'pinned') return t(`runs.refused.entries.${path}`);
  return path === '' ? t('runs.refused.entries.all') : t('runs.refused.entry', { path });
}

const RANGE = /^(-?[\d.e+]+)\.\.(-?[\d.e+]+)$/;
/** Beyond this an upper end says nothing. */
const ENDLESS = 1e15;

/** From the notation of `allowedValues` and `FormatError`. */
function allowedWords(t: TFunction, format: Format, allowed: string): string {
  const [, low, high] = RANGE.exec(allowed) ?? [];
  if (low !== undefined) {
    const from = format.plain(Number(low), 5);
    if (Number(high) > ENDLESS) return t('runs.refused.allowed.least', { from });
    return t('runs.refused.allowed.between', { from, to: format.plain(Number(high), 5) });
  }
  switch (allowed) {
    case 'true, false':
      return t('runs.refused.allowed.truth');
    case '{ … }':
      return t('runs.refused.allowed.group');
    case '[ … ]':
      return t('runs.refused.allowed.list');
    case 'base64':
      return t('runs.refused.allowed.bytes');
    case 'a name':
      return t('runs.refused.allowed.name', { most: format.count(LONGEST_NAME) });
    case '[0-9a-f]{16}':
      return t('runs.refused.allowed.digest');
    default:
      return allowed;
  }
}
