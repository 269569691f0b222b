export const calibration = {
  title: '신경망은 확신하는 만큼 맞히는가?',
  look: '막대가 대각선에 닿으면 그 확신도의 답은 신경망이 말한 만큼 맞습니다. 대각선보다 낮으면 지나치게 확신하고, 높으면 지나치게 망설입니다. 굵은 선은 그 차이입니다. 점선: 답이 20개 미만.',
  confidence: '확신도 (T = 1)',
  accuracy: '정답 비율',
  count: '답 개수',
  ece: '보정 오차 {{ece}}',
  bin: '{{low}}~{{high}}',
  picture: '{{name}}: 보정 오차 {{ece}}, {{side}}',
  sides: {
    sure: '전체적으로 지나치게 확신함',
    doubtful: '전체적으로 지나치게 망설임',
  },
  range: '확신도',
  of: '{{name}}: {{what}}',
} as const;
