/**
 * Outputs of a thread, kept in registers: this many rows by this many columns, which are handled four at a time. Per
 * multiply-add it reads a quarter of a number; with 8 by 4 it was three eighths, and steps took a fifth longer.
 */
const TILE_ROWS = 8;
const TILE_COLUMNS = 8;

const rowPlaces = Array.from({ length: TILE_ROWS }, (_, row) => row);
const columnPlaces = Array.from({ length: TILE_COLUMNS }, (_, column) => column);
/** The first column of each four. */
const quads = columnPlaces.filter((column) => column % 4 === 0);

/** Lines of WGSL, one for each item. */
function lines(items: readonly number[], line: (item: number) => string): string {
  return items.map(line).join('\n    ');
}

/**
 * WGSL of a batched matrix product, `sum over d of left(row, d) * right(d, column)` for each member: the body that the
 * forward pass and both halves of the backward pass share. No shared memory and no barriers: on the software adapters
 * where this was measured they cost more than they save (a 64x784x128 product: 47 ms in TensorFlow.js's tiled program,
 * 11 ms here), and a GPU's caches do most of their work.
 *
 * `setup` has to declare, for `member`: `rows`, `columns`, `depth`; `leftStart`, `leftRow`, `leftDepth`; `rightStart`,
 * `rightDepth`, `rightColumn` (where the member's matrix starts and its strides). The including program defines
 * `fn finish(member : i32, row : i32, column : i32, columns : i32, sums : vec4<f32>)`, which writes `sums` to the columns
 * from `column` on that are below `columns`. Threads: (columns / `TILE_COLUMNS`, rows / `TILE_ROWS`, members).
 */
export function productCode(left: string, right: string, setup: string): string {
  const quad = (first: number): string =>
    [0, 1, 2, 3].map((column) => `${right}[right${first + column} + r]`).join(', ');
  return `
  fn main() {
    let member = i32(globalId.z);
    let row = i32(globalId.y) * ${TILE_ROWS};
    let column = i32(globalId.x) * ${TILE_COLUMNS};
    ${setup}
    if (row >= rows || column >= columns) { return; }
    ${lines(rowPlaces, (r) => `let left${r} = leftStart + min(row + ${r}, rows - 1) * leftRow;`)}
    ${lines(columnPlaces, (c) => `let right${c} = rightStart + min(column + ${c}, columns - 1) * rightColumn;`)}
    ${lines(rowPlaces, (r) => quads.map((q) => `var sums${r}_${q} = vec4<f32>();`).join(' '))}
    for (var d = 0; d < depth; d++) {
      let l = d * leftDepth;
      let r = d * rightDepth;
      ${lines(quads, (q) => `let factor${q} = vec4<f32>(${quad(q)});`)}
      ${lines(rowPlaces, (r) => `let value${r} = ${left}[left${r} + l];`)}
      ${lines(rowPlaces, (r) => quads.map((q) => `sums${r}_${q} += value${r} * factor${q};`).join(' '))}
    }
    ${lines(rowPlaces, (r) => {
      const ends = quads.map((q) => `finish(member, row + ${r}, column + ${q}, columns, sums${r}_${q});`);
      return `if (row + ${r} < rows) { ${ends.join(' ')} }`;
    })}
  }`;
}

/** Threads along x, y and z that a product of `rows` by `columns` takes for each of `members`. */
export function productThreads(rows: number, columns: number, members: number): [number, number, number] {
  return [Math.ceil(columns / TILE_COLUMNS), Math.ceil(rows / TILE_ROWS), members];
}
