/** Opens what a person hands over: zips and gzips are replaced by what is in them. */
import { unzipSync } from 'fflate';
import { gunzip } from './gzip';
import { OwnError } from './ownError';

export interface OwnFile {
  /** With the folders it lies in, `/` between them. */
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Files and folders that systems put beside a person's own. */
const HIDDEN = /(^|\/)(\.[^/]|__MACOSX(\/|$))/;

/**
 * All files that are not hidden and that `wanted` takes, in the order of their paths. Zips are opened one deep.
 * @param most bytes that the files taken may come to, and those of each zip
 * @throws OwnError `zip-damaged`, `gzip-damaged`, `too-large`
 */
export async function unpackFiles(
  files: readonly OwnFile[],
  wanted: (file: OwnFile) => boolean,
  most: number,
): Promise<OwnFile[]> {
  const unpacked: OwnFile[] = [];
  let left = most;
  for (const file of sorted(files)) {
    for (const inner of isZip(file.bytes) ? unzip(file, left) : [file]) {
      const plain = isGzip(inner.bytes) ? await ungzip(inner, left) : inner;
      if (!wanted(plain)) continue;
      left -= plain.bytes.length;
      if (left < 0) throw new OwnError('too-large', file.path);
      unpacked.push(plain);
    }
  }
  return unpacked;
}

function sorted(files: readonly OwnFile[]): OwnFile[] {
  // No `localeCompare`: its order depends on the machine.
  return files.filter(({ path }) => !HIDDEN.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function unzip({ path, bytes }: OwnFile, most: number): OwnFile[] {
  let size = 0;
  const fits = (originalSize: number): boolean => (size += originalSize) <= most;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || HIDDEN.test(name)) return false;
        if (!fits(originalSize)) throw new OwnError('too-large', path);
        return true;
      },
    });
    // Some programs on Windows write backslashes.
    return sorted(Object.entries(entries).map(([name, bytes]) => ({ path: name.replaceAll('\\', '/'), bytes })));
  } catch (cause) {
    throw cause instanceof OwnError ? cause : new OwnError('zip-damaged', path, { cause });
  }
}

async function ungzip({ path, bytes }: OwnFile, most: number): Promise<OwnFile> {
  try {
    return { path, bytes: await gunzip(bytes, most) };
  } catch (cause) {
    throw new OwnError(cause instanceof RangeError ? 'too-large' : 'gzip-damaged', path, { cause });
  }
}
