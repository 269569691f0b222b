/** What the project has set itself, beside what was measured. Nothing fails over it: a busy machine is not a defect. */
import type { AnyRow } from './jobs';
import type { MemoryRow, PeerName, Row } from './row';
import { markdown } from './table';

interface Goal {
  readonly what: string;
  readonly asked: string;
  /** Of these rows; null where they do not tell. */
  readonly found: (rows: readonly Row[], memory: readonly MemoryRow[]) => number | null;
  readonly met: (found: number) => boolean;
  readonly show: (found: number) => string;
}

/** Runs after which memory is to stay what it is. */
const SETTLED = 50;

const times = (value: number): string => `${Number(value.toFixed(2))}×`;
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const milliseconds = (ms: number): string => `${ms.toFixed(0)} ms`;

function least(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.min(...values);
}

/** The least of how many times as long these peers take, the fastest of them in each row, over rows of a job. */
function leastRatio(
  job: Row['job'],
  peers: readonly PeerName[],
  of: (row: Row) => boolean = () => true,
): Goal['found'] {
  return (rows) =>
    least(
      rows
        .filter((row) => row.job === job && of(row))
        .map((row) => least(peers.flatMap((peer) => row.ratios[peer] ?? [])))
        .filter((ratio) => ratio !== null),
    );
}

function atLeast(asked: number, show: Goal['show']): Pick<Goal, 'asked' | 'met' | 'show'> {
  return { asked: `at least ${show(asked)}`, met: (found) => found >= asked, show };
}

const hidden = ({ shape }: Row): number => shape?.[1] ?? 0;
const isWide = (row: Row): boolean => hidden(row) >= 400;
const TENSORFLOW = ['tfjs-wasm', 'tfjs-cpu'] as const;

function greatest(what: string): Goal['found'] {
  return (rows) => rows.find((row) => row.job === 'page' && row.what === what)?.range?.[1] ?? null;
}

function longestTask(words: string, when: string): Goal {
  return {
    what: `longest task of the page while ${words}`,
    asked: 'at most 50 ms',
    found: (rows) => {
      const tasks = rows.find((row) => row.job === 'page' && row.what === `tasks over 50 ms, ${when}`);
      return tasks === undefined ? null : (tasks.range?.[1] ?? 0);
    },
    met: (found) => found <= 50,
    show: (found) => (found <= 50 ? 'none longer' : milliseconds(found)),
  };
}

const GOALS: readonly Goal[] = [
  {
    what: 'a step beside the faster CPU backend of TensorFlow.js, 400-400 and 1200-1200',
    found: leastRatio('steps', TENSORFLOW, isWide),
    ...atLeast(8, times),
  },
  {
    what: 'the same, 30-30',
    found: leastRatio('steps', TENSORFLOW, (row) => hidden(row) === 30),
    ...atLeast(12, times),
  },
  { what: 'a step beside jax-js', found: leastRatio('steps', ['jaxjs-wasm']), ...atLeast(2, times) },
  {
    what: 'share of the roof without blank pixels, 400-400 and 1200-1200',
    found: (rows) =>
      least(rows.filter((row) => row.job === 'dense' && isWide(row)).flatMap((row) => row.roofShare ?? [])),
    ...atLeast(0.7, percent),
  },
  { what: 'the default preset beside the port', found: leastRatio('preset', ['keras']), ...atLeast(10, times) },
  { what: 'forty students beside the port', found: leastRatio('landscape', ['keras']), ...atLeast(15, times) },
  {
    what: 'two threads beside one',
    found: leastRatio('threads', ['distillery-one-thread'], (row) => row.what.endsWith(' 2 threads')),
    ...atLeast(1.8, times),
  },
  {
    what: 'a step on WebGPU beside TensorFlow.js',
    found: leastRatio('webgpu', ['tfjs-webgpu']),
    ...atLeast(3, times),
  },
  { what: 'a step on WebGPU beside jax-js', found: leastRatio('webgpu', ['jaxjs-webgpu']), ...atLeast(1, times) },
  {
    what: 'a move of T with all that it draws, the dearest of the views',
    asked: 'at most 16.7 ms',
    found: (rows) => {
      const moves = rows.filter((row) => row.job === 'temperature').flatMap(({ ms }) => ms ?? []);
      return moves.length === 0 ? null : Math.max(...moves);
    },
    met: (found) => found <= 1000 / 60,
    show: (found) => `${found.toFixed(1)} ms`,
  },
  longestTask('nobody presses anything', 'left'),
  longestTask('somebody does', 'pressed'),
  {
    what: 'longest interaction to next paint',
    asked: 'under 100 ms',
    found: greatest('interactions to next paint, pressed'),
    met: (found) => found < 100,
    show: milliseconds,
  },
  {
    what: `memory after the last run, beside run ${SETTLED}`,
    asked: 'within 5 %',
    found: (_, memory) => {
      const settled = memory.find(({ runs }) => runs === SETTLED);
      return settled === undefined ? null : memory.at(-1)!.mebibytes / settled.mebibytes - 1;
    },
    met: (found) => found <= 0.05,
    show: (found) => `${found < 0 ? '' : '+'}${(100 * found).toFixed(1)} %`,
  },
];

/** A table of all goals of which the rows tell; null where they tell of none. */
export function goalsSection(rows: readonly AnyRow[]): string | null {
  const timed = rows.filter((row) => row.job !== 'memory');
  const memory = rows.filter((row) => row.job === 'memory');
  const body = GOALS.flatMap(({ what, asked, found, met, show }) => {
    const value = found(timed, memory);
    return value === null ? [] : [[what, asked, show(value), met(value) ? 'yes' : 'no']];
  });
  return body.length === 0 ? null : `### Goals\n\n${markdown(['what', 'asked', 'found', 'met'], body)}`;
}
