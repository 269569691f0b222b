/** Rows as Markdown tables, which read as well in a terminal. */
import type { AnyRow } from './jobs';
import { JOB_TITLES, type JobName } from './jobNames';
import type { MemoryRow, PeerName, Row } from './row';

const PEERS: Readonly<Record<PeerName, string>> = {
  'distillery-wasm': 'Distillery wasm',
  'distillery-one-thread': 'one thread',
  'tfjs-wasm': 'TensorFlow.js wasm',
  'tfjs-cpu': 'TensorFlow.js cpu',
  'jaxjs-wasm': 'jax-js wasm',
  convnetjs: 'ConvNetJS',
  'distillery-webgpu': 'Distillery webgpu',
  'tfjs-webgpu': 'TensorFlow.js webgpu',
  'jaxjs-webgpu': 'jax-js webgpu',
  keras: 'TensorFlow.js port',
};

function milliseconds(ms: number | null): string {
  if (ms === null) return 'none';
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${ms.toFixed(ms < 10 ? 2 : 1)} ms`;
}

export function markdown(head: readonly string[], body: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...body.map((cells) => cells[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...body.map(line)].join('\n');
}

function nameOf({ shape, batch, what }: Row): string {
  return shape === null ? what : `${shape.join('-')}, batch ${batch}${what === 'one step' ? '' : `, ${what}`}`;
}

/** Peers as their time and how many times as long it is. */
function timeTable(rows: readonly Row[]): string {
  const peers = [...new Set(rows.flatMap((row) => Object.keys(row.peers) as PeerName[]))];
  const hasSpeed = rows.some(({ gflops }) => gflops !== null);
  const hasRoof = rows.some(({ roofShare }) => roofShare !== null);
  const head = [
    'what',
    'times',
    'median',
    'least to greatest',
    ...(hasSpeed ? ['GFLOP/s'] : []),
    ...(hasRoof ? ['of the roof'] : []),
    ...peers.map((peer) => PEERS[peer]),
  ];
  const body = rows.map((row) => [
    nameOf(row),
    String(row.count),
    milliseconds(row.ms),
    row.range?.map(milliseconds).join(' to ') ?? '',
    ...(hasSpeed ? [row.gflops?.toFixed(1) ?? ''] : []),
    ...(hasRoof ? [row.roofShare === null ? '' : `${(100 * row.roofShare).toFixed(0)} %`] : []),
    ...peers.map((peer) => {
      const ms = row.peers[peer];
      return ms === undefined ? '' : `${milliseconds(ms)} = ${row.ratios[peer]!.toFixed(1)}×`;
    }),
  ]);
  return markdown(head, body);
}

function memoryTable(rows: readonly MemoryRow[]): string {
  return markdown(
    ['runs', 'MiB held'],
    rows.map(({ runs, mebibytes }) => [String(runs), mebibytes.toFixed(1)]),
  );
}

/** The section of a job. */
export function section(job: JobName, rows: readonly AnyRow[]): string {
  const times = rows.filter((row) => row.job !== 'memory');
  const table = times.length > 0 ? timeTable(times) : memoryTable(rows.filter((row) => row.job === 'memory'));
  return `### ${JOB_TITLES[job]}\n\n${table}`;
}
