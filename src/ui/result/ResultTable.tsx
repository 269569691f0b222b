import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ARMS, type Arm } from '../../app/arms';
import type { Result } from '../../experiment/result';
import { useFormat } from '../context';
import { cellWords, COLUMNS, HELP, spreadHelp, spreadWords, type Line } from './columns';

interface Props {
  readonly result: Result;
}

export function ResultTable({ result }: Props) {
  const { t } = useTranslation();
  return (
    // A part that scrolls has to be reachable by keys.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="result__scroll" tabIndex={0} role="group" aria-labelledby="result-title">
      <table className="table result__table">
        <thead>
          <tr>
            <th scope="col">{t('result.name')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`result.${column}`)}
                {column === 'errors' && <small>{t(spreadHelp(result))}</small>}
                {column in HELP && <small>{t(HELP[column as keyof typeof HELP])}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ARMS.map((arm) => (
            <TableLine key={arm} name={t(`result.${arm}`)} arm={arm} line={result[arm]} result={result} />
          ))}
        </tbody>
        <Collapsible title={t('result.teachers')}>
          {result.teachers.map((teacher, index) => (
            <TableLine key={index} name={t('chart.teacher', { number: index + 1 })} line={teacher} result={result} />
          ))}
        </Collapsible>
        {result.experiment.repeats > 1 && (
          <Collapsible title={`${t('result.perSeed')} · ${t('result.intervalHelp')}`}>
            {ARMS.flatMap((arm) =>
              (result[arm].perSeed ?? []).map((line) => (
                <TableLine
                  key={`${arm} ${line.seed}`}
                  name={t('result.seed', { name: t(`result.${arm}`), seed: line.seed })}
                  line={line}
                  result={result}
                />
              )),
            )}
          </Collapsible>
        )}
      </table>
    </div>
  );
}

function Collapsible({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={COLUMNS.length + 1} className="result__group">
          <button
            type="button"
            className="result__toggle"
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
            }}
          >
            <ChevronRight size="1.125rem" aria-hidden />
            {title}
          </button>
        </th>
      </tr>
      {open && children}
    </tbody>
  );
}

interface LineProps extends Props {
  readonly name: string;
  readonly arm?: Arm;
  readonly line: Line;
}

function TableLine({ name, arm, line, result }: LineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <tr data-arm={arm}>
      <th scope="row">{name}</th>
      {COLUMNS.map((column) => (
        <td key={column} data-column={column}>
          {cellWords(t, format, column, line)}
          {column === 'errors' && <small>{spreadWords(t, format, line, result)}</small>}
        </td>
      ))}
    </tr>
  );
}
