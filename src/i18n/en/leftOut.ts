/** What was left out of the transfer set. */
export const leftOut = {
  title: 'Never seen by the student: {{classes}}',
  note: '{{number}} test {{many}} of it',
  knows:
    'The student gets {{right}} of {{examples}} right: all it knows of them comes from the ensemble’s answers to other {{many}}.',
  knowsNot:
    'As it stands, the student gets none of them right. A bias shows whether it only lacks the habit of saying so.',
  noBias: 'as it was trained',
  withBias: 'Student, bias {{bias}}',
  wrongOf: 'of {{number}} wrong',
  inAll: '{{number}} errors in all',
  heldOut: 'chosen on {{number}} held-out {{many}}',
  test: 'chosen on the test set, as the paper did',
  try: 'Try a bias',
  ofSeed:
    'Curve, slider and the errors beside them are of the student of seed {{seed}} alone; biases and errors above are means over {{count}} seeds.',
  slider: 'Bias on the logits of the classes left out',
  at: 'bias {{bias}}: {{errors}} errors, {{wrong}} of {{examples}} wrong on what was left out',
  marks: {
    label: 'Biases to go to',
    none: 'none',
    heldOut: 'held-out {{bias}}',
    test: 'test set {{bias}}',
  },
  allErrors: 'all errors',
  thoseErrors: 'errors on what was left out',
} as const;
