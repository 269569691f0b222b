// @ts-check
/** Counting what the steps of `npm test` found. */

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * A step that ends badly has failed at least once, and so has a test runner that ran nothing: neither may look like
 * success.
 *
 * @param {Tally} tally
 * @param {number} status exit code of the step
 * @returns {Tally}
 */
function honest({ passed, failed }, status) {
  const bad = status !== 0 || passed + failed === 0;
  return { passed, failed: bad ? Math.max(1, failed) : failed };
}

/**
 * @param {number} status exit code of a check, which counts as one
 * @returns {Tally}
 */
export function tallyCheck(status) {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile */

/**
 * A file that failed although no test case in it did (it does not load, say) counts as one failed.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: VitestFile[] } | null} report of Vitest's JSON
 *   reporter, null where it wrote none
 * @param {number} status exit code of the step
 * @returns {Tally}
 */
export function tallyVitest(report, status) {
  if (report === null) return honest({ passed: 0, failed: 0 }, status);
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return honest({ passed: report.numPassedTests, failed: report.numFailedTests + broken.length }, status);
}

/**
 * A flaky test is a failed one.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number } } | null} report of Playwright's JSON
 *   reporter, null where it wrote none
 * @param {number} status exit code of the step
 * @returns {Tally}
 */
export function tallyPlaywright(report, status) {
  const { expected, unexpected, flaky } = report?.stats ?? { expected: 0, unexpected: 0, flaky: 0 };
  return honest({ passed: expected, failed: unexpected + flaky }, status);
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
  };
}

/** @param {Tally} tally */
export function lastLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/**
 * The steps that `--only a,b` or `--only=a,b` asks for, in their own order; all of them without it.
 *
 * @param {readonly string[]} args
 * @param {readonly string[]} names of all steps
 * @throws {RangeError} for anything else, naming it
 */
export function selectSteps(args, names) {
  if (args.length === 0) return [...names];
  const [option, value = '', ...rest] = args.flatMap((arg) => arg.split('='));
  if (option !== '--only' || rest.length > 0)
    throw new RangeError(`unknown argument ${args.join(' ')}; try --only unit,lint`);
  const asked = value.split(',');
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new RangeError(`no step '${unknown}'; there are ${names.join(', ')}`);
  return names.filter((name) => asked.includes(name));
}
