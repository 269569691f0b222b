/** 결과를 함께 전하는 링크. */
export const proof = {
  told: '링크에 담긴 결과: 오답 수는 앙상블 {{ensemble}}, 학생 {{student}}, 기준선 {{baseline}} ({{teachers}} + {{students}} 스텝).',
  check: '실행해서 비교',
  here: '여기에서 학습한 값',
  what: '오답 수와 출처',
  title: '링크의 결과와 여기의 결과',
  open: '실행하면 여기에서 학습해 비교합니다.',
  steps: { teachers: '교사의 스텝 수', students: '학생의 스텝 수' },
  engine: '엔진',
  engines: { wasm: 'CPU', webgpu: 'WebGPU' },
  numerics: '연산 버전',
  verdicts: {
    same: '비트까지 같습니다',
    tolerance: '허용 오차 안에서 같습니다',
    different: '다릅니다',
  },
  why: {
    same: '모든 신경망의 답이 보낸 사람의 것과 같습니다.',
    tolerance: '다른 엔진이나 그래픽 카드로 학습했습니다. 오답 수의 차이는 테스트 세트의 0.6 % 이내입니다.',
    altered: '신경망은 보낸 사람의 것과 같지만 링크에 적힌 숫자가 다릅니다. 링크가 도중에 바뀌었습니다.',
    numerics: '연산 버전이 다릅니다. 이 페이지는 {{here}}, 보낸 쪽은 {{sent}}.',
    steps:
      '스텝 수가 다릅니다. 링크의 결과는 교사 {{sentTeachers}}, 학생 {{sentStudents}}, 링크의 설정은 교사 {{teachers}}, 학생 {{students}}.',
    engine: '다른 엔진이나 그래픽 카드로 학습했고, 오답 수의 차이가 테스트 세트의 0.6 %를 넘습니다.',
    unknown: '링크만으로는 까닭을 알 수 없습니다. 숫자와 설정이 서로 맞지 않을 수 있습니다.',
  },
} as const;
