import { Popover } from 'radix-ui';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { DRESSES } from '../../app/dress';
import { useApp, useView } from '../context';
import { Check } from '../shared/Check';
import { DRESS_ICONS } from './dressIcons';
import { toggleFullScreen, useFullScreen } from './useFullScreen';

interface Props {
  /** It opens them, and closes them again. */
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** The dresses to choose from, open as long as they are drawn. */
export function Dresses({ button }: Props) {
  const { view } = useApp();
  return (
    <Popover.Root
      open
      onOpenChange={(dressOpen) => {
        view.setState({ dressOpen });
      }}
    >
      <Popover.Anchor virtualRef={button} />
      <Popover.Portal>
        <Popover.Content
          className="popover dresses"
          aria-labelledby="dress-title"
          sideOffset={8}
          collisionPadding={12}
          onOpenAutoFocus={focusChosen}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            button.current?.focus();
          }}
          onInteractOutside={(event) => {
            if (button.current?.contains(event.target as Node)) event.preventDefault();
          }}
        >
          <Choices />
          <FullScreen />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function FullScreen() {
  const { t } = useTranslation();
  const full = useFullScreen();
  return (
    document.fullscreenEnabled && <Check checked={full} text={t('dress.fullScreen')} onChange={toggleFullScreen} />
  );
}

/** From there arrow keys lead to the others. */
function focusChosen(event: Event): void {
  event.preventDefault();
  (event.target as HTMLElement).querySelector<HTMLElement>('input:checked')?.focus();
}

function Choices() {
  const { t } = useTranslation();
  const { view } = useApp();
  const dress = useView((state) => state.dress);
  return (
    <div role="radiogroup" aria-labelledby="dress-title">
      <h2 className="popover__title" id="dress-title">
        {t('dress.title')}
      </h2>
      {DRESSES.map((name) => {
        const Icon = DRESS_ICONS[name];
        return (
          <label key={name} className="dresses__one">
            <input
              type="radio"
              name="dress"
              checked={name === dress}
              onChange={() => {
                view.setState({ dress: name });
              }}
            />
            <Icon size="1.25rem" aria-hidden />
            <span>
              {t(`dress.names.${name}`)}
              {name === 'projector' && <small className="dresses__help">{t('dress.projectorHelp')}</small>}
            </span>
          </label>
        );
      })}
    </div>
  );
}
