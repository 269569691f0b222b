import type { TFunction } from 'i18next';
import { ARMS } from '../../app/arms';
import type { Result } from '../../experiment/result';
import type { Format } from '../../i18n/format';
import { cellWords, COLUMNS, spreadHelp, spreadWords, type Line } from './columns';

/** The result as a table of plain text, its columns parted by tabs, ready for a message or a spreadsheet. */
export function resultText(t: TFunction, format: Format, result: Result): string {
  const head = [
    t('result.name'),
    ...COLUMNS.map((column) =>
      column === 'errors' ? `${t('result.errors')} (${t(spreadHelp(result))})` : t(`result.${column}`),
    ),
  ];
  const spread = (line: Line): string => {
    const words = spreadWords(t, format, line, result);
    if (words === '') return '';
    return line.seed === undefined ? ` (${words})` : ` (${t('result.intervalHelp')}: ${words})`;
  };
  const row = (name: string, line: Line): string[] => [
    name,
    ...COLUMNS.map((column) => {
      const words = cellWords(t, format, column, line);
      return column === 'errors' ? `${words}${spread(line)}` : words;
    }),
  ];
  const rows = [
    ...ARMS.map((arm) => row(t(`result.${arm}`), result[arm])),
    ...result.teachers.map((teacher, index) => row(t('chart.teacher', { number: index + 1 }), teacher)),
    ...ARMS.flatMap((arm) =>
      (result[arm].perSeed ?? []).map((line) =>
        row(t('result.seed', { name: t(`result.${arm}`), seed: line.seed }), line),
      ),
    ),
  ];
  return [head, ...rows, [t('result.digest'), result.digest]].map((cells) => cells.join('\t')).join('\n');
}
