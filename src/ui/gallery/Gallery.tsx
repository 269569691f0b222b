import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../context';
import { useNouns } from '../dataWords';
import { ExampleImage } from '../shared/ExampleImage';
import { usePictures } from './usePictures';
import './gallery.css';

export interface Item {
  /** Place in the test set. */
  readonly index: number;
  /** What is said of it, in full. */
  readonly words: string;
  readonly caption: ReactNode;
}

interface Props {
  readonly label: string;
  readonly items: readonly Item[];
  /** Whether its pictures are part of a view's picture, as it is taken along. */
  readonly taken?: boolean;
}

/** Pictures of test examples, of which one can be made the example of the page. Arrow keys go from one to the next. */
export function Gallery({ label, items, taken = false }: Props) {
  const { t } = useTranslation();
  const { examples } = useApp();
  const nouns = useNouns();
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const pictures = usePictures(items.map(({ index }) => index));
  const shown = useView(({ example }) => (example?.kind === 'test' ? example.digit.index : null));
  const reachable = Math.min(at, items.length - 1);

  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const to = placeAfter(event.key, reachable, items.length, columnsOf(buttons));
    if (to === null) return;
    event.preventDefault();
    setAt(to);
    buttons[to]?.focus();
  };

  return (
    <ul ref={list} className="gallery" aria-label={label}>
      {items.map(({ index, words, caption }, i) => {
        const picture = pictures.get(index);
        return (
          <li key={index}>
            <button
              type="button"
              className="gallery__item"
              aria-pressed={index === shown}
              aria-label={words}
              title={t('gallery.choose', { index, ...nouns })}
              tabIndex={i === reachable ? 0 : -1}
              onKeyDown={onKeyDown}
              onFocus={() => {
                setAt(i);
              }}
              onClick={() => {
                examples.show(index);
              }}
            >
              <span className="gallery__frame">
                {picture && <ExampleImage taken={taken} className="gallery__image" image={picture.image} />}
              </span>
              <span className="gallery__caption">{caption}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** How many stand in the first line. */
function columnsOf(buttons: readonly HTMLElement[]): number {
  const top = buttons[0]?.getBoundingClientRect().top;
  return Math.max(1, buttons.filter((button) => button.getBoundingClientRect().top === top).length);
}

/** Where a key leads; null for other keys. */
function placeAfter(key: string, at: number, count: number, columns: number): number | null {
  const ways: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    ArrowDown: at + columns,
    Home: 0,
    End: count - 1,
  };
  const to = ways[key];
  if (to === undefined) return null;
  return to < 0 || to >= count ? at : to;
}
