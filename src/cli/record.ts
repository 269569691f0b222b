/** `npm run record`: makes `public/recorded` anew. Needed whenever the default preset or the numerics change. */
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { DEFAULT_PRESET, presetExperiment } from '../experiment/presets';
import { ANSWERS_FILE, LOGITS_FILE, RECORDING_FILE } from '../run/recording';
import { recordedFolder } from './nodePlatform';
import { makeRecording } from './recording';

const { json, logits, answers } = await makeRecording(presetExperiment(DEFAULT_PRESET), availableParallelism());
const folder = recordedFolder();
await mkdir(folder, { recursive: true });
await writeFile(new URL(RECORDING_FILE, folder), `${JSON.stringify(json)}\n`);
await writeFile(new URL(LOGITS_FILE, folder), new Uint8Array(logits.buffer));
await writeFile(new URL(ANSWERS_FILE, folder), answers);
console.log(`recorded: ${json.result.digest}`);
