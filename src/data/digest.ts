/** Short hashes that are the same wherever a run is the same. */
import { sha256 } from '@noble/hashes/sha2.js'; // crypto.subtle is missing on pages served over plain http
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const DIGITS = 16;

/** SHA-256 over the little-endian float32 bytes of logits, as its first 16 hexadecimal digits. */
export function digestLogits(logits: Float32Array): string {
  return bytesToHex(sha256(new Uint8Array(logits.buffer, logits.byteOffset, logits.byteLength))).slice(0, DIGITS);
}

/** One digest of several, in their order. */
export function digestOf(digests: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(digests.join(' ')))).slice(0, DIGITS);
}
