export const course = {
  label: 'Course of the run',
  step: 'Step of the run',
  play: 'Play the run again',
  pause: 'Stop playing',
  now: 'Now',
  at: {
    teachers: 'teachers {{step}} of {{steps}}',
    students: 'twins {{step}} of {{steps}}',
  },
  measured: 'at this step, on {{number}} test {{many}}',
  notBegun: 'had not begun at this step',
  unknown: 'Only the end was recorded for this {{one}}.',
  noAnswer: 'No network had begun at this step.',
  onlyNow: 'You are at an earlier step of the run: {{moment}}. This view shows how things stand now.',
  beforeRun: 'A run is under way. This view still shows the result before it.',
  backToNow: 'Back to now',
  noSoftTargets: 'What the ensemble said at this step was not recorded.',
} as const;
