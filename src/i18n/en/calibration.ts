export const calibration = {
  title: 'Is a network as sure as it should be?',
  look: 'Where a bar reaches the diagonal, answers of that confidence are right as often as the network says. Below it the network is too sure, above it too doubtful; thick lines show by how much. Dotted: fewer than 20 answers.',
  confidence: 'confidence at T = 1',
  accuracy: 'share that is right',
  count: 'answers',
  ece: 'calibration error {{ece}}',
  bin: '{{low}} to {{high}}',
  picture: '{{name}}: calibration error {{ece}}; {{side}}',
  sides: {
    sure: 'on the whole too sure',
    doubtful: 'on the whole too doubtful',
  },
  range: 'confidence',
  of: '{{name}}: {{what}}',
} as const;
