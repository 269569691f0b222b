import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../context';
import { IconButton } from '../shared/IconButton';
import { Gallery, type Item } from './Gallery';

interface Props<One> {
  readonly title: string;
  readonly note?: ReactNode;
  readonly all: readonly One[];
  readonly itemOf: (one: One) => Item;
  /** What is said where there are none. */
  readonly none: string;
}

const PAGE = 12;

/** Test examples with what is said of each, page by page. */
export function PagedGallery<One>({ title, note, all, itemOf, none }: Props<One>) {
  const { t } = useTranslation();
  const format = useFormat();
  const [page, setPage] = useState(0);
  const start = page * PAGE;
  const end = Math.min(all.length, start + PAGE);
  return (
    <section className="found" aria-label={title}>
      <div className="found__head">
        <h3 className="found__title" data-picture>
          {title}
        </h3>
        {note}
        <div className="found__pages">
          <span role="status" data-picture>
            {t('gallery.range', {
              from: format.count(Math.min(start + 1, end)),
              to: format.count(end),
              total: format.count(all.length),
            })}
          </span>
          <IconButton
            plain
            icon={ChevronLeft}
            name={t('gallery.previous')}
            disabled={page === 0}
            onClick={() => {
              setPage(page - 1);
            }}
          />
          <IconButton
            plain
            icon={ChevronRight}
            name={t('gallery.next')}
            disabled={end >= all.length}
            onClick={() => {
              setPage(page + 1);
            }}
          />
        </div>
      </div>
      {all.length === 0 ? (
        <p className="view__waiting">{none}</p>
      ) : (
        <Gallery key={page} taken label={title} items={all.slice(start, end).map(itemOf)} />
      )}
    </section>
  );
}
