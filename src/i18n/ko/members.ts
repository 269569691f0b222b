/** Errors by number of teachers. */
export const members = {
  title: '교사 수에 따른 오답',
  verdicts: {
    clear: '평균하니 오답이 {{gained}}개 줄었습니다.',
    unclear: '뚜렷한 이득 없음: {{total}}개 중 {{gained}}개.',
    none: '평균해도 이득이 없습니다.',
  },
  numbers: '교사 하나는 평균 {{one}}개, {{count}}명이 함께하면 {{together}}개를 틀립니다.',
  half_other: '교사 {{count}}명이면 이득의 절반을 얻습니다.',
  axis: '○ 교사 하나씩 · 아래: 교사 수, {{one}} 하나에 드는 곱셈-덧셈과 ms. ms는 {{count}}명 전체를 재고 적을 때는 비례로 나눔',
  ms: '예제당 ms',
  msHelp: '{{count}}명 전체를 재고 비례로 나눔',
  msShort: '{{number}} ms',
  summary: '교사 수에 따른 테스트 오답의 꺾은선 그래프. {{list}}.',
  teachers: '교사 수',
  fewer: '줄어든 오답',
} as const;
