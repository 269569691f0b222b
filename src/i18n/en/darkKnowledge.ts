export const darkKnowledge = {
  title: 'What the networks say beside the label, at T = {{T}}',
  look: 'Mean soft targets in per cent, without the diagonal. Warm T up: the likenesses between classes come out. Press a cell to see its {{many}}.',
  scale: 'Scale of the shades',
  scales: { log: 'log', linear: 'linear' },
  offLabel: '{{percent}} off the label',
  matrix: '{{name}}: mean soft targets at T = {{T}}, a row for each label, a column for each class',
  heard: 'soft target for',
  label: 'label',
  none: 'none',
  rowOf: '{{name}}, label {{row}}',
  keyLog:
    'Shades are logarithmic: lightest at {{least}} and below, darkest from {{most}} on, which is the share of each class at T = ∞.',
  keyLinear: 'Shades are in proportion: darkest is the greatest share at this T, {{most}}.',
  behind: 'Labelled {{row}}, most like {{column}}',
  behindBy: 'by the soft targets of: {{name}}',
  behindOne: 'Test {{one}} {{index}}, labelled {{row}}: {{percent}} for {{column}}',
} as const;
