/** Drawn things as text that may stand in a link: whole numbers, small ones in few characters. */
import { FormatError } from '../experiment/parse';

/**
 * Numbers as base64 VLQ, as source maps write them (ECMA-426, "Base64 VLQ"): five bits a character, the lowest first, the
 * sign in the lowest of all, and a sixth bit that says whether more follow. Letters are those of base64url (RFC 4648,
 * section 5), which may stand in an address as they are.
 */
const CODEC = 'n1.';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const MORE = 32;
/** Characters of a number and of a link that are read at most. */
const MOST = { letters: 5, characters: 20_000 };

/** What `allowed` says of packed text. */
export const PACKED = `${CODEC}…`;

/** @param numbers whole, of at most 24 bits */
export function pack(numbers: readonly number[]): string {
  return CODEC + numbers.map(packed).join('');
}

function packed(number: number): string {
  let rest = number < 0 ? -number * 2 + 1 : number * 2;
  let text = '';
  do {
    const low = rest % MORE;
    rest = (rest - low) / MORE;
    text += LETTERS[rest > 0 ? low + MORE : low]!;
  } while (rest > 0);
  return text;
}

/**
 * The numbers that `pack` has packed; no other text than the one it writes is read.
 * @throws FormatError
 */
export function unpack(text: string): number[] {
  const refused = new FormatError('code', PACKED, text.length > 24 ? `${text.slice(0, 24)}…` : text);
  if (!text.startsWith(CODEC) || text.length > MOST.characters) throw refused;
  const numbers: number[] = [];
  let letters: number[] = [];
  for (const letter of text.slice(CODEC.length)) {
    letters.push(LETTERS.indexOf(letter));
    if (letters.at(-1)! >= MORE && letters.length < MOST.letters) continue;
    numbers.push(unpacked(letters));
    letters = [];
  }
  if (letters.length > 0 || pack(numbers) !== text) throw refused;
  return numbers;
}

function unpacked(letters: readonly number[]): number {
  const whole = letters.reduceRight((sum, letter) => sum * MORE + (letter % MORE), 0);
  return whole % 2 === 1 ? -(whole - 1) / 2 : whole / 2;
}

/** Each number less the one `apart` places before it, where there is one: what lies close together becomes small. */
export function differences(numbers: readonly number[], apart: number): number[] {
  return numbers.map((number, i) => number - (numbers[i - apart] ?? 0));
}

/** The numbers that `differences` was given. */
export function sums(steps: readonly number[], apart: number): number[] {
  const numbers: number[] = [];
  for (const [i, step] of steps.entries()) numbers.push(step + (numbers[i - apart] ?? 0));
  return numbers;
}
