import { ChevronLeft, ChevronRight, Shuffle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../context';
import { useNouns } from '../dataWords';
import { IconButton } from './IconButton';

/** The way to other test examples. */
export function ExampleArrows() {
  const { t } = useTranslation();
  const { examples } = useApp();
  const nouns = useNouns();
  return (
    <>
      <IconButton plain icon={ChevronLeft} name={t('digit.previous', nouns)} shortcut="←" onClick={examples.previous} />
      <IconButton plain icon={ChevronRight} name={t('digit.next', nouns)} shortcut="→" onClick={examples.next} />
      <IconButton plain icon={Shuffle} name={t('digit.random', nouns)} onClick={examples.random} />
    </>
  );
}
