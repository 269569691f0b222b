import { Check, X } from 'lucide-react';
import './answerMark.css';

interface Props {
  readonly right: boolean;
}

/**
 * Whether an answer is right, for the eye. Drawn, since few fonts have a letter for it, and a browser looks long for one that has.
 */
export function AnswerMark({ right }: Props) {
  const Mark = right ? Check : X;
  return <Mark className="answer-mark" data-right={right} data-picture aria-hidden />;
}
