/** 전이 집합에서 뺀 것. */
export const leftOut = {
  title: '학생이 본 적 없는 클래스: {{classes}}',
  note: '해당하는 테스트 {{many}} {{number}}개',
  knows:
    '학생은 {{examples}}개 중 {{right}}개를 맞힙니다. 이 클래스에 대해 아는 것은 모두 다른 {{many}}에 대한 앙상블의 답에서 왔습니다.',
  knowsNot: '배운 그대로는 하나도 맞히지 못합니다. 답하는 습관만 없는 것인지는 편향을 더해 보면 알 수 있습니다.',
  noBias: '학습한 그대로',
  withBias: '학생, 편향 {{bias}}',
  wrongOf: '/ {{number}} 오답',
  inAll: '전체 오답 {{number}}개',
  heldOut: '따로 둔 {{many}} {{number}}개로 고름',
  test: '논문처럼 테스트 집합으로 고름',
  try: '편향 바꿔 보기',
  ofSeed:
    '곡선과 슬라이더, 그 옆의 오답은 시드 {{seed}}의 학생 하나에 대한 값이고, 위의 편향과 오답은 시드 {{count}}개의 평균입니다.',
  slider: '빠진 클래스의 로짓에 더하는 편향',
  at: '편향 {{bias}}: 오답 {{errors}}개, 빠진 클래스는 {{examples}}개 중 오답 {{wrong}}개',
  marks: {
    label: '바로 갈 편향',
    none: '없음',
    heldOut: '따로 둔 것 {{bias}}',
    test: '테스트 집합 {{bias}}',
  },
  allErrors: '전체 오답',
  thoseErrors: '빠진 클래스의 오답',
} as const;
