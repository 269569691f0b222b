/** How the page is dressed: which colours, letters and lines it has. */

/** In the order in which they are offered. */
export const DRESSES = ['system', 'light', 'dark', 'projector'] as const;
export type Dress = (typeof DRESSES)[number];

/** What is seen: `system` comes to one of these. */
export type Worn = Exclude<Dress, 'system'>;

/** What is chosen where nothing is named. */
export const FIRST_DRESS: Dress = 'system';

/** Printers leave grounds out, and bright letters without a dark ground could not be read. */
export function wornAs(dress: Dress, darkWanted: boolean, printing: boolean): Worn {
  const worn = dress !== 'system' ? dress : darkWanted ? 'dark' : 'light';
  return printing && worn === 'dark' ? 'light' : worn;
}
