import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULTS } from '../experiment/settings';
import { filesOf } from '../model/files';
import { networksOf } from '../model/network';
import { networksBehind } from '../run/networks';
import { StageCache } from '../run/stageCache';
import { writeModels } from './models';
import { runInNode } from './runInNode';

const TINY = {
  ...DEFAULTS,
  dataset: 'moons',
  labelled: 40,
  teachers: 2,
  teacherHidden: [5],
  studentHidden: [3],
} as const;

test('every network of a run is written into a folder of its own', async () => {
  const { cache, result } = await runInNode({ ...TINY, transferSize: 10, teacherSteps: 5, studentSteps: 5 }, 1);
  const folder = await mkdtemp(join(tmpdir(), 'distillery-models-'));
  await writeModels(join(folder, 'new'), cache, result, '?v=1');
  const names = async (...path: string[]) => (await readdir(join(folder, 'new', ...path))).sort();
  expect(await names()).toEqual(['baseline', 'student', 'teacher-1', 'teacher-2']);
  expect(await names('teacher-2')).toEqual(['model.json', 'teacher-2.onnx', 'weights.bin']);
  const [student] = networksOf('student', networksBehind(cache, result, 'student')!, result, '?v=1');
  const [json, weights] = filesOf(student!, 'tfjs');
  expect(await readFile(join(folder, 'new/student/model.json'))).toEqual(Buffer.from(json!.bytes));
  expect(await readFile(join(folder, 'new/student/weights.bin'))).toEqual(Buffer.from(weights!.bytes));
  await rm(folder, { recursive: true });
});

test('a run whose networks are gone is told of', async () => {
  const { result } = await runInNode({ ...TINY, transferSize: 10, teacherSteps: 5, studentSteps: 5 }, 1);
  await expect(writeModels(tmpdir(), new StageCache(), result, '?v=1')).rejects.toThrow('student');
});
