export const course = {
  label: '실행 과정',
  step: '실행 단계',
  play: '실행 다시 보기',
  pause: '멈추기',
  now: '지금',
  at: {
    teachers: '교사 {{step}} / {{steps}}',
    students: '쌍둥이 {{step}} / {{steps}}',
  },
  measured: '이 단계, 테스트 {{many}} {{number}}개로 측정',
  notBegun: '이 단계에는 아직 시작하지 않음',
  unknown: '이 {{one}}: 학습이 끝난 뒤의 답만 기록되어 있습니다.',
  noAnswer: '이 단계에는 아직 시작한 신경망이 없습니다.',
  onlyNow: '실행의 지난 단계를 보는 중입니다: {{moment}}. 이 화면은 지금 상태를 보여 줍니다.',
  beforeRun: '실행이 진행 중입니다. 이 화면은 아직 그 전의 결과를 보여 줍니다.',
  backToNow: '지금으로 돌아가기',
  noSoftTargets: '이 단계의 앙상블의 답은 기록하지 않았습니다.',
} as const;
