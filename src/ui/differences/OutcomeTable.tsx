import { useTranslation } from 'react-i18next';
import { TWIN_OUTCOMES, type OutcomeChoice } from '../../distill/outcomes';
import { useFormat } from '../context';
import { useNouns } from '../dataWords';

interface Props {
  readonly count: (choice: OutcomeChoice) => number;
  readonly chosen: OutcomeChoice;
  readonly onChoose: (choice: OutcomeChoice) => void;
}

/** Null, for all of them, comes last. */
export const TWINS = [...TWIN_OUTCOMES, null];
export const RIGHT = [true, false, null];

/** How many test examples have which outcome; each number leads to them. */
export function OutcomeTable({ count, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const nouns = useNouns();
  return (
    <table className="table outcomes" data-picture>
      <caption className="hidden">{t('differences.table', nouns)}</caption>
      <thead>
        <tr>
          <td />
          {TWINS.map((twins) => (
            <th key={twins} scope="col">
              {t(`differences.twins.${twins ?? 'any'}`)}
              {(twins === 'rescued' || twins === 'lost') && <small>{t(`differences.alone.${twins}`)}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {RIGHT.map((ensembleRight) => (
          <tr key={String(ensembleRight)}>
            <th scope="row">{t(`differences.ensemble.${rightWord(ensembleRight)}`)}</th>
            {TWINS.map((twins) => {
              const pressed = chosen.twins === twins && chosen.ensembleRight === ensembleRight;
              return (
                <td key={twins}>
                  <button
                    type="button"
                    className="outcomes__count"
                    data-twins={twins}
                    aria-pressed={pressed}
                    onClick={() => {
                      onChoose({ ensembleRight, twins });
                    }}
                  >
                    {format.count(count({ ensembleRight, twins }))}
                    <span className="hidden">
                      {`, ${t(`differences.twins.${twins ?? 'any'}`)}, ${t(`differences.ensemble.${rightWord(ensembleRight)}`)}`}
                    </span>
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function rightWord(right: boolean | null): 'right' | 'wrong' | 'any' {
  if (right === null) return 'any';
  return right ? 'right' : 'wrong';
}
