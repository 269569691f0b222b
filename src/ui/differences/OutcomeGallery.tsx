import { useTranslation } from 'react-i18next';
import { ARMS } from '../../app/arms';
import type { Outcome } from '../../distill/outcomes';
import { useFormat } from '../context';
import { areNamed, useClasses, useNouns } from '../dataWords';
import { PagedGallery } from '../gallery/PagedGallery';
import { AnswerMark } from '../shared/AnswerMark';

interface Props {
  readonly title: string;
  readonly all: readonly Outcome[];
}

/** Test examples with what each network says of them. */
export function OutcomeGallery({ title, all }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const nouns = useNouns();
  const words = useClasses();
  const named = (label: number): string => words[label]?.full ?? String(label);
  const shortly = (label: number): string => words[label]?.name ?? String(label);
  return (
    <div className="outcome-gallery" data-named={areNamed(words)}>
      <PagedGallery
        title={title}
        note={
          <span className="soft" data-picture>
            {t('differences.sorted')}
          </span>
        }
        all={all}
        none={t('differences.none', nouns)}
        itemOf={({ index, label, answers, sureness }) => {
          const percent = format.percent(sureness, 1);
          const { ensemble, student, baseline } = answers;
          const said = { ensemble: named(ensemble), student: named(student), baseline: named(baseline) };
          return {
            index,
            words: t('differences.item', { index, label: named(label), percent, ...said, ...nouns }),
            caption: (
              <>
                <b data-picture>{t('differences.label', { label: named(label) })}</b>
                {ARMS.map((arm) => (
                  <span key={arm} className="found__answer" data-arm={arm} data-picture>
                    {t(`result.${arm}`)} <b>{shortly(answers[arm])}</b> <AnswerMark right={answers[arm] === label} />
                  </span>
                ))}
                <span data-picture>{t('differences.sure', { percent })}</span>
              </>
            ),
          };
        }}
      />
    </div>
  );
}
