/** Row (label) and column (class) of a matrix of soft targets. */
export type Place = readonly [row: number, column: number];

/** Side lengths of the cells together, in the units of the picture. */
export const WIDE = 300;
export const HIGH = 250;
