/** How the tables that several programs read are laid out: numbers for the host that fills them, text for WGSL. */

/**
 * Columns of the table of sources (`i32`): offsets into the pooled sets, the two words of the dropout key, and the place
 * of a source among those that bring target logits with their batches, -1 for the others.
 */
export const sourceColumns = { images: 0, labels: 1, logits: 2, key0: 3, key1: 4, own: 5 } as const;
export const SOURCE_COLUMNS = 6;

/** Columns of the table of members (`f32`); `target` by its place in `TARGETS`. */
export const memberColumns = { source: 0, target: 1, T: 2, alpha: 3, labelWeight: 4, smoothing: 5 } as const;
export const MEMBER_COLUMNS = 6;

/** For programs with an input `sources`. */
export const sourcesCode = `
  fn sourceEntry(source : i32, column : i32) -> i32 { return sources[source * ${SOURCE_COLUMNS} + column]; }

  fn dropoutKey(source : i32) -> vec2<u32> {
    let key0 = sourceEntry(source, ${sourceColumns.key0});
    let key1 = sourceEntry(source, ${sourceColumns.key1});
    return vec2<u32>(bitcast<u32>(key0), bitcast<u32>(key1));
  }
`;

/** For programs with an input `members`. */
export const membersCode = `
  fn memberEntry(member : i32, column : i32) -> f32 { return members[member * ${MEMBER_COLUMNS} + column]; }
  fn sourceOf(member : i32) -> i32 { return i32(memberEntry(member, ${memberColumns.source})); }
`;
