/** What was asked for on the command line. */
import { availableParallelism } from 'node:os';
import { Command, CommanderError } from 'commander';
import { clamp, type Note } from '../experiment/clamp';
import { isHeld } from '../experiment/datasets';
import type { Experiment, SettingKey } from '../experiment/experiment';
import type { DecodedLink } from '../experiment/link';
import { isPresetId, presetExperiment, PRESET_IDS, type PresetId } from '../experiment/presets';
import { readLink } from '../link/link';
import type { Parts } from '../link/parts';
import { pointsOf } from '../link/drawn';
import type { Proof } from '../link/proof';
import type { OwnChoice } from './ownData';
import { canHoldFiles, canWrite, countUpTo, UsageError } from './options';
import { refusal } from './words';

export interface Arguments {
  readonly experiment: Experiment;
  /** The preset that it starts from. */
  readonly preset: PresetId;
  /** The settings that were named; all others stand as the preset has them. */
  readonly given: ReadonlySet<SettingKey>;
  /** What the link has lost on its way, which need not keep what is left of it from running. */
  readonly losses: readonly Note[];
  readonly json: string | null;
  readonly threads: number;
  /** The folder for the files of trained networks. */
  readonly model: string | null;
  /** The result that the link tells of, as long as nothing else changes its settings. */
  readonly sent: Proof | null;
  /** Own data that the experiment is about. */
  readonly own: OwnChoice | null;
}

interface Options {
  readonly json?: string;
  readonly model?: string;
  readonly threads: number;
  readonly set: readonly string[];
  readonly points?: string;
  readonly images?: string;
}

const MOST_THREADS = 64;

/** A program that takes an experiment; it may be given more options. */
export function program(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .argument('[link]', 'a link of the page, or its query such as "T=8&alpha=0.9"; without it, the default preset')
    .option('--json <file>', 'write the result as JSON to a file, or to standard output for -')
    .option('--threads <n>', 'training threads', countUpTo(MOST_THREADS), availableParallelism())
    .option(
      '--set <key=value...>',
      'change settings, after those of the link',
      (pair, all: string[]) => [...all, pair],
      [],
    )
    .option('--points <file.csv>', 'run on points of your own: lines x,y,class')
    .option('--images <path>', 'run on images of your own: a folder or zip with a folder for each class, or IDX')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
}

/** @throws UsageError */
export function parseArguments(args: readonly string[]): Arguments {
  const command = program('experiment', 'Runs an experiment and prints its result.').option(
    '--model <folder>',
    'write the trained networks to a folder, as TensorFlow.js layers models and as ONNX',
  );
  return readArguments(command, args);
}

/** What every program that takes an experiment reads of its arguments. @throws UsageError */
export function readArguments(command: Command, args: readonly string[]): Arguments {
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode !== 0) throw new UsageError(oneLine(command, error));
    throw error;
  }
  const options = command.opts<Options>();
  const { json = null, model = null, threads, set } = options;
  if (json !== null && json !== '-' && !canWrite(json)) {
    throw new UsageError(`--json ${json}: can't be written; allowed: a file in a folder that is there, or -`);
  }
  if (model !== null && !canHoldFiles(model)) {
    throw new UsageError(
      `--model ${model}: can't be written; allowed: a folder, or a new one in a folder that is there`,
    );
  }
  const link = readLink(command.args[0] ?? '');
  const losses = link.notes.filter(({ kind }) => kind === 'cut' || kind === 'changed');
  refuse(
    'the link',
    link.notes.filter((note) => !losses.includes(note)),
  );
  const changed = withSettings(link, set.map(pair));
  if (changed.experiment.engine === 'webgpu' && link.experiment.engine !== 'webgpu') {
    throw new UsageError('engine=webgpu needs a browser; allowed here: auto, wasm');
  }
  const sent = set.length === 0 ? (link.parts.result ?? null) : null;
  return { ...changed, losses, json, model, threads, sent, own: ownChoice(options, changed.experiment, link.parts) };
}

function ownChoice({ points, images }: Options, { dataset }: Experiment, linked: Parts): OwnChoice | null {
  if (points !== undefined && images !== undefined) throw new UsageError('--points and --images: allowed: one of them');
  if (points !== undefined) return { dataset: 'points', path: points };
  if (images !== undefined) return { dataset: 'own', path: images };
  if (dataset === 'points' && linked.points !== undefined) return { dataset, points: pointsOf(linked.points) };
  if (isHeld(dataset)) {
    throw new UsageError(`dataset=${dataset} needs your data; allowed: ${dataset === 'own' ? '--images' : '--points'}`);
  }
  return null;
}

/** Lays the pairs of `--set` over a link; `preset` among them is laid first. */
function withSettings(
  link: DecodedLink,
  pairs: readonly [string, string][],
): Pick<Arguments, 'experiment' | 'preset' | 'given'> {
  const presets = pairs.filter(([key]) => key === 'preset').map(([, name]) => name);
  const unknown = presets.find((name) => !isPresetId(name));
  if (unknown !== undefined) {
    throw new UsageError(`--set preset=${unknown}: no such preset; allowed: ${PRESET_IDS.join(', ')}`);
  }
  const [preset = link.preset] = presets.filter(isPresetId);
  const settings = pairs.filter(([key]) => key !== 'preset');
  const { experiment, notes, given } =
    preset === link.preset ? clamp(settings, link.experiment, link.given) : clamp(settings, presetExperiment(preset));
  refuse('--set', notes);
  return { experiment, preset, given };
}

export function refuse(where: string, notes: readonly Note[]): void {
  const [note] = notes;
  if (note) throw new UsageError(`${where}: ${refusal(note)}`);
}

function oneLine({ options }: Command, { code, message }: CommanderError): string {
  const line = message.replace(/^error: /, '').replaceAll('\n', ' ');
  if (code === 'commander.unknownOption') {
    return `${line}; allowed: ${[...options.map(({ long }) => long), '--help'].join(', ')}`;
  }
  if (code === 'commander.excessArguments') return `${line} Allowed: one link; more settings follow --set`;
  return line;
}

function pair(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`--set ${text}: allowed: key=value`);
  return [text.slice(0, at), text.slice(at + 1)];
}
