import { Moon, Projector, Sun, SunMoon } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { DRESSES } from '../../app/dress';
import { useApp, useView } from '../context';

const ICONS = { system: SunMoon, light: Sun, dark: Moon, projector: Projector };

export function DressMenu() {
  const { t } = useTranslation();
  const { view } = useApp();
  const dress = useView((state) => state.dress);
  const open = useView((state) => state.dressOpen);
  const Icon = ICONS[dress];
  return (
    <Popover.Root
      open={open}
      onOpenChange={(dressOpen) => {
        view.setState({ dressOpen });
      }}
    >
      <Popover.Trigger
        className="icon-button icon-button--plain"
        aria-label={t('dress.button', { name: t(`dress.names.${dress}`) })}
        title={t('dress.title')}
      >
        <Icon size="1.25rem" aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover dresses"
          aria-labelledby="dress-title"
          sideOffset={8}
          collisionPadding={12}
          onOpenAutoFocus={focusChosen}
        >
          <Choices />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
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
        const Icon = ICONS[name];
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
