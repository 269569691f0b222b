/** What the programs of the command line have in common: values of options, and how they end. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CommanderError, InvalidArgumentError } from 'commander';
import { FormatError } from '../experiment/parse';

/** A bad argument; its message is one line that names it and what is allowed. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads a whole number from 1 to `most`. */
export function countUpTo(most: number): (text: string) => number {
  return (text) => {
    const count = Number(text);
    if (/^\d+$/.test(text) && count >= 1 && count <= most) return count;
    throw new InvalidArgumentError(`Allowed: 1 to ${most}.`);
  };
}

/**
 * What `read` makes of the options. `optionOf` names the one that a part of it came from.
 * @throws UsageError where `read` throws a FormatError
 */
export function accepted<Value>(read: () => Value, optionOf: (part: string) => string): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const { path, given, allowed } = error;
    const [part = ''] = path.split('.');
    throw new UsageError(`${optionOf(part)}: ${given} is not allowed; allowed: ${allowed}`);
  }
}

/** Whether a file can be written: one that is there, or a new one in a folder that is. */
export function canWrite(file: string): boolean {
  try {
    accessSync(existsSync(file) ? file : dirname(resolve(file)), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether files can be put into a folder: one that is there, or a new one in a folder that is. */
export function canHoldFiles(folder: string): boolean {
  return canWrite(folder) && (!existsSync(folder) || statSync(folder).isDirectory());
}

/** Runs a program to its end; a bad argument ends with one line and exit code 2, any other failure with 1. */
export function runProgram(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    console.error(
      error instanceof Error ? `${error.name === 'UsageError' ? 'error' : error.name}: ${error.message}` : error,
    );
    process.exitCode = error instanceof UsageError ? 2 : 1;
  });
}
