import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../context';
import { lazyPart } from '../shared/lazyPart';
import { DRESS_ICONS } from './dressIcons';

const Dresses = lazyPart(() => import('./Dresses').then((part) => part.Dresses));

export function DressMenu() {
  const { t } = useTranslation();
  const { view } = useApp();
  const button = useRef<HTMLButtonElement>(null);
  const dress = useView((state) => state.dress);
  const open = useView((state) => state.dressOpen);
  const Icon = DRESS_ICONS[dress];
  return (
    <>
      <button
        ref={button}
        type="button"
        className="icon-button icon-button--plain"
        aria-label={t('dress.button', { name: t(`dress.names.${dress}`) })}
        title={t('dress.title')}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => {
          view.setState({ dressOpen: !open });
        }}
      >
        <Icon size="1.25rem" aria-hidden />
      </button>
      {open && <Dresses button={button} />}
    </>
  );
}
