import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ARMS } from '../../app/arms';
import type { Outcome } from '../../distill/outcomes';
import { useFormat } from '../context';
import { useClasses, useNouns } from '../dataWords';
import { Gallery } from '../gallery/Gallery';
import { IconButton } from '../shared/IconButton';

interface Props {
  readonly title: string;
  readonly all: readonly Outcome[];
}

const PAGE = 12;

/** Test examples with what each network says of them, page by page. */
export function OutcomeGallery({ title, all }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const nouns = useNouns();
  const words = useClasses();
  const [page, setPage] = useState(0);
  const start = page * PAGE;
  const end = Math.min(all.length, start + PAGE);
  const named = (label: number): string => words[label]?.full ?? String(label);
  return (
    <section className="found" aria-label={title}>
      <div className="found__head">
        <h3 className="found__title">{title}</h3>
        <span className="soft">{t('differences.sorted')}</span>
        <div className="found__pages">
          <span role="status">
            {t('differences.range', {
              from: format.count(Math.min(start + 1, end)),
              to: format.count(end),
              total: format.count(all.length),
            })}
          </span>
          <IconButton
            plain
            icon={ChevronLeft}
            name={t('differences.previous')}
            disabled={page === 0}
            onClick={() => {
              setPage(page - 1);
            }}
          />
          <IconButton
            plain
            icon={ChevronRight}
            name={t('differences.next')}
            disabled={end >= all.length}
            onClick={() => {
              setPage(page + 1);
            }}
          />
        </div>
      </div>
      {all.length === 0 ? (
        <p className="view__waiting">{t('differences.none', nouns)}</p>
      ) : (
        <Gallery
          key={page}
          label={title}
          items={all.slice(start, end).map(({ index, label, answers, sureness }) => {
            const percent = format.percent(sureness, 1);
            const { ensemble, student, baseline } = answers;
            const said = { ensemble: named(ensemble), student: named(student), baseline: named(baseline) };
            return {
              index,
              words: t('differences.item', { index, label: named(label), percent, ...said, ...nouns }),
              caption: (
                <>
                  <b>{t('differences.label', { label: named(label) })}</b>
                  {ARMS.map((arm) => (
                    <span key={arm} className="found__answer" data-arm={arm} title={named(answers[arm])}>
                      {t(`result.${arm}`)} <b>{answers[arm]}</b> {answers[arm] === label ? '✓' : '✗'}
                    </span>
                  ))}
                  <span>{t('differences.sure', { percent })}</span>
                </>
              ),
            };
          })}
        />
      )}
    </section>
  );
}
