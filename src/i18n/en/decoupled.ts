/** How far student and baseline are from the ensemble. */
export const decoupled = {
  title: 'How far from the ensemble, at T = {{T}}',
  unit: 'KL divergence in nats, mean over the test {{many}}',
  nearer:
    'Look at the second part: in how the other classes compare, the student is {{factor}} times nearer to the ensemble than the baseline.',
  notNearer: 'Look at the second part: in how the other classes compare, the student is no nearer than the baseline.',
  two: 'Two classes: the divergence has one part only. What the right class does not get, the other one does.',
  twoHelp: 'Right class: how much probability it gets. How other classes share the rest is defined for three or more.',
  target: 'Right class',
  others: 'Other classes',
  sum: 'Sum',
  help: 'Right class: how much probability it gets. Other classes: how they share the rest, which labels say nothing about. At T = {{T}} that rest is {{weight}} of the ensemble’s answer, and so much it weighs.',
} as const;
