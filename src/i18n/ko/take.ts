export const take = {
  result: '결과와 곡선 (JSON)',
  network: '{{name}} ({{format}})',
  formats: { tfjs: 'TensorFlow.js', onnx: 'ONNX' },
  logit: '{{name}}: 로짓',
  probability: '{{name}}: T = {{T}}에서의 확률',
  answers: '{{title}}: {{about}}, T = {{T}}',
  difference: '기준선과의 차이',
  low: '{{of}}, 95 % 구간 하한',
  high: '{{of}}, 95 % 구간 상한',
  bias: '편향',
  notHere: '여기서 학습하지 않았거나 이미 지워진 신경망입니다. 실행이 끝난 뒤 내보낼 수 있습니다.',
  failed: '파일을 만들지 못했습니다: {{detail}}',
} as const;
