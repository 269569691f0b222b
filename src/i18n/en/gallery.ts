export const gallery = {
  choose: 'Make test {{one}} {{index}} the example of the page',
  otherData: 'The result is about other data than the settings. Press Run, or choose the former data again.',
} as const;
