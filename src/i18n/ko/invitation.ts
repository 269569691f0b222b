import type { Texts } from '../texts';

export const invitation: Texts['invitation'] = {
  label: '초대',
  new: '처음이신가요?',
  minute: '1분이면 이 페이지가 무엇을 보여 주는지 알 수 있습니다.',
  show: '보기',
  no: '괜찮습니다',
};
