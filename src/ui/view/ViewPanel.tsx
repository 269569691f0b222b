import { useId, useRef, useState, type ReactNode } from 'react';
import { TableSwitch } from '../shared/TableSwitch';
import { BeforeRun } from '../time/BeforeRun';
import { OnlyNow } from '../time/OnlyNow';
import { atMoment, useMoment } from '../time/useMoment';
import type { Table } from './numbers';
import { NumbersTable } from './NumbersTable';
import type { ExportItem } from './ExportMenu';
import { TakeAlong, type About, type MoreNumbers } from './TakeAlong';
import './view.css';

interface Props {
  /** Of the files that are taken along. */
  readonly name: string;
  readonly title: string;
  /** The title as it stands on the page, where that follows a hand. */
  readonly heading?: ReactNode;
  /** Of the files, where it says more. */
  readonly fileTitle?: string;
  /** Beside the title. */
  readonly note?: ReactNode;
  /** What to look at, in a sentence. */
  readonly look: ReactNode;
  /** Controls of the view's own, at the right of its head. */
  readonly tools?: ReactNode;
  /** Null as long as there is nothing to show; `children` then say why. */
  readonly numbers: Table | null;
  /** More tables that are taken along. */
  readonly more?: readonly MoreNumbers[];
  /** What else is taken along. */
  readonly others?: readonly ExportItem[];
  /** What the numbers are about; left out, the result that stands on the page. */
  readonly about?: About | readonly About[] | undefined;
  /** What becomes of it when one goes back in the run: it goes back, too, or knows only the networks that stand now, or only the latest result. Left out, it is not of the run. */
  readonly time?: 'follows' | 'only now' | 'only the result';
  /** False where what is shown is no drawing. */
  readonly drawn?: boolean;
  /** The picture. What is to be taken along of it is marked `data-picture`. */
  readonly children: ReactNode;
}

/** A deeper view: what to look at, its picture or the table behind it, and ways to take both along. */
export function ViewPanel({
  name,
  title,
  heading = title,
  fileTitle = title,
  note,
  look,
  tools,
  numbers,
  more = [],
  others = [],
  about,
  time,
  drawn = true,
  children,
}: Props) {
  const [asTable, setAsTable] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const id = useId();
  const moment = useMoment();
  const then = time === 'follows' ? moment : null;
  return (
    <section className="panel view" aria-labelledby={id}>
      <div className="panel__head">
        <h2 className="panel__title" id={id}>
          {heading}
        </h2>
        {then !== null && <mark className="time-mark">{then}</mark>}
        {note !== undefined && <p className="panel__note">{note}</p>}
        <div className="panel__tools">
          {tools}
          {numbers && (
            <>
              <TableSwitch asTable={asTable} onChange={setAsTable} />
              <TakeAlong
                name={name}
                title={atMoment(fileTitle, then)}
                about={about}
                numbers={numbers}
                more={more}
                others={others}
                drawn={asTable || !drawn ? null : body}
              />
            </>
          )}
        </div>
      </div>
      {(time === 'only now' || time === 'only the result') && <OnlyNow />}
      {time === 'only the result' && <BeforeRun />}
      <p className="view__look">{look}</p>
      <div className="view__body" ref={body}>
        {asTable && numbers ? <NumbersTable numbers={numbers()} caption={title} /> : children}
      </div>
    </section>
  );
}
