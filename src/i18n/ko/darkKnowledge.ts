export const darkKnowledge = {
  title: '신경망이 라벨 밖에 말하는 것 (T = {{T}})',
  look: '소프트 타깃의 평균(%), 대각선은 뺐습니다. T를 높이면 클래스 사이의 닮음이 드러납니다. 칸을 누르면 그 뒤의 {{many}} 목록이 보입니다.',
  scale: '명암의 눈금',
  scales: { log: '로그', linear: '선형' },
  offLabel: '라벨 밖 {{percent}}',
  matrix: '{{name}}: T = {{T}}에서 소프트 타깃의 평균, 행은 라벨, 열은 클래스',
  heard: '소프트 타깃의 클래스',
  label: '라벨',
  none: '없음',
  rowOf: '{{name}}, 라벨 {{row}}',
  keyLog:
    '명암은 로그 눈금입니다. {{least}} 이하가 가장 연하고 {{most}} 이상이 가장 진합니다. 가장 진한 값은 T = ∞일 때 각 클래스의 몫입니다.',
  keyLinear: '명암은 값에 비례합니다. 가장 진한 것은 이 T에서 가장 큰 값 {{most}}입니다.',
  behind: '라벨 {{row}}, 가장 닮은 것: {{column}}',
  behindBy: '소프트 타깃 기준: {{name}}',
  behindOne: '테스트 {{one}} {{index}}, 라벨 {{row}}: {{column}}에 {{percent}}',
} as const;
