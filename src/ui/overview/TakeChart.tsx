import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { NUMERICS } from '../../experiment/numerics';
import { useApp, useRun, useStillExperiment } from '../context';
import { runName } from '../runs/runWords';
import { saveJson } from '../shared/saveFile';
import { networkItems } from '../view/networkItems';
import { resultJson } from '../view/resultJson';
import { TakeAlong } from '../view/TakeAlong';
import type { ChartLines } from './chartLines';
import { chartNumbers, distinctNames, type NamedRun } from './chartNumbers';
import type { OverlaidRun } from './overlay';
import { useAboutRun } from './useAboutRun';

interface Props {
  readonly title: string;
  readonly lines: ChartLines;
  /** Kept runs that are drawn beside them. */
  readonly overlaid: readonly OverlaidRun[];
  /** Where the chart is; null where the table stands in its place. */
  readonly drawn: RefObject<HTMLElement | null> | null;
}

/** The first view's chart, the result, and what was learned. */
export function TakeChart({ title, lines, overlaid, drawn }: Props) {
  const { t, i18n } = useTranslation();
  const app = useApp();
  const outcome = useRun((state) => state.outcome);
  const about = useAboutRun();
  const standing = useStillExperiment();
  const names = distinctNames(overlaid.map(({ run }) => runName(i18n.language, run)));
  const named = overlaid.map(({ run }, i): NamedRun => ({ run, name: names[i]! }));
  const others =
    outcome === null
      ? []
      : [
          {
            text: t('take.result'),
            save() {
              saveJson(resultJson(app, outcome), `distillery-${outcome.result.digest}.json`);
            },
          },
          ...networkItems(t, app, outcome.result, ['student']),
        ];
  return (
    <TakeAlong
      name="curves"
      title={title}
      about={[
        about ?? { experiment: standing, numerics: NUMERICS },
        ...named.map(({ name, run: { result } }) => ({ ...result, name })),
      ]}
      numbers={() => chartNumbers(t, lines, named)}
      drawn={drawn}
      others={others}
    />
  );
}
