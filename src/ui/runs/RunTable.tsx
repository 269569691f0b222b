import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bookkeeper } from '../../app/bookkeeper';
import { runId } from '../../app/keptRun';
import { MOST_CHOSEN } from '../../app/notebook';
import { useNotebook, useRun } from '../context';
import { COLUMNS, NEWEST_FIRST, ordered, pressed, type Column, type Order, type Row } from './rows';
import { RunRow } from './RunRow';
import type { Said } from './RunsNotices';
import { useLooks } from './useLooks';

interface Props {
  readonly rows: readonly Row[];
  readonly bookkeeper: Bookkeeper;
  readonly onSay: (said: Said | null) => void;
}

/** Pinned runs first, the others in the order of a column, whose head changes it. */
export function RunTable({ rows, bookkeeper, onSay }: Props) {
  const { t, i18n } = useTranslation();
  const [order, setOrder] = useState(NEWEST_FIRST);
  const chosen = useNotebook((state) => state.chosen);
  const look = useLooks();
  const now = useRun(({ outcome }) => outcome && runId(outcome.result));
  const sorted = useMemo(() => ordered(rows, order, i18n.language), [rows, order, i18n.language]);
  const severalTests = new Set(rows.map(({ run }) => run.result.testExamples)).size > 1;
  return (
    // A part that scrolls has to be reachable by keys.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="runs__scroll" tabIndex={0} role="group" aria-label={t('runs.table')}>
      <table className="table runs__table">
        <caption className="hidden">{t('runs.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('runs.draw')}</th>
            {COLUMNS.map((column) => (
              <Head
                key={column}
                column={column}
                order={order}
                onPress={() => {
                  setOrder(pressed(order, column));
                }}
              />
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => {
            const isChosen = chosen.includes(row.run.id);
            return (
              <RunRow
                key={row.run.id}
                row={row}
                look={look(row.run)}
                now={row.run.id === now}
                chosen={isChosen}
                full={!isChosen && chosen.length >= MOST_CHOSEN}
                ofTest={severalTests}
                bookkeeper={bookkeeper}
                onSay={onSay}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps {
  readonly column: Column;
  readonly order: Order;
  readonly onPress: () => void;
}

function Head({ column, order, onPress }: HeadProps) {
  const { t } = useTranslation();
  const sorted = order.column === column;
  const Arrow = order.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      data-column={column}
      aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className="runs__sort" onClick={onPress}>
        {t(`runs.columns.${column}`)}
        {sorted && <Arrow size="0.875rem" aria-hidden />}
      </button>
      {(column === 'ensemble' || column === 'student' || column === 'baseline') && <small>{t('runs.errors')}</small>}
    </th>
  );
}
