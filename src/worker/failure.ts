import { DataError } from '../data/dataError';
import { EngineError } from '../engine/engine';
import type { ErrorCode } from './protocol';

/** An error as data, for the page to put into words. */
export function failureOf(error: unknown): { code: ErrorCode; detail: string } {
  if (error instanceof DataError) return { code: error.code, detail: error.piece };
  if (error instanceof EngineError) return { code: error.code, detail: error.detail };
  const detail = error instanceof Error ? error.message : String(error);
  // Browsers throw a RangeError where an array or a WebAssembly memory can't be had.
  return { code: error instanceof RangeError ? 'out-of-memory' : 'internal', detail };
}
