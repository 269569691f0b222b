/** The numbers behind a picture: what its table shows and its CSV file holds. */
type Cell = string | number | null;

export interface Numbers {
  readonly head: readonly string[];
  /** The first cell names the row. Numbers are as exact as they were computed. */
  readonly rows: readonly (readonly Cell[])[];
  /** Decimal places of the table, at most. */
  readonly digits: number;
}

/** Made when somebody asks for it, so that a slider in motion does not wait for what nobody sees. */
export type Table = () => Numbers;

/** Lines that say where numbers or a picture come from, for the head of a file or the foot of a picture. */
export interface Origin {
  readonly title: string;
  /** One for each experiment that they are about. */
  readonly sources: readonly Source[];
}

interface Source {
  /** Of one among several. */
  readonly name?: string | undefined;
  readonly link: string;
  readonly seed: number;
  readonly numerics: number;
  /** Of its result, where there is one. */
  readonly digest?: string | undefined;
}

export function originLines({ title, sources }: Origin): string[] {
  return [`${title} · Distillery`, ...sources.flatMap(sourceLines)];
}

function sourceLines({ name, link, seed, numerics, digest }: Source): string[] {
  const facts = `seed ${seed} · numerics ${numerics}${digest === undefined ? '' : ` · digest ${digest}`}`;
  return name === undefined ? [link, facts] : [`${name}: ${link} · ${facts}`];
}

/** RFC 4180, after comment lines that begin with #. */
export async function csvOf({ head, rows }: Numbers, origin: Origin): Promise<string> {
  const { unparse } = await import('papaparse');
  const comments = originLines(origin).map((line) => `# ${line}`);
  return [...comments, unparse([head, ...rows].map((row) => [...row]))].join('\r\n');
}
