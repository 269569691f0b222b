import { useFormat } from '../context';
import type { Numbers } from './numbers';

interface Props {
  readonly numbers: Numbers;
  readonly caption: string;
}

/** The numbers behind a picture, for reading. */
export function NumbersTable({ numbers: { head, rows, digits }, caption }: Props) {
  const format = useFormat();
  return (
    // A part that scrolls has to be reachable by keys.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="numbers" tabIndex={0} role="group" aria-label={caption}>
      <table className="table numbers__table">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((name, i) => (
              <th key={i} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], i) => (
            <tr key={i}>
              <th scope="row">{typeof name === 'number' ? format.plain(name, digits) : name}</th>
              {cells.map((cell, j) => (
                <td key={j}>{typeof cell === 'number' ? format.plain(cell, digits) : (cell ?? '–')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
