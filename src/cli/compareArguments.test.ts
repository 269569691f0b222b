import { describe, expect, it } from 'vitest';
import { presetExperiment } from '../experiment/presets';
import { parseCompareArguments } from './compareArguments';
import { UsageError } from './options';

const fail = (...args: string[]): string => {
  try {
    parseCompareArguments(args);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
  }
  return 'no error';
};

describe('parseCompareArguments', () => {
  it('compares the usual methods over three seeds', () => {
    expect(parseCompareArguments(['preset=compression']).comparison).toEqual({
      experiment: presetExperiment('compression'),
      methods: ['labels', 'soft', 'mixed', 'logits', 'jitter'],
      axis: null,
      seeds: 3,
    });
  });

  it('takes methods in any order, values of an axis in any order, and seeds', () => {
    const { comparison } = parseCompareArguments(['--methods', 'jitter,soft', '--axis', 'T=8,1,2.5,8', '--seeds', '5']);
    expect(comparison).toMatchObject({
      methods: ['labels', 'soft', 'jitter'],
      axis: { key: 'T', values: [1, 2.5, 8] },
      seeds: 5,
    });
  });

  it('takes the comparison of a link or a preset, and lays its options over it', () => {
    const link = 'https://example.org/?v=1&T=8&methods=labels,soft&seeds=5&tab=compare&lang=ko';
    expect(parseCompareArguments([link]).comparison).toMatchObject({
      methods: ['labels', 'soft'],
      axis: null,
      seeds: 5,
    });
    expect(parseCompareArguments([link, '--seeds', '2']).comparison.seeds).toBe(2);
    const tiny = parseCompareArguments(['preset=tiny-student']).comparison;
    expect(tiny).toMatchObject({ methods: ['labels'], axis: { key: 'T', values: [1, 2.5, 4, 8, 20] }, seeds: 5 });
    expect(parseCompareArguments(['along=alpha:0,1']).comparison).toMatchObject({
      methods: ['labels'],
      axis: { key: 'alpha', values: [0, 1] },
    });
    expect(parseCompareArguments(['preset=tiny-student', '--methods', 'soft']).comparison).toMatchObject({
      methods: ['labels', 'soft'],
      axis: null,
    });
  });

  it('sets an axis alone beside the baseline', () => {
    expect(parseCompareArguments(['--axis', 'alpha=0,1']).comparison.methods).toEqual(['labels']);
  });

  it.each([
    [
      ['--methods', 'soft,hard'],
      ['--methods', '"hard"', 'rawLogits'],
    ],
    [
      ['--methods', ''],
      ['--methods', 'no method', 'rawLogits'],
    ],
    [
      ['--axis', 'lr=1,2'],
      ['--axis', '"lr"', 'transferSize'],
    ],
    [
      ['--axis', 'T=1,2000'],
      ['--axis', '2000', '0.05..1000'],
    ],
    [
      ['--axis', 'T=1,hot'],
      ['--axis', 'hot', 'number'],
    ],
    [
      ['--axis', 'T'],
      ['--axis T', 'key=value'],
    ],
    [
      ['--axis', 'T='],
      ['--axis', 'a number'],
    ],
    [
      ['--axis', 'transferSize=59500'],
      ['transferSize', '59500', '0..59000'],
    ],
    [
      ['--seeds', '11'],
      ['--seeds', '1 to 10'],
    ],
    [
      ['seed=4294967295', '--seeds', '2'],
      ['--seeds', '1..1'],
    ],
    [
      ['--method', 'soft'],
      ['--method', '--methods, --axis, --seeds'],
    ],
    [['T=hot'], ['T=hot', '0.05..1000']],
    [['methods=soft,hard'], ['the link', 'methods=hard', 'rawLogits']],
    [['along=T'], ['the link', 'along=T', 'T:1,2.5,4']],
  ])('names the culprit of %j and what is allowed, in one line', (args, parts) => {
    const message = fail(...args);
    for (const part of parts) expect(message).toContain(part);
    expect(message).not.toContain('\n');
  });
});
