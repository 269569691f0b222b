import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../experiment/result';
import { useFormat } from '../context';
import { cellWords, columnsOf, HELP, spreadHelp, spreadWords, type Column } from './columns';
import { ErrorGap } from './ErrorGap';
import { ParityMark } from './ParityMark';
import { groupsOf, type Group, type Row } from './rows';

interface Props {
  readonly result: Result;
  /** Every column, and not only those that matter most. */
  readonly all: boolean;
}

export function ResultTable({ result, all }: Props) {
  const { t } = useTranslation();
  const columns = columnsOf(result, all);
  const groups = groupsOf(t, result);
  const top = Math.max(
    ...groups.flatMap(({ rows }) => rows.flatMap(({ line }) => [1 - line.accuracy, line.trainError ?? 0])),
  );
  return (
    // A part that scrolls has to be reachable by keys.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="result__scroll" tabIndex={0} role="group" aria-labelledby="result-title">
      <table className="table result__table" data-all={all}>
        <thead>
          <tr>
            <th scope="col">{t('result.name')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`result.${column}`)}
                {column === 'errors' && <small>{t(spreadHelp(result))}</small>}
                {column in HELP && <small>{t(HELP[column as keyof typeof HELP])}</small>}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <TableGroup key={group.key} group={group} span={columns.length + 1} note={noteOn(group)}>
            {group.rows.map((row) => (
              <TableRow key={row.key} row={row} columns={columns} top={top} result={result} />
            ))}
          </TableGroup>
        ))}
      </table>
    </div>
  );

  function noteOn({ key }: Group): string {
    return key === 'perSeed' ? ` · ${t('result.intervalHelp')}` : '';
  }
}

interface GroupProps {
  readonly group: Group;
  readonly span: number;
  readonly note: string;
  readonly children: ReactNode;
}

function TableGroup({ group: { title, folded }, span, note, children }: GroupProps) {
  const [open, setOpen] = useState(!folded);
  return (
    <tbody>
      {title !== null && (
        <tr>
          <th scope="rowgroup" colSpan={span} className="result__group">
            {folded ? (
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
                {note}
              </button>
            ) : (
              title
            )}
          </th>
        </tr>
      )}
      {open && children}
    </tbody>
  );
}

interface RowProps {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly top: number;
  readonly result: Result;
}

function TableRow({ row: { name, line, arm, parity }, columns, top, result }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <tr data-arm={arm}>
      <th scope="row">
        {name}
        {parity && <ParityMark parity={parity} />}
      </th>
      {columns.map((column) => (
        <td key={column} data-column={column}>
          {column === 'trainError' && line.trainError !== undefined ? (
            <ErrorGap train={line.trainError} test={1 - line.accuracy} top={top} />
          ) : (
            cellWords(t, format, column, line)
          )}
          {column === 'errors' && <small>{spreadWords(t, format, line, result)}</small>}
        </td>
      ))}
    </tr>
  );
}
