/** Forty students of one ensemble, each at its own T and alpha: the grid, and the data that they learn from. */
import { LABELS_ONLY, type Objective } from '../../../distill/losses';
import { pieceSource } from '../../../run/dataSource';
import { loadData } from '../../../run/seedData';
import { presetExperiment, DEFAULT_PRESET } from '../../../experiment/presets';
import { LOGITS_FILE, RECORDING_FILE, recordedTargets } from '../../../run/recording';
import { store } from '../data';

const TEMPERATURES = [1, 2, 3, 4, 6, 8, 12, 20];
const ALPHAS = [0.2, 0.4, 0.6, 0.8, 1];

export const ARMS: readonly Objective[] = TEMPERATURES.flatMap((T) =>
  ALPHAS.map((alpha) => ({ ...LABELS_ONLY, T, alpha, labelWeight: 1 - alpha })),
);

export const experiment = presetExperiment(DEFAULT_PRESET);

/** The digits of the default preset. */
export function digits(): ReturnType<typeof loadData> {
  return loadData(
    pieceSource(store),
    experiment,
    () => undefined,
    () => Promise.resolve(),
  );
}

/** What the recorded ensemble says of the transfer set. */
export async function recordedLogits(): Promise<Float32Array> {
  const file = async (name: string): Promise<Response> => fetch(`recorded/${name}`);
  const logits = new Float32Array(await (await file(LOGITS_FILE)).arrayBuffer());
  const targets = recordedTargets(await (await file(RECORDING_FILE)).json(), logits, experiment);
  if (targets === null) throw new Error('the recording is of another ensemble');
  return targets.transfer[0]!;
}
