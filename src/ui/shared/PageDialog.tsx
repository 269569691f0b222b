import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What the button that closes it is called. */
  readonly close: string;
  readonly onClose: () => void;
  /** Of its look. */
  readonly kind?: 'wide' | 'share';
  readonly children: ReactNode;
}

/** A dialog over the page, open as long as it is drawn; the focus goes back to where it was. */
export function PageDialog({ title, close, onClose, kind, children }: Props) {
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Overlay className="dialog__veil" />
        <Dialog.Content
          className={kind === undefined ? 'dialog' : `dialog dialog--${kind}`}
          aria-describedby={undefined}
        >
          <Dialog.Title className="dialog__title">{title}</Dialog.Title>
          {children}
          <Dialog.Close className="icon-button icon-button--plain dialog__close" aria-label={close}>
            <X size="1.25rem" aria-hidden />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
