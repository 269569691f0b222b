/** The terms of the glossary, in the order in which it explains them. */
export const TERMS = [
  'distillation',
  'teacher',
  'ensemble',
  'student',
  'baseline',
  'hardLabels',
  'logits',
  'softmax',
  'softTargets',
  'darkKnowledge',
  'temperature',
  'effectiveClasses',
  'alpha',
  'transferSet',
  'munge',
  'bias',
  'nll',
  'ece',
  'seed',
] as const;

export type Term = (typeof TERMS)[number];

export function isTerm(name: string): name is Term {
  return TERMS.some((other) => other === name);
}
