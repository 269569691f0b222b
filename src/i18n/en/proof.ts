/** A link that tells of its result. */
export const proof = {
  told: 'The link tells of a result: ensemble {{ensemble}}, student {{student}}, baseline {{baseline}} errors after {{teachers}} + {{students}} steps.',
  check: 'Run and compare',
  here: 'trained here',
  what: 'Errors and origin',
  title: 'The result of the link, and yours',
  open: 'Run trains it here and compares.',
  steps: { teachers: 'Steps of the teachers', students: 'Steps of the student' },
  engine: 'Engine',
  engines: { wasm: 'CPU', webgpu: 'WebGPU' },
  numerics: 'Version of the arithmetic',
  verdicts: {
    same: 'The same, to the bit',
    tolerance: 'Within tolerance',
    different: 'Different',
  },
  why: {
    same: 'Every network here gives the answers of the sender.',
    tolerance: 'Another engine or graphics card trained it; errors agree to 0.6 % of the test set.',
    altered:
      'The networks are the sender’s, but the link tells of other numbers than they have: it was changed on its way.',
    numerics: 'The arithmetic of this page has version {{here}}, that of the sender version {{sent}}.',
    steps:
      'The link tells of {{sentTeachers}} steps of the teachers and {{sentStudents}} of the student; its settings have {{teachers}} and {{students}}.',
    engine: 'Another engine or graphics card trained it, and errors differ by more than 0.6 % of the test set.',
    unknown: 'Nothing that the link says explains it: numbers and settings may not belong together.',
  },
} as const;
