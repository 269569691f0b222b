import type { Page, Wish } from '../../app/share';

/** What a part of the dialog that chooses something is given. */
export interface WishProps {
  readonly page: Page;
  readonly wish: Wish;
  readonly onChange: (part: Partial<Wish>) => void;
}
