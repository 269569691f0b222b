import { useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useRun } from '../context';
import { saveFile } from '../shared/saveFile';
import { TableSwitch } from '../shared/TableSwitch';
import { ExportMenu } from './ExportMenu';
import { csvOf, originLines, type Numbers, type Origin, type Table } from './numbers';
import { NumbersTable } from './NumbersTable';
import { pictureOf, pngOf } from './picture';
import './view.css';

interface Props {
  /** Of the files that are taken along. */
  readonly name: string;
  readonly title: string;
  /** What to look at, in a sentence. */
  readonly look: ReactNode;
  /** Controls of the view's own, at the right of its head. */
  readonly tools?: ReactNode;
  /** Null as long as there is nothing to show; `children` then say why. */
  readonly numbers: Table | null;
  /** More tables that are taken along, in files of this name. */
  readonly more?: readonly { readonly name: string; readonly text: string; readonly numbers: Table }[];
  /** False where what is shown is no drawing. */
  readonly drawn?: boolean;
  /** The picture. What is to be taken along of it are `svg` and `canvas` elements marked `data-picture`. */
  readonly children: ReactNode;
}

/** A deeper view: what to look at, its picture or the table behind it, and ways to take both along. */
export function ViewPanel({ name, title, look, tools, numbers, more = [], drawn = true, children }: Props) {
  const { t } = useTranslation();
  const { shareAddress } = useApp();
  const result = useRun((state) => state.outcome?.result);
  const [asTable, setAsTable] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const id = useId();

  const origin = (): Origin => ({
    title,
    link: shareAddress(),
    seed: result?.experiment.seed ?? 0,
    numerics: result?.numerics ?? 0,
  });
  const picture = () => pictureOf(body.current!, originLines(origin()));
  const save = (kind: string, content: BlobPart, type: string, of = name): void => {
    saveFile(new Blob([content], { type }), `distillery-${of}.${kind}`);
  };
  const saveTable = (table: Numbers, of = name): void => {
    void csvOf(table, origin()).then((csv) => save('csv', csv, 'text/csv', of));
  };
  const items = [
    ...(asTable || !drawn
      ? []
      : [
          { text: t('view.png'), save: () => void pngOf(picture()).then((png) => save('png', png, 'image/png')) },
          { text: t('view.svg'), save: () => save('svg', picture().svg, 'image/svg+xml') },
        ]),
    { text: t('view.csv'), save: () => saveTable(numbers!()) },
    ...more.map((table) => ({ text: table.text, save: () => saveTable(table.numbers(), table.name) })),
  ];

  return (
    <section className="panel view" aria-labelledby={id}>
      <div className="panel__head">
        <h2 className="panel__title" id={id}>
          {title}
        </h2>
        <div className="panel__tools">
          {tools}
          {numbers && (
            <>
              <TableSwitch asTable={asTable} onChange={setAsTable} />
              <ExportMenu items={items} />
            </>
          )}
        </div>
      </div>
      <p className="view__look">{look}</p>
      <div className="view__body" ref={body}>
        {asTable && numbers ? <NumbersTable numbers={numbers()} caption={title} /> : children}
      </div>
    </section>
  );
}
