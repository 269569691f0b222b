/** The landscape as a run of the page trains it: one stack, on all threads. */
import { errors } from '../../../distill/metrics';
import { DataStore } from '../../../run/dataStore';
import { Gate } from '../../../run/gate';
import { studentShape } from '../../../run/jobs';
import { StageCache } from '../../../run/stageCache';
import { trainStack } from '../../../run/training';
import { createBrowserEngine } from '../../../worker/threads';
import type { Finished } from '../../api';
import { ARMS, digits, experiment, recordedLogits } from './landscape';
import { studentJob } from './students';

export async function landscape(): Promise<Finished> {
  const [{ data, test }, logits, engine] = await Promise.all([digits(), recordedLogits(), createBrowserEngine()]);
  const now = (): number => performance.now();
  const gate = new Gate(now, () => undefined);
  const cache = new StageCache();
  const start = now();
  let found: number[] = [];
  await trainStack(
    {
      engine,
      store: new DataStore(() => Promise.reject(new Error('all is here'))),
      cache,
      gate,
      now,
      emit: () => undefined,
      show: () => Promise.resolve(),
    },
    {
      stage: 'students',
      key: 'landscape',
      job: () => studentJob(experiment, data[0]!, logits, ARMS, new Uint8Array(0)),
      steps: experiment.studentSteps,
      points: 0,
      point: (step) => ({ stage: 'students', step, examples: 0, student: [], baseline: [] }),
      standing: () => ({}),
      finish: async ({ stack }) => {
        const answers = await engine.predict(studentShape(experiment), await stack.parameters(), test.images);
        found = answers.map((one) => errors(one, test.labels));
        return { stage: 'students', step: stack.step, examples: test.labels.length, student: found, baseline: [] };
      },
    },
  );
  const ms = now() - start;
  cache.close();
  engine.dispose();
  return { ms, errors: found };
}
