/** What can be measured, in the order in which it is. */
export const JOB_NAMES = [
  'steps',
  'dense',
  'webgpu',
  'threads',
  'members',
  'examples',
  'width',
  'preset',
  'landscape',
  'retrain',
  'page',
  'memory',
] as const;
export type JobName = (typeof JOB_NAMES)[number];
