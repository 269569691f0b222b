/** How far a program of the command line is. */
import { SingleBar } from 'cli-progress';
import type { RunEvent } from '../run/events';
import type { SweepProgress } from '../run/sweepMeter';

const STAGES = { teachers: 'teachers', targets: 'soft targets', chain: 'chain', students: 'students' };

/** One bar on standard error for each stage, with the time left; nothing where that is not a terminal. */
export function progressBars(): { show: (event: RunEvent) => void; end: () => void } {
  const bar = new SingleBar({
    format: '{stage} {bar} {value} of {total} · {left}',
    stopOnComplete: false,
    noTTYOutput: false,
    clearOnComplete: true,
  });
  let stage: string | null = null;
  return {
    show: (event) => {
      if (event.type !== 'progress' || event.cached) return;
      const left = event.secondsLeft === null ? '' : `${Math.ceil(event.secondsLeft)} s left`;
      const payload = { stage: STAGES[event.stage].padEnd(12), left };
      if (event.stage !== stage) bar.start(event.steps, event.step, payload);
      else bar.update(event.step, payload);
      stage = event.stage;
    },
    end: () => {
      bar.stop();
    },
  };
}

/** One bar for a whole landscape, in thousandths of the work. */
export function sweepBar(): { show: (progress: SweepProgress) => void; end: () => void } {
  const whole = 1000;
  const bar = new SingleBar({
    format: '{stage} {bar} {trained} of {students} students · {left}',
    noTTYOutput: false,
    clearOnComplete: true,
  });
  const none = { stage: '', trained: 0, students: 0, left: '' };
  bar.start(whole, 0, none);
  return {
    show: ({ stage, trained, students, share, secondsLeft }) => {
      const left = secondsLeft === null ? '' : `${Math.ceil(secondsLeft)} s left`;
      bar.update(Math.floor(whole * share), { stage: STAGES[stage].padEnd(12), trained, students, left });
    },
    end: () => {
      bar.stop();
    },
  };
}
