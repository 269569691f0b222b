/** What is drawn of a result: a mark for each network that has errors and a price. */
import type { TFunction } from 'i18next';
import { ARMS, type Arm } from '../../app/arms';
import type { ArmResult, Result } from '../../experiment/result';
import { shapeWords } from '../shape';

export type Kind = Arm | 'chain' | 'control';

export interface Mark {
  readonly key: string;
  /** Decides its shape. */
  readonly kind: Kind;
  readonly name: string;
  readonly line: ArmResult;
}

export function marksOf(t: TFunction, result: Result): readonly Mark[] {
  const { chain = [], controls = [], experiment } = result;
  return [
    ...ARMS.map((arm): Mark => ({ key: arm, kind: arm, name: t(`result.${arm}`), line: result[arm] })),
    ...chain.map((line, i): Mark => {
      const name = t('result.link', { number: i + 1, shape: shapeWords(experiment, line.hidden) });
      return { key: `chain ${i}`, kind: 'chain', name, line };
    }),
    ...controls.map((line): Mark => ({
      key: line.control,
      kind: 'control',
      name: t(`settings.controls.${line.control}`),
      line,
    })),
  ];
}

/** The outline of a mark around 0, 0. */
export function outline(kind: Kind, r: number): string {
  switch (kind) {
    case 'ensemble':
      return polygon([-r, -r], [r, -r], [r, r], [-r, r]);
    case 'student':
      return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
    case 'baseline':
      return polygon([0, -1.2 * r], [1.15 * r, 0.9 * r], [-1.15 * r, 0.9 * r]);
    case 'chain':
      return polygon([0, -1.3 * r], [1.3 * r, 0], [0, 1.3 * r], [-1.3 * r, 0]);
    case 'control':
      return polygon([0, 1.2 * r], [1.15 * r, -0.9 * r], [-1.15 * r, -0.9 * r]);
  }
}

function polygon(...points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}Z`;
}
