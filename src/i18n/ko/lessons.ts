import type { LessonTexts } from '../texts';

const change = { fewer: '오답이 더 적다', same: '거의 같다', more: '오답이 더 많다' };

export const lessons: LessonTexts = {
  label: '수업',
  how: '쪽마다 실험을 준비해 주고 할 일을 알려 줍니다. Page Up, Page Down이나 화살표 키로 쪽을 넘깁니다. 점수는 매기지 않으며 아무것도 이 기기 밖으로 나가지 않습니다.',
  groups: { source: '차례대로', questions: '배우는 사람이 묻는 질문' },
  list: '모든 수업',
  leave: '수업을 마치고 이전 상태로 돌아가기',
  count: '{{pages}}쪽 중 {{page}}쪽',
  pages_other: '{{number}}쪽',
  done: '완료',
  back: '이전',
  next: '다음',
  skip: '건너뛰기',
  run: '실행해서 확인',
  choose: '먼저 예상을 골라 주세요.',
  training: '학습 중: {{share}}',
  breaksOff: '아직 학습 중입니다. 한 번 더 넘기면 학습이 중단됩니다.',
  expected: '예상',
  cameOut: '결과',
  curve: { expected: '예상', cameOut: '결과' },
  before: '앞쪽의 결과:',
  errors: '오답 {{number}}개',
  who: '신경망',
  seeds: '하나씩',
  mean: '평균',
  units: {
    errors: '테스트 숫자 10,000개 중 오답 수, 점은 시드 하나씩, 오른쪽은 평균',
    members: '테스트 숫자 10,000개 중 오답 수와 평균. 점은 교사 하나(시드 세 개의 평균) 또는 시드 하나의 앙상블',
    right: '3 1,010개 중 맞힌 수, 점은 시드 하나씩, 오른쪽은 평균',
    weights: '가중치 수',
  },
  rows: {
    teachers: '교사 하나씩',
    teacher: '그 교사',
    student: '학생',
    ensemble: '앙상블',
    biased: '3의 편향을 더한 학생',
  },
  glossary: '용어',
  help: {
    learn:
      '라벨이 있는 몇 안 되는 데이터로 큰 신경망들의 [[ensemble|앙상블(ensemble)]]을 학습합니다. [[temperature|온도(temperature) T]]로 부드러워진 앙상블의 답이 작은 [[student|학생(student)]] 하나를 가르칩니다. [[baseline|기준선(baseline)]]은 학생의 쌍둥이입니다. 신경망도, 초기 가중치도, 배치도 같지만 [[hardLabels|라벨]]만 듣습니다.',
    move: 'T를 움직이면 [[softTargets|소프트 타깃(soft targets)]]이 바로 바뀝니다. 놓으면 학생이 그 타깃으로 다시 학습합니다. [[alpha|α]]는 소프트 타깃의 가중치입니다. 라벨 스무딩 없이 0이면 학생은 곧 자신의 기준선입니다.',
    lessons: '수업 듣기',
  },
  terms: {
    distillation: {
      name: '지식 증류 (knowledge distillation)',
      means: '라벨만이 아니라 큰 신경망 하나 또는 여럿의 답으로 작은 신경망을 학습시키는 방법.',
    },
    teacher: { name: '교사 (teacher)', means: '라벨로 학습한 뒤 자신의 답을 넘겨주는 큰 신경망.' },
    ensemble: {
      name: '앙상블 (ensemble)',
      means: '함께 답하는 여러 신경망. 답은 확률의 평균이며, 여기서는 앙상블이 교사입니다.',
    },
    student: { name: '학생 (student)', means: '앙상블에게 배우고 마지막에 실제로 쓰이는 작은 신경망.' },
    baseline: {
      name: '기준선 (baseline)',
      means: '학생의 쌍둥이. 신경망도 초기 가중치도 배치도 같지만 라벨만 듣습니다.',
    },
    hardLabels: {
      name: '하드 라벨 (hard labels)',
      means: '정답 클래스 하나에 확률을 모두 준 라벨. 그 밖의 것은 말하지 않습니다.',
    },
    logits: { name: '로짓 (logits)', means: '소프트맥스로 확률이 되기 전에 신경망이 클래스마다 내는 수.' },
    softTargets: {
      name: '소프트 타깃 (soft targets)',
      means: '온도 T에서 앙상블이 내는 확률. 어떤 오답이 정답에 가까운지도 알려 줍니다.',
    },
    temperature: {
      name: '온도 T (temperature)',
      means: '소프트맥스 전에 로짓을 T로 나눕니다. T가 높을수록 확률이 고르게 퍼집니다.',
    },
    alpha: { name: 'α', means: '학생의 손실에서 소프트 타깃의 가중치. 나머지 1 − α는 라벨의 몫입니다.' },
    softmax: {
      name: '소프트맥스 (softmax)',
      means: '로짓을 확률로 만듭니다. 로짓마다 지수 함수를 취하고 모두의 합으로 나눕니다.',
    },
    darkKnowledge: {
      name: '암흑 지식 (dark knowledge)',
      means: '소프트 타깃이 오답 클래스에 대해 하는 말. 이 8은 3과 조금 닮았고 1과는 거의 닮지 않았습니다.',
    },
    effectiveClasses: {
      name: '유효 클래스 수 (effective classes)',
      means: '확률이 몇 개의 클래스에 퍼져 있는가. 하나가 모두 가지면 1, 열 개가 10분의 1씩 가지면 10입니다.',
    },
    munge: {
      name: 'MUNGE',
      means:
        '실제 예제 가까이에 새 예제를 만드는 방법. 가장 가까운 이웃과 속성마다 섞습니다(Bucilă, Caruana, Niculescu-Mizil, 2006).',
    },
    bias: { name: '편향 (bias)', means: '어떤 클래스가 더 자주 답이 되도록 그 로짓에 더하는 수.' },
    nll: {
      name: '음의 로그 가능도 (NLL)',
      means: '정답 클래스가 받은 확률의 로그에 음의 부호를 붙인 값의 평균. 작을수록 좋습니다.',
    },
    ece: {
      name: '보정 오차 (ECE)',
      means: '신경망의 확신이 실제로 맞히는 비율과 평균 얼마나 떨어져 있는가. 작을수록 좋습니다.',
    },
    transferSet: {
      name: '전이 집합 (transfer set)',
      means: '학생이 앙상블의 답을 듣는 예제들. 라벨은 없어도 됩니다.',
    },
    seed: {
      name: '시드 (seed)',
      means: '숫자, 초기 가중치, 배치 등 실행의 모든 우연을 정하는 수. 시드를 바꾸면 새로 한 번 시도하는 것입니다.',
    },
  },
  course: {
    tour: {
      title: '1분 둘러보기',
      p1: {
        text: '함께 답하는 신경망 다섯 개, 곧 파란색 [[ensemble|앙상블(ensemble)]]은 숫자를 잘 읽지만 저장하고 쓰는 비용이 큽니다. 그래서 주황색의 작은 [[student|학생(student)]]이 앙상블에게 배웁니다. 이것이 [[distillation|지식 증류(knowledge distillation)]]입니다. 쌍둥이인 [[baseline|기준선(baseline)]]은 [[hardLabels|라벨]]만 들었습니다. 큰 수는 오답 수이고, 적을수록 좋습니다.',
        task: '학생과 기준선의 오답을 비교해 보세요.',
      },
      p2: {
        text: '그 사이에 [[temperature|온도(temperature) T]]가 있습니다. 막대는 학생이 숫자 하나에 대해 듣는 내용, 곧 [[softTargets|소프트 타깃(soft targets)]]입니다. T가 높으면 더 많은 클래스에 퍼지고 낮으면 더 적은 클래스에 모입니다.',
        task: 'T를 움직이며 막대를 보세요.',
      },
      p3: {
        text: 'T를 놓으면 이 탭 안에서 실제 숫자로 [[student|학생]]이 다시 학습하고 오답도 바뀝니다. 실행 버튼은 교사까지 모두 학습합니다. 주소창의 링크에는 모든 설정이 들어 있습니다.',
        task: '학생이 다시 학습할 때까지 기다리세요.',
      },
    },
    ensemble: {
      title: '신경망 하나로는 왜 부족한가',
      p1: {
        text: '신경망 세 개가 같은 숫자 1,000개를 배웁니다. 시작 가중치가 다르므로 틀리는 숫자도 다릅니다. [[ensemble|앙상블(ensemble)]]은 세 확률의 평균으로 답합니다.',
        task: '예상한 뒤 실행하세요. 시드 세 개가 답합니다.',
        question: '신경망 하나와 비교하면 앙상블은',
        options: change,
        reveal: '함께 답하면 각자 답할 때보다 오답이 적습니다. 하나가 틀린 곳에서 나머지는 맞는 일이 많습니다.',
      },
      p2: {
        text: '공짜는 없습니다. 이제 숫자 하나가 [[ensemble|앙상블]]의 신경망 세 개를 모두 지나야 하고 가중치도 모두 저장해야 합니다. 전화기에는 하나만 들어갈지도 모릅니다.',
        task: '비용 탭을 열어 앙상블을 찾으세요.',
        reveal: '신경망 세 개는 가중치도 계산도 하나의 세 배입니다. 셋이 아는 것을 하나가 배울 수는 없을까요?',
      },
    },
    moreData: {
      title: '앙상블이 데이터에 라벨을 붙인다',
      p1: {
        text: '라벨은 비싸지만 숫자 그림은 흔합니다. 아무도 라벨을 붙이지 않은 숫자 4,000개에 [[ensemble|앙상블]]이 답하고 [[student|학생]]이 그 답을 배웁니다. 첫 번째 생각이었습니다(Bucilă, Caruana, Niculescu-Mizil, 2006).',
        task: '예상한 뒤 비교를 실행하세요.',
        question: '라벨 있는 1,000개에서만 앙상블을 들은 학생과 비교하면, 4,000개를 더 들은 학생은',
        options: change,
        reveal:
          '모든 시드에서 더 적습니다. 스텝 수는 같습니다. 아무도 본 적 없는 숫자에서 앙상블의 답을 듣는 것이 도움이 됩니다.',
      },
      p2: {
        text: '[[transferSet|전이 집합(transfer set)]]에 넣을 숫자가 더 없다면 만들어 낼 수 있습니다. 가장 쉬운 방법은 픽셀마다 따로, 실제 숫자의 그 픽셀 값 중에서 뽑는 것입니다.',
        task: '예상한 뒤 비교를 실행하세요.',
        question: '실제 숫자 대신 독립 픽셀 이미지 4,000개를 더하면, 더하지 않은 학생과 비교해',
        options: change,
        reveal:
          '모든 시드에서 더 많습니다. 앙상블은 그런 이미지에도 답하지만 그 답은 숫자에 대해 거의 알려 주지 않습니다. 2006년의 방법 [[munge|MUNGE]]는 이웃한 예제를 섞어 실제 데이터 가까이에 머뭅니다. 비교 탭에 있습니다.',
      },
    },
    logits: {
      title: '로짓을 맞추고 잡음을 더한다',
      p1: {
        text: 'Ba와 Caruana(2014)는 학생이 [[softmax|소프트맥스(softmax)]] 전의 수인 [[logits|로짓(logits)]] 자체를 맞추게 했습니다. 라벨은 하나도 듣지 않습니다.',
        task: '예상한 뒤 비교를 실행하세요.',
        question: '라벨만 듣는 기준선과 비교하면, 로짓만 듣는 학생은',
        options: change,
        reveal:
          '손실에 라벨이 하나도 없는데도 모든 시드에서 더 적습니다. 로짓에는 클래스 이름보다 많은 것이 들어 있습니다.',
      },
      p2: {
        text: 'Sau와 Balasubramanian(2016)은 [[teacher|교사(teacher)]]의 [[logits|로짓]]에 잡음을 더했습니다. 교사 하나가 여럿처럼 말하게 되어 학생이 통째로 외우지 않게 하려는 것입니다.',
        task: '예상한 뒤 비교를 실행하세요.',
        question: '잡음 없는 로짓과 비교하면, 잡음 섞은 로짓은',
        options: change,
        reveal:
          '여기서는 모든 시드에서 더 많지만, 그래도 기준선보다는 적습니다. 발표된 잡음의 형태는 서로 다르고 이것은 작은 설정 하나입니다. 다른 곳에서 도움이 된 방법이 여기서도 도움이 되는 것은 아닙니다.',
      },
    },
    temperature: {
      title: '소프트 타깃과 온도',
      p1: {
        text: 'T = 1에서 앙상블은 이 5를 너무 확신하여 그 답이 라벨과 거의 같습니다. Hinton, Vinyals, Dean(2015)은 [[softmax|소프트맥스(softmax)]] 전에 [[logits|로짓(logits)]]을 [[temperature|온도(temperature)]] T로 나누었습니다. 슬라이더 위의 수는 [[softTargets|소프트 타깃(soft targets)]]이 몇 개의 [[effectiveClasses|클래스]]에 퍼져 있는지 알려 줍니다.',
        task: 'T를 10 이상으로 올리세요.',
      },
      p2: {
        text: '이 탭은 [[temperature|온도 T]]에 따라 클래스마다 곡선을 그립니다. 오른쪽으로 가면 모든 곡선이 만나 클래스마다 10분의 1이 되고, 왼쪽으로 가면 5가 모두 가져갑니다.',
        task: 'T를 1 이하로 내리세요.',
      },
    },
    alpha: {
      title: '소프트 타깃과 라벨을 섞는다',
      p1: {
        text: '학생은 둘 다 들을 수 있습니다. [[softTargets|소프트 타깃(soft targets)]]의 가중치는 [[alpha|α]], [[hardLabels|라벨]]의 가중치는 1 − α입니다. α = 0이면 자신의 [[baseline|기준선(baseline)]]이고 α = 1이면 앙상블만 듣습니다.',
        task: 'α에 따른 오답 곡선을 예상해 그리고 실행하세요.',
        question: 'α = 0, 0.25, 0.5, 0.75, 1에서의 오답',
        reveal:
          '모든 시드에서 섞은 쪽이 양 끝보다 낫습니다. 앙상블도 틀리므로 라벨이 바로잡고, 라벨은 말이 적으므로 앙상블이 나머지를 더합니다.',
      },
    },
    gained: {
      title: '무엇을 얻었는가',
      p1: {
        text: '모두 함께 씁니다. 라벨 있는 숫자 1,000개, 라벨 없는 4,000개, T = 4, α = 0.5. [[student|학생(student)]]은 신경망 하나, [[ensemble|앙상블(ensemble)]]은 셋입니다.',
        task: '예상한 뒤 실행하세요.',
        question: '학생은 기준선에서 앙상블까지의 거리 중 얼마나 갈까요?',
        options: { little: '4분의 1보다 적게', half: '절반쯤에서 대부분까지', nearly: '거의 전부' },
        reveal: '절반이 넘고, 모든 시드에서 쌍둥이보다 오답이 적습니다. 앙상블보다는 뒤에 있습니다.',
      },
      p2: {
        text: '지금은 미리 기록된 예입니다. 큰 [[teacher|교사(teacher)]] 다섯과 작은 [[student|학생]] 하나입니다. 오답이 한 면이라면 신경망을 저장하고 쓰는 비용이 다른 한 면입니다.',
        task: '비용 탭을 열어 기준선과 앙상블 사이의 학생을 찾으세요.',
      },
    },
    logitsAlone: {
      title: '나중의 견해: 로짓만으로도 된다',
      p1: {
        text: 'T와 α는 골라야 하는 값입니다. Kim 등(2021)은 더 큰 이미지에서, 고를 것이 없는 [[logits|로짓(logits)]] 맞추기가 가장 좋다는 것을 보았습니다. 여기서도 그럴까요?',
        task: '예상한 뒤 비교를 실행하세요.',
        question: '둘 다 라벨 없이 배울 때 어느 쪽의 오답이 적을까요?',
        options: { soft: 'T = 4의 소프트 타깃', logits: '로짓', same: '거의 같다' },
        reveal:
          '로짓만으로도 모든 시드에서 라벨보다 낫고 고를 것도 없었습니다. 여기서는 T = 4의 소프트 타깃이 모든 시드에서 앞섭니다. 어느 쪽이 나은지는 교사, 학생, 데이터에 달려 있으니 재어 보아야 합니다.',
      },
    },
    neverSaw: {
      title: '3을 본 적 없는 학생',
      p1: {
        text: 'Hinton, Vinyals, Dean이 한 것처럼 학생이 보는 데이터에서 3을 모두 뺍니다. [[teacher|교사(teacher)]]는 3을 압니다. [[student|학생(student)]]과 [[baseline|기준선(baseline)]]은 나머지 아홉 숫자만 봅니다.',
        task: '예상한 뒤 실행하세요.',
        question: '테스트 집합의 3 1,010개 중 학생이 맞히는 것은',
        options: { none: '없다', some: '절반보다 적다', most: '절반보다 많다' },
        reveal:
          '모든 시드에서 절반이 넘습니다. 기준선은 하나도 맞히지 못합니다. 3이 무엇인지는 다른 숫자의 [[softTargets|소프트 타깃(soft targets)]]에 담긴 [[darkKnowledge|암흑 지식(dark knowledge)]]으로 전해졌습니다. 이 8은 3과 조금 닮았고 저 5도 그렇습니다.',
      },
      p2: {
        text: '학생은 3을 알지만 드물다고 여깁니다. 클래스 3의 [[logits|로짓(logit)]]에 더하는 수, 곧 [[bias|편향(bias)]]이 이를 메웁니다. 여기서는 따로 떼어 둔 숫자로 골랐고, 논문은 테스트 집합에서 골랐습니다.',
        task: '결과 탭을 열어 클래스 3의 편향을 움직여 보세요.',
        reveal: '편향을 더하면 모든 시드에서 3을 더 많이 맞힙니다.',
      },
    },
    whySquared: {
      title: '왜 T의 제곱인가',
      p1: {
        text: '소프트 항의 기울기는 대략 1/T²로 작아집니다. T²을 곱하지 않으면 T가 높을 때 [[softTargets|소프트 타깃(soft targets)]]이 [[hardLabels|라벨]] 곁에서 들리지 않게 됩니다. 여기서는 T = 20, α = 0.5입니다.',
        task: '예상한 뒤 비교를 실행하세요.',
        question: 'T² 없이 배운 학생은 어디에 설까요?',
        options: { baseline: '기준선 가까이', mixed: 'T²을 곱한 학생 가까이', worse: '둘보다 뒤' },
        reveal:
          '기준선 쪽으로 거의 되돌아가고, 모든 시드에서 T²을 곱한 학생에게 뒤집니다. T² 없이 여러 T를 시험하면 두 가지를 한꺼번에 바꾸는 셈입니다.',
      },
    },
    whichT: {
      title: '어떤 T가 가장 좋은가',
      p1: {
        text: '은닉 유닛 128개인 [[student|학생(student)]]이 다섯 [[temperature|온도(temperature)]]에서 배웁니다. T에 따라 오답은 어떤 모양일까요?',
        task: '예상하는 곡선을 그리고 실행하세요.',
        question: 'T = 1, 2, 4, 8, 20에서 유닛 128개 학생의 오답',
        reveal: '모든 시드에서 T = 1이 가장 나쁩니다. T = 4부터는 별로 달라지지 않고 T = 20이 T = 4보다 조금 낫습니다.',
      },
      p2: {
        text: '이번에는 유닛 10개짜리 층 두 개인 아주 작은 [[student|학생]]입니다. [[softTargets|소프트 타깃(soft targets)]]이 하는 말을 모두 받아들일 수 없습니다.',
        task: '예상하는 곡선을 그리고 실행하세요.',
        question: 'T = 1, 2, 4, 8, 20에서 유닛 2 × 10개 학생의 오답',
        reveal:
          '여기서는 모든 시드에서 T = 20이 T = 4보다 나쁩니다. 작은 학생은 무언가를 버려야 하는데 높은 T는 가장 덜 중요한 것을 강조합니다. Hinton, Vinyals, Dean이 본 대로 가장 좋은 T는 학생의 크기에 달려 있습니다.',
      },
    },
    biggerStep: {
      title: '학습률이 커진 것뿐일까',
      p1: {
        text: '항이 하나 늘면 손실이 커지고 스텝도 커집니다. 이득이 그것만으로 설명될까요? 확인하는 방법은 손실을 두 배로 한 [[baseline|기준선(baseline)]]입니다.',
        task: '예상한 뒤 비교를 실행하세요.',
        question: '기준선과 비교하면, 손실을 두 배로 한 기준선은',
        options: change,
        reveal:
          '뚜렷한 차이가 없습니다. Adam은 스텝을 기울기의 크기로 나누므로 손실 앞의 배수는 거의 상관이 없습니다. 소프트 타깃은 모든 시드에서 차이를 만듭니다. 단순한 SGD라면 손실 두 배는 학습률 두 배입니다.',
      },
    },
    tooStrong: {
      title: '너무 강한 교사?',
      p1: {
        text: '유닛 64개인 [[teacher|교사(teacher)]] 하나가 유닛 16개인 [[student|학생(student)]]을 가르칩니다.',
        task: '예상한 뒤 비교를 실행하세요.',
        question: '기준선과 비교하면 학생은',
        options: change,
        reveal:
          '모든 시드에서 더 적지만 어떤 시드에서는 아주 조금입니다. 시드 세 개로는 표가 뚜렷하다고 하지 않습니다. 교사는 훨씬 앞서 있습니다. 더 강한 교사라면 도움이 될까요?',
      },
      p2: {
        text: '[[student|학생]]은 같지만 [[teacher|교사]]는 유닛이 256개이고 훨씬 낫습니다. 작은 학생은 그런 교사를 따라가지 못한다는 보고가 있습니다(Cho, Hariharan, 2019).',
        task: '예상한 뒤 비교를 실행하세요.',
        question: '작은 교사의 학생과 비교하면 이 학생은',
        options: change,
        reveal:
          '교사의 오답은 작은 교사보다 4분의 1 넘게 줄었지만 학생의 오답은 거의 줄지 않습니다. 강한 교사가 해롭지는 않지만, 학생이 너무 작아 더 받아들이지 못합니다. 모자란 것은 교사의 힘이 아닙니다.',
      },
    },
    noHelp: {
      title: '지식 증류가 도움이 되지 않을 때',
      p1: {
        text: '다른 수업의 [[teacher|교사(teacher)]]는 이리저리 옮긴 숫자를 보았으므로 학생이 모르는 것을 압니다. 그것을 없앱니다. 교사는 학생만 하고, 같은 숫자를 있는 그대로 봅니다.',
        task: '예상한 뒤 비교를 실행하세요.',
        question: '기준선과 비교하면 학생은',
        options: change,
        reveal:
          '모든 시드에서 더 많습니다. 이 교사들은 학생이 스스로 찾지 못할 것을 알지 못하고 오답만 넘겨줍니다. 지식 증류는 지식을 전할 뿐 만들지 않습니다.',
      },
      p2: {
        text: '교사가 더 알더라도 더 짧은 길이 있을 수 있습니다. 교사의 지식은 옮긴 숫자에서 왔습니다. [[student|학생(student)]]도 [[hardLabels|라벨]]만으로 옮긴 숫자에서 직접 배울 수 있습니다.',
        task: '예상한 뒤 비교를 실행하세요.',
        question: '어느 학생의 오답이 적을까요?',
        options: { mixed: '증류한 학생', jitter: '옮긴 숫자와 라벨로 배운 학생', same: '거의 같다' },
        reveal:
          '모든 시드에서 옮긴 숫자와 라벨이 이깁니다. 그런 방법이 없거나 교사가 이미 있을 때 지식 증류는 제값을 합니다. 언제나 가장 강한 단순 기준선과 비교하세요.',
      },
    },
  },
};
