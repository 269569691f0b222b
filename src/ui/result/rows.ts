/** The lines of the result table in their groups: one definition for the page and for the text that is copied. */
import type { TFunction } from 'i18next';
import { ARMS, type Arm } from '../../app/arms';
import type { Parity, Result } from '../../experiment/result';
import { shapeWords } from '../shape';
import type { Line } from './columns';

export interface Row {
  readonly key: string;
  readonly name: string;
  readonly line: Line;
  readonly arm?: Arm;
  /** In what it is like the student, of those that are compared with it. */
  readonly parity?: Parity | undefined;
}

export interface Group {
  readonly key: 'arms' | 'chain' | 'controls' | 'teachers' | 'perSeed';
  /** Null for the first, whose lines need none. */
  readonly title: string | null;
  /** Many lines that few want to see. */
  readonly folded: boolean;
  readonly rows: readonly Row[];
}

export function groupsOf(t: TFunction, result: Result): readonly Group[] {
  const { chain = [], controls = [], teachers, parity } = result;
  const all: readonly Group[] = [
    {
      key: 'arms',
      title: null,
      folded: false,
      rows: ARMS.map((arm) => ({
        key: arm,
        name: t(`result.${arm}`),
        line: result[arm],
        arm,
        ...(arm === 'baseline' && { parity }),
      })),
    },
    {
      key: 'chain',
      title: t('result.chain'),
      folded: false,
      rows: chain.map((line, i) => ({
        key: `chain ${i}`,
        name: t('result.link', { number: i + 1, shape: shapeWords(result.experiment, line.hidden) }),
        line,
      })),
    },
    {
      key: 'controls',
      title: t('result.controls'),
      folded: false,
      rows: controls.map((line) => ({
        key: line.control,
        name: t(`settings.controls.${line.control}`),
        line,
        parity: line.parity,
      })),
    },
    {
      key: 'teachers',
      title: t('result.teachers'),
      folded: true,
      rows: teachers.map((line, i) => ({
        key: `teacher ${i}`,
        name: t('chart.teacher', { number: i + 1 }),
        line,
      })),
    },
    { key: 'perSeed', title: t('result.perSeed'), folded: true, rows: seedRows(t, result) },
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

function seedRows(t: TFunction, result: Result): Row[] {
  return ARMS.flatMap((arm) =>
    (result[arm].perSeed ?? []).map((line) => ({
      key: `${arm} ${line.seed}`,
      name: t('result.seed', { name: t(`result.${arm}`), seed: line.seed }),
      line,
    })),
  );
}
