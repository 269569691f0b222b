import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { perArm } from '../../app/arms';
import type { KeptRun } from '../../app/keptRun';
import type { Result } from '../../experiment/result';
import { useApp, useFormat, useNotebook, useRun } from '../context';
import { runName } from '../runs/runWords';
import { Segmented } from '../shared/Segmented';
import type { Table } from '../view/numbers';
import { ViewPanel } from '../view/ViewPanel';
import { Waiting } from '../view/Waiting';
import { bargainOf, PRICES, type Price } from './bargain';
import { comparable, differedWords } from './earlier';
import { marksOf } from './marks';
import { PricePlot } from './PricePlot';
import { PriceTable } from './PriceTable';
import './price.css';

/** What each network costs, and what that buys. */
export function PriceTab() {
  const { t } = useTranslation();
  const [price, setPrice] = useState<Price>('multiplyAdds');
  const result = useRun((state) => state.outcome?.result ?? null);
  const runs = useKept();
  const earlier = useMemo(() => (result === null ? [] : comparable(runs, result)), [runs, result]);
  const numbers = useNumbers(result, earlier);
  return (
    <ViewPanel
      name="price"
      time="only the result"
      title={t('price.title')}
      look={t('price.look')}
      numbers={numbers}
      tools={
        <Segmented
          label={t('price.choice')}
          value={price}
          options={PRICES.map((value) => ({ value, text: t(`price.choices.${value}`) }))}
          onChange={setPrice}
        />
      }
    >
      {result === null ? (
        <Waiting />
      ) : (
        <>
          <Bargain result={result} price={price} />
          <div className="price">
            <PricePlot result={result} earlier={earlier} price={price} />
            <PriceTable result={result} />
          </div>
        </>
      )}
    </ViewPanel>
  );
}

/** The runs that are kept, which are read when they are first wanted. */
function useKept(): readonly KeptRun[] {
  const { bookkeeper } = useApp();
  useEffect(() => void bookkeeper(), [bookkeeper]);
  return useNotebook((state) => state.runs);
}

/** The point of the picture in words, judged from its numbers. */
function Bargain({ result, price }: { readonly result: Result; readonly price: Price }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { factor, ensemble, student } = bargainOf(result, price);
  const cheaper = factor > 1;
  const words = {
    factor: format.times(cheaper ? factor : 1 / factor),
    cost: t(`price.costs.${price}`),
    ...perArm((arm) => format.plain(result[arm].errors, 1)),
  };
  return (
    <p className="price__words">
      {[
        t(cheaper ? 'price.cheaper' : 'price.dearer', words),
        t(`price.ensemble.${ensemble}`, words),
        t(`price.student.${student}`, words),
      ].join(' ')}
    </p>
  );
}

function useNumbers(result: Result | null, earlier: readonly KeptRun[]): Table | null {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  if (result === null) return null;
  const rows = (of: Result, run: string, differed: string) =>
    marksOf(t, of).map(({ name, line }) => [
      name,
      run,
      differed,
      line.errors,
      line.parameters,
      line.bytes,
      line.multiplyAdds,
      line.msPerDigit,
    ]);
  return () => ({
    head: [
      t('result.name'),
      t('price.ofRun'),
      t('price.differed'),
      t('result.errors'),
      t('result.parameters'),
      t('price.choices.bytes'),
      t('result.multiplyAdds'),
      t('price.choices.msPerDigit'),
    ],
    rows: [
      ...rows(result, t('price.present'), ''),
      ...earlier.flatMap((run) =>
        rows(
          run.result,
          runName(i18n.language, run),
          differedWords(t, format, run.result.experiment, result.experiment),
        ),
      ),
    ],
    digits: 4,
  });
}
