/** The colours and shapes by which kept runs are told apart in drawings. */

const COLOURS = 6;
const SHAPES = 7;
/** Pairs of a colour and a shape. Neighbours have neither in common. */
const LOOKS = COLOURS * SHAPES;

export interface Look {
  readonly colour: number;
  readonly shape: number;
}

interface Looking {
  readonly id: string;
  readonly look: number;
}

const ALL = Array.from({ length: LOOKS }, (_, i): Look => ({ colour: i % COLOURS, shape: i % SHAPES }));

/** The same object for the same look. */
export function lookOf({ look }: Pick<Looking, 'look'>): Look {
  return ALL[look]!;
}

/** The one that the fewest of the runs have. */
export function freeLook(runs: readonly Pick<Looking, 'look'>[]): number {
  const uses = Array<number>(LOOKS).fill(0);
  for (const { look } of runs) uses[look]!++;
  return uses.indexOf(Math.min(...uses));
}

/** Of runs in one drawing, by their ids: where an earlier one has its colour or shape, a run wears a free one there. */
export function looksTogether(runs: readonly Looking[]): ReadonlyMap<string, Look> {
  const looks = runs.map(lookOf);
  const colours = distinct(
    looks.map(({ colour }) => colour),
    COLOURS,
  );
  const shapes = distinct(
    looks.map(({ shape }) => shape),
    SHAPES,
  );
  return new Map(runs.map(({ id }, i) => [id, { colour: colours[i]!, shape: shapes[i]! }]));
}

/** Values below `count`, of which those that come again are replaced as long as there are others. */
function distinct(values: readonly number[], count: number): number[] {
  const free = [...Array(count).keys()].filter((value) => !values.includes(value));
  return values.map((value, i) => (values.indexOf(value) === i ? value : (free.shift() ?? value)));
}
