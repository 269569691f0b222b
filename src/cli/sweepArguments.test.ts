import { describe, expect, it } from 'vitest';
import { UsageError } from './options';
import { parseSweepArguments } from './sweepArguments';

const fail = (...args: string[]): string => {
  try {
    parseSweepArguments(args);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
  }
  return 'no error';
};

describe('parseSweepArguments', () => {
  it('sweeps T by alpha over three seeds where nothing is said', () => {
    expect(parseSweepArguments(['labelled=500']).sweep).toMatchObject({
      experiment: { labelled: 500 },
      x: { key: 'T', values: [0.5, 1, 2, 4, 8, 16, 32, 50] },
      y: { key: 'alpha', values: [0, 0.25, 0.5, 0.75, 1] },
      seeds: 3,
    });
  });

  it('takes values in any order, and widths', () => {
    const { sweep } = parseSweepArguments(['--x', 'studentHidden=32,8,32', '--y', 'teachers=4,1', '--seeds', '1']);
    expect(sweep).toMatchObject({
      x: { key: 'studentHidden', values: [8, 32] },
      y: { key: 'teachers', values: [1, 4] },
      seeds: 1,
    });
  });

  it.each([
    [
      ['--x', 'lr=1'],
      ['--x', '"lr"', 'T, alpha'],
    ],
    [
      ['--x', 'T=1,hot'],
      ['--x', 'hot', 'number'],
    ],
    [
      ['--y', 'alpha=2'],
      ['--y', '2', '0..1'],
    ],
    [
      ['--y', 'T=2'],
      ['--y', '"T"', 'alpha, labelled'],
    ],
    [
      ['--x', 'transferSize=59500'],
      ['--x', '59500', '0..59000'],
    ],
    [
      ['--x', 'studentHidden=0'],
      ['--x', '0', '1..2048'],
    ],
    [
      ['seed=4294967295', '--seeds', '2'],
      ['--seeds', '1..1'],
    ],
  ])('names the culprit of %j and what is allowed, in one line', (args, parts) => {
    const message = fail(...args);
    for (const part of parts) expect(message).toContain(part);
    expect(message).not.toContain('\n');
  });
});
