import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../experiment/comparison';
import type { Experiment } from '../../experiment/experiment';
import { NUMERICS } from '../../experiment/numerics';
import { useApp } from '../context';
import { saveFile } from '../shared/saveFile';
import { ExportMenu, type ExportItem } from './ExportMenu';
import { csvOf, originLines, type Origin, type Table } from './numbers';
import { pictureOf, pngOf } from './picture';

/** What numbers are about. */
export interface About {
  readonly experiment: Experiment;
  readonly numerics: number;
  /** Of the result that they are. */
  readonly digest?: string;
  /** Of one among several. */
  readonly name?: string;
  /** Where they are those of a comparison. */
  readonly choice?: Choice;
}

/** A table that is taken along beside the first, in a file of this name. */
export interface MoreNumbers {
  readonly name: string;
  readonly text: string;
  readonly numbers: Table;
}

interface Props {
  /** Of the files. */
  readonly name: string;
  readonly title: string;
  /** Left out, the result that stands on the page; before there is one, the experiment that does. None where the numbers say it. */
  readonly about?: About | readonly About[] | undefined;
  readonly numbers: Table;
  readonly more?: readonly MoreNumbers[];
  /** Where the picture is: all in it that is marked `data-picture`. Null where nothing is drawn. */
  readonly drawn: RefObject<HTMLElement | null> | null;
  /** What else there is. */
  readonly others?: readonly ExportItem[];
}

/** The menu of what can be taken along of a picture: itself, its numbers, and more. Every file says where it comes from. */
export function TakeAlong({ name, title, about, numbers, more = [], drawn, others = [] }: Props) {
  const { t } = useTranslation();
  const app = useApp();

  const origin = (): Origin => {
    const sources = [about ?? standing()].flat().map(({ experiment, numerics, digest, name, choice }) => ({
      name,
      link: app.addressOf(experiment, choice),
      seed: experiment.seed,
      numerics,
      digest,
    }));
    return { title, sources };
  };
  const standing = (): About =>
    app.run.getState().outcome?.result ?? { experiment: app.experiment.getState().experiment, numerics: NUMERICS };
  const picture = () => pictureOf(drawn!.current!, originLines(origin()));
  const save = (kind: string, content: BlobPart, type: string, of = name): void => {
    saveFile(new Blob([content], { type }), `distillery-${of}.${kind}`);
  };
  const saveNumbers = async (table: Table, of = name): Promise<void> => {
    save('csv', await csvOf(table(), origin()), 'text/csv', of);
  };
  const pictures: readonly ExportItem[] = [
    {
      text: t('view.png'),
      async save() {
        save('png', await pngOf(await picture()), 'image/png');
      },
    },
    {
      text: t('view.svg'),
      async save() {
        save('svg', (await picture()).svg, 'image/svg+xml');
      },
    },
  ];
  return (
    <ExportMenu
      items={[
        ...(drawn === null ? [] : pictures),
        { text: t('view.csv'), save: () => saveNumbers(numbers) },
        ...more.map((table) => ({ text: table.text, save: () => saveNumbers(table.numbers, table.name) })),
        ...others,
      ]}
    />
  );
}
