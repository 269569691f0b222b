/** What can be measured, in the order in which it is, and in words. */
export const JOB_TITLES = {
  steps: 'Training steps on digits, one thread',
  dense: 'Training steps on images without a blank pixel, one thread',
  webgpu: 'Training steps on the WebGPU adapter',
  threads: 'Threads',
  members: 'Members of a stack, one thread',
  examples: 'Examples in the training set, one thread',
  width: 'Width of the hidden layer, one thread',
  preset: 'The default preset, all threads',
  landscape: 'Forty students, all threads',
  retrain: 'Temperature moved, all threads',
  sweep: 'The landscape of the page, all threads',
  page: 'The page while teachers train',
  temperature: 'A move of T, on the page’s thread',
  memory: 'Memory over runs',
} as const;

export type JobName = keyof typeof JOB_TITLES;

export const JOB_NAMES = Object.keys(JOB_TITLES) as readonly JobName[];
