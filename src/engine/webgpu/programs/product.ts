/** Outputs of a thread: this many rows by four columns, kept in registers. */
const TILE_ROWS = 8;
const TILE_COLUMNS = 4;

const tileRows = Array.from({ length: TILE_ROWS }, (_, row) => row);

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
  return `
  fn main() {
    let member = i32(globalId.z);
    let row = i32(globalId.y) * ${TILE_ROWS};
    let column = i32(globalId.x) * ${TILE_COLUMNS};
    ${setup}
    if (row >= rows || column >= columns) { return; }
    ${tileRows.map((r) => `let left${r} = leftStart + min(row + ${r}, rows - 1) * leftRow;`).join('\n    ')}
    let right0 = rightStart + column * rightColumn;
    let right1 = rightStart + min(column + 1, columns - 1) * rightColumn;
    let right2 = rightStart + min(column + 2, columns - 1) * rightColumn;
    let right3 = rightStart + min(column + 3, columns - 1) * rightColumn;
    ${tileRows.map((r) => `var sums${r} = vec4<f32>();`).join('\n    ')}
    for (var d = 0; d < depth; d++) {
      let l = d * leftDepth;
      let r = d * rightDepth;
      let factor = vec4<f32>(${right}[right0 + r], ${right}[right1 + r], ${right}[right2 + r], ${right}[right3 + r]);
      ${tileRows.map((r) => `sums${r} += ${left}[left${r} + l] * factor;`).join('\n      ')}
    }
    ${tileRows.map((r) => `if (row + ${r} < rows) { finish(member, row + ${r}, column, columns, sums${r}); }`).join('\n    ')}
  }`;
}

/** Threads along x, y and z that a product of `rows` by `columns` takes for each of `members`. */
export function productThreads(rows: number, columns: number, members: number): [number, number, number] {
  return [Math.ceil(columns / TILE_COLUMNS), Math.ceil(rows / TILE_ROWS), members];
}
