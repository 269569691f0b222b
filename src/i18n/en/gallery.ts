export const gallery = {
  choose: 'Make test {{one}} {{index}} the example of the page',
  otherData: 'The result is about other data than the settings: choose those again to see it here.',
  range: '{{from}} to {{to}} of {{total}}',
  previous: 'Previous page',
  next: 'Next page',
} as const;
