import type { TFunction } from 'i18next';
import type { LeftOut, Result } from '../../experiment/result';
import type { Format } from '../../i18n/format';
import { parityWords } from '../../i18n/parityWords';
import { cellWords, columnsOf, spreadHelp, spreadWords, type Line } from './columns';
import { groupsOf } from './rows';

/** The result as a table of plain text, its columns parted by tabs, ready for a message or a spreadsheet. */
export function resultText(t: TFunction, format: Format, language: string, result: Result): string {
  const columns = columnsOf(result, true);
  const head = [
    t('result.name'),
    ...columns.map((column) =>
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
    ...columns.map((column) => {
      const words = cellWords(t, format, column, line);
      return column === 'errors' ? `${words}${spread(line)}` : words;
    }),
  ];
  const compared = groupsOf(t, result).flatMap(({ rows }) => rows);
  const parities = compared.flatMap(({ name, parity }) => (parity ? [[name, parityWords(t, language, parity)]] : []));
  return [
    head,
    ...compared.map(({ name, line }) => row(name, line)),
    ...parities,
    ...notesOn(t, format, result).map((note) => [note]),
    ...membersLines(t, format, result),
    ...(result.leftOut ? leftOutLines(t, format, result.leftOut) : []),
    [t('result.digest'), result.digest],
  ]
    .map((cells) => cells.join('\t'))
    .join('\n');
}

/** What has to be known to read the table: on steps, on labels, on the twin, and on time. */
export function notesOn(t: TFunction, format: Format, result: Result): string[] {
  const { parity, student, experiment } = result;
  const noisy = experiment.labelNoise > 0 && student.trainError !== undefined;
  const twin = twinWords(t, format, result);
  return [
    ...(parity?.steps === true ? [t('result.equalSteps', { steps: format.count(experiment.studentSteps) })] : []),
    ...(noisy ? [t('result.noisyTraining')] : []),
    ...(twin === null ? [] : [twin]),
    t('result.measuredMs'),
  ];
}

/** How often two networks agree that heard labels alone, and how often student and ensemble do; null without that control. */
function twinWords(t: TFunction, format: Format, { controls = [], student }: Result): string | null {
  const twin = controls.find(({ control }) => control === 'twin');
  if (twin === undefined) return null;
  return t('result.twin', {
    baseline: format.percent(twin.likeBaseline, 1),
    ensemble: format.percent(student.agreement, 1),
  });
}

function membersLines(t: TFunction, format: Format, { byMembers = [] }: Result): string[][] {
  if (byMembers.length < 2) return [];
  return [[t('members.title'), ...byMembers.map((errors) => format.plain(errors, 1))]];
}

function leftOutLines(t: TFunction, format: Format, leftOut: LeftOut): string[][] {
  const { classes, examples, baseline, plain, heldOut, test } = leftOut;
  const line = (name: string, { errors, errorsLeftOut }: LeftOut['plain']): string[] => [
    name,
    format.plain(errors, 1),
    `${format.plain(errorsLeftOut, 1)} ${t('leftOut.wrongOf', { number: format.count(examples) })}`,
  ];
  const student = (bias: number, marks: 'heldOut' | 'test'): string =>
    `${t('result.student')}, ${t(`leftOut.marks.${marks}`, { bias: format.fixed(bias, 2) })}`;
  return [
    [t('leftOut.title', { classes: classes.join(', ') })],
    line(t('result.baseline'), baseline),
    line(t('result.student'), plain),
    ...(heldOut ? [line(student(heldOut.bias, 'heldOut'), heldOut)] : []),
    line(student(test.bias, 'test'), test),
  ];
}
