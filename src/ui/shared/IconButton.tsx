import type { LucideIcon } from 'lucide-react';
import { Tooltip } from 'radix-ui';
import './iconButton.css';

interface Props {
  readonly icon: LucideIcon;
  readonly name: string;
  /** Key that does the same, shown with the name. */
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  /** Without a frame, for places where many stand together. */
  readonly plain?: boolean;
  readonly onClick: () => void;
}

export function IconButton({ icon: Icon, name, shortcut, disabled = false, pressed, plain = false, onClick }: Props) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <button
          type="button"
          className={plain ? 'icon-button icon-button--plain' : 'icon-button'}
          aria-label={name}
          aria-pressed={pressed}
          aria-keyshortcuts={shortcut}
          // A disabled button would lose the focus of whoever has just pressed it.
          aria-disabled={disabled}
          onClick={disabled ? undefined : onClick}
        >
          <Icon size="1.125rem" aria-hidden />
        </button>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tip" sideOffset={6} collisionPadding={8}>
          {name}
          {shortcut !== undefined && <kbd>{shortcut}</kbd>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
