import { MessageCircleQuestionMark, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp, useOpened } from '../context';
import { IconButton } from '../shared/IconButton';

/** What the sender asks, also beside the answer, until it is put aside. */
export function QuestionBar() {
  const { t } = useTranslation();
  const { opened } = useApp();
  const ask = useOpened((state) => (state.questionAside ? undefined : state.parts.ask));
  if (ask === undefined) return null;
  return (
    <section className="link-bar link-bar--question" aria-label={t('opened.question')}>
      <MessageCircleQuestionMark size="1.5rem" aria-hidden />
      <p className="link-bar__words">{ask}</p>
      <IconButton
        plain
        icon={X}
        name={t('opened.closeQuestion')}
        onClick={() => {
          opened.setState({ questionAside: true });
        }}
      />
    </section>
  );
}
