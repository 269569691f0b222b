export const guide = {
  shortcuts: '키보드',
  keys: {
    run: '실행, 일시정지, 계속',
    step: '한 스텝',
    reset: '초기화',
    T: '온도 내리기, 올리기',
    digit: '이전, 다음 예제. 수업 중에는 쪽',
    undo: '설정 되돌리기, 다시 하기',
    dress: '화면 모드',
    projector: '프로젝터 화면 켜기, 끄기',
    fullScreen: '전체 화면 켜기, 끄기',
    help: '이 도움말',
    page: '수업의 이전, 다음 쪽',
  },
  space: '스페이스',
  singleKeys: '글자나 기호 하나인 단축키 쓰기',
  data: '숫자: MNIST (Yann LeCun, Corinna Cortes, Christopher Burges), CC BY-SA 3.0. 옷: Fashion-MNIST (Han Xiao, Kashif Rasul, Roland Vollgraf), MIT.',
};
