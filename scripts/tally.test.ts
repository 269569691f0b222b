import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastLine, selectSteps, sum, tallyCheck, tallyPlaywright, tallyVitest } from './tally.mjs';

function vitestReport(numPassedTests: number, numFailedTests: number) {
  return { numPassedTests, numFailedTests, testResults: [] };
}

describe('a step that ended badly', () => {
  test('counts as failed even where no test case did', () => {
    expect(tallyVitest(vitestReport(3, 0), 1)).toEqual({ passed: 3, failed: 1 });
    expect(tallyCheck(2)).toEqual({ passed: 0, failed: 1 });
  });

  test('counts as failed where it left no report, whatever its exit code', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), (status) => {
        expect(tallyVitest(null, status)).toEqual({ passed: 0, failed: 1 });
        expect(tallyPlaywright(null, status)).toEqual({ passed: 0, failed: 1 });
      }),
    );
  });
});

test('a runner that ran no test failed', () => {
  expect(tallyVitest(vitestReport(0, 0), 0).failed).toBe(1);
  expect(tallyPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0 } }, 0).failed).toBe(1);
});

test('a file that does not load is a failed test', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ];
  expect(tallyVitest({ numPassedTests: 2, numFailedTests: 1, testResults }, 1)).toEqual({ passed: 2, failed: 2 });
});

test('a flaky test is a failed one', () => {
  const report = { stats: { expected: 5, unexpected: 2, flaky: 1 } };
  expect(tallyPlaywright(report, 1)).toEqual({ passed: 5, failed: 3 });
});

test('the last line adds all steps up', () => {
  const tallies = [tallyCheck(0), tallyCheck(1), tallyVitest(vitestReport(40, 2), 1)];
  expect(lastLine(sum(tallies))).toBe('41 passed, 3 failed');
});

describe('selectSteps', () => {
  const names = ['lint', 'types', 'unit'];

  test('takes all steps without arguments', () => {
    expect(selectSteps([], names)).toEqual(names);
  });

  test('keeps the order of the steps, not that of the arguments', () => {
    expect(selectSteps(['--only', 'unit,lint'], names)).toEqual(['lint', 'unit']);
    expect(selectSteps(['--only=unit'], names)).toEqual(['unit']);
  });

  test.each([[['--only', 'untit']], [['--only']], [['unit']], [['--only', 'unit', 'lint']]])('refuses %j', (args) => {
    expect(() => selectSteps(args, names)).toThrow(RangeError);
  });
});
