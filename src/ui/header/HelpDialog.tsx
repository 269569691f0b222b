import { CircleQuestionMark, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../context';
import { lazyPart } from '../shared/lazyPart';

const HelpGuide = lazyPart(() => import('./HelpGuide').then((part) => part.HelpGuide));

export function HelpDialog() {
  const { t } = useTranslation();
  const { view } = useApp();
  // Drawn a moment later and in pieces, so that the page goes on answering while all threads train.
  const open = useDeferredValue(useView((state) => state.helpOpen));

  return (
    <Dialog.Root
      open={open}
      onOpenChange={(helpOpen) => {
        view.setState({ helpOpen });
      }}
    >
      <Dialog.Trigger className="icon-button icon-button--plain" aria-label={t('help.button')}>
        <CircleQuestionMark size="1.25rem" aria-hidden />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog__veil" />
        <Dialog.Content className="dialog" aria-describedby={undefined}>
          <Dialog.Title className="dialog__title">{t('help.title')}</Dialog.Title>
          <HelpGuide />
          <Dialog.Close className="icon-button icon-button--plain dialog__close" aria-label={t('help.close')}>
            <X size="1.25rem" aria-hidden />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
