export const gallery = {
  choose: '테스트 {{one}} {{index}}번을 이 페이지의 예로 삼기',
  otherData: '결과의 데이터가 지금 설정의 데이터와 다릅니다. 이전 데이터를 다시 고르면 여기에 보입니다.',
  range: '{{total}}개 중 {{from}}~{{to}}',
  previous: '이전 쪽',
  next: '다음 쪽',
} as const;
