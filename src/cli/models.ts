/** Writes the networks of a run as files that other programs open. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../experiment/result';
import { filesOf } from '../model/files';
import { MODEL_FORMATS } from '../model/formats';
import { networksOf, type Voice } from '../model/network';
import { networksBehind } from '../run/networks';
import type { StageCache } from '../run/stageCache';

const VOICES: readonly Voice[] = ['student', 'baseline', 'ensemble'];

/** Those of the first seed, each in a folder of its own: `student`, `baseline`, `teacher-1`, … */
export async function writeModels(folder: string, cache: StageCache, result: Result, link: string): Promise<void> {
  for (const voice of VOICES) {
    const found = networksBehind(cache, result, voice);
    if (found === null) throw new Error(`the run left no network of the ${voice}`);
    for (const network of networksOf(voice, found, result, link)) {
      const own = join(folder, network.about.name);
      await mkdir(own, { recursive: true });
      for (const { name, bytes } of MODEL_FORMATS.flatMap((format) => filesOf(network, format))) {
        await writeFile(join(own, name), bytes);
      }
    }
  }
}
