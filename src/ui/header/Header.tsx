import { useTranslation } from 'react-i18next';
import { DressMenu } from './DressMenu';
import { LessonsButton } from '../lessons/LessonsButton';
import { EngineBadge } from './EngineBadge';
import { HelpDialog } from './HelpDialog';
import { LanguageSwitch } from './LanguageSwitch';
import { Logo } from './Logo';
import { PresetSelect } from './PresetSelect';
import { ProgressLine } from './ProgressLine';
import { RunControls } from './RunControls';
import { ShareButton } from '../share/ShareButton';
import './header.css';

export function Header() {
  const { t } = useTranslation();
  return (
    <header className="header">
      <h1 className="header__name">
        <Logo />
        <span className="header__words">{t('page.name')}</span>
      </h1>
      <PresetSelect />
      <RunControls />
      <ProgressLine />
      <div className="header__end">
        <EngineBadge />
        <LessonsButton />
        <ShareButton />
        <LanguageSwitch />
        <DressMenu />
        <HelpDialog />
      </div>
    </header>
  );
}
