/** Errors by number of teachers. */
export const members = {
  title: 'Errors by number of teachers',
  verdicts: {
    clear: 'Averaging gains: {{gained}} errors fewer.',
    unclear: 'No clear gain: {{gained}} of {{total}}.',
    none: 'No gain from averaging.',
  },
  numbers: 'One teacher makes {{one}} on average, {{count}} together make {{together}}.',
  half_one: 'Half of the gain is there with {{count}} teacher.',
  half_other: 'Half of the gain is there with {{count}} teachers.',
  axis: '○ each teacher alone · below: number of teachers, multiply-adds and ms for one {{one}}; ms measured for all {{count}}, in proportion for fewer',
  ms: 'ms per example',
  msHelp: 'measured for all {{count}}, in proportion for fewer',
  msShort: '{{number}} ms',
  summary: 'Line chart of test errors by number of teachers. {{list}}.',
  teachers: 'Teachers',
  fewer: 'fewer by',
} as const;
