/** The experiment that lessons share, small enough for an old machine: three teachers, whose stage is trained once for all pages. */

/** Seeds of a page: the least of which a verdict is given. */
export const SEEDS = 3;

const SMALL = 'teachers=3&teacherHidden=128&studentSteps=600';
/** The student hears the ensemble on the 1,000 labelled digits alone. */
export const SAME_DIGITS = `${SMALL}&transfer=labelled`;
/** And on 4,000 more, which have no label. */
export const MORE_DIGITS = SMALL;

/** A run over the seeds of a page. */
export function run(settings: string, tab = 'overview'): string {
  return `${settings}&repeats=${SEEDS}&tab=${tab}`;
}

/** A comparison of methods over them. */
export function compare(settings: string, methods: string): string {
  return `${settings}&methods=${methods}&seeds=${SEEDS}&tab=compare`;
}

/** A comparison along a setting. */
export function along(settings: string, key: string, values: string): string {
  return `${settings}&along=${key}:${values}&seeds=${SEEDS}&tab=compare`;
}
