import { useEffect, useState } from 'react';
import { decoded, type Point } from '../../app/pointsShown';
import { dataKey } from '../../experiment/stale';
import { useApp, useStillExperiment } from '../context';

/** More of them would cover the maps. */
const MOST = 600;
const NONE: readonly Point[] = [];

/** Places of the transfer set without labels, as many as can be shown; none while they are not wanted or on their way. */
export function useTransferPoints(wanted: boolean): readonly Point[] {
  const { transferSamples } = useApp();
  const experiment = useStillExperiment();
  const key = dataKey(experiment);
  const [found, setFound] = useState<{ readonly key: string; readonly points: readonly Point[] } | null>(null);
  useEffect(() => {
    if (!wanted || found?.key === key) return;
    let current = true;
    transferSamples(experiment, MOST).then(
      ({ added }) => {
        if (current) setFound({ key, points: added.map(decoded) });
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [wanted, key, found, experiment, transferSamples]);
  return wanted && found?.key === key ? found.points : NONE;
}
