export const take = {
  result: 'Result and curves (JSON)',
  network: '{{name}} ({{format}})',
  formats: { tfjs: 'TensorFlow.js', onnx: 'ONNX' },
  logit: '{{name}}: logit',
  probability: '{{name}}: probability at T = {{T}}',
  answers: '{{title}}: {{about}}, T = {{T}}',
  difference: 'Difference to the baseline',
  low: '{{of}}, 95 % interval from',
  high: '{{of}}, 95 % interval to',
  bias: 'Bias',
  notHere: 'These networks were not trained here, or are forgotten: take them along after a run.',
  failed: 'This file could not be made: {{detail}}',
} as const;
