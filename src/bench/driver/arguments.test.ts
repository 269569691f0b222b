import { describe, expect, it } from 'vitest';
import { parseArguments } from './arguments';
import { JOB_NAMES } from './jobNames';

describe('parseArguments', () => {
  it('measures everything in five rounds where nothing is said', () => {
    expect(parseArguments([])).toEqual({ jobs: JOB_NAMES, rounds: 5, json: null, markdown: null });
  });

  it('takes jobs in their own order, rounds and files', () => {
    const args = ['--only', 'page, steps', '--rounds', '3', '--json', 'rows.json', '--markdown', 'rows.md'];
    expect(parseArguments(args)).toEqual({
      jobs: ['steps', 'page'],
      rounds: 3,
      json: 'rows.json',
      markdown: 'rows.md',
    });
  });

  it.each([
    [['--only', 'steps,speed'], /no job 'speed'.*steps, dense/],
    [['--only', ''], /Allowed: steps/],
    [['--rounds', '0'], /0.*1 to 99/],
    [['--rounds', 'many'], /many.*1 to 99/],
    [['--json', 'no/such/folder/rows.json'], /no\/such\/folder.*folder that is there/],
    [['--quick'], /--quick/],
  ])('refuses %j in one line that says what is allowed', (args, message) => {
    expect(() => parseArguments(args)).toThrow(message);
    expect(() => parseArguments(args)).toThrow(expect.objectContaining({ name: 'UsageError' }));
  });
});
