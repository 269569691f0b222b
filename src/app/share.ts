/** What a link can bring along of the page as it stands, and the link that brings what was chosen of it. */
import { factsOf, isHeld } from '../experiment/datasets';
import { decodeLink, encodeLink, linkPairs } from '../experiment/link';
import type { Result } from '../experiment/result';
import { changedStages } from '../experiment/stale';
import type { PointList } from '../data/points';
import { linkedPoints, linkedSketch } from '../link/drawn';
import {
  decodeParts,
  encodeParts,
  partText,
  plainQuestion,
  stepsOf,
  type ControlName,
  type Halt,
  type Parts,
  type Pin,
} from '../link/parts';
import { proofOf, type Proof } from '../link/proof';
import { addressFor, linkQuery, type LinkWords } from './address';
import type { Dress } from './dress';
import { presetOf, type KeptRun } from './keptRun';
import { without } from './opened';
import type { Language, TabName, ViewState } from './viewStore';

/** What somebody chooses to put into a link beside settings. */
export interface Wish {
  readonly result: boolean;
  readonly start: boolean;
  /** Null: the run goes on to its end. `wrong`: at a step that was typed and is none, for which there is no link. */
  readonly pause: Halt | 'wrong' | null;
  readonly example: boolean;
  readonly tab: TabName;
  /** Null: that of its reader's browser. */
  readonly language: Language | null;
  readonly dress: Dress;
  /** The page of a lesson that is open. */
  readonly lesson: boolean;
  readonly points: boolean;
  readonly hide: readonly ControlName[];
  readonly lock: readonly ControlName[];
  /** As it was typed. */
  readonly ask: string;
  /** Ids of the runs that are pinned. */
  readonly pins: readonly string[];
}

/** The page as far as a link can tell of it. */
export interface Page extends Pick<LinkWords, 'experiment' | 'preset' | 'choice'> {
  readonly view: Pick<ViewState, 'tab' | 'language' | 'dress' | 'example' | 'sketch' | 'lessons'>;
  /** What stands. */
  readonly result: Result | null;
  /** A person's own points, if the experiment is about such. */
  readonly points: PointList;
  /** All that are kept. */
  readonly runs: readonly KeptRun[];
}

/** Characters of points: more make a long link, and more than `most` one that hardly a program takes. */
export const POINTS_LENGTH = { long: 2000, most: 8000 } as const;
/** Of an address that some programs cut. */
export const LONG_ADDRESS = 2000;
/** Of an address as a QR code (ISO/IEC 18004, byte mode, level L): of version 25, beyond which it is fine, and of 40, the last. */
export const QR_LENGTH = { fine: 1273, most: 2953 } as const;

/** What stands of just these settings; null where nothing does. */
export function shareableProof({ result, experiment }: Pick<Page, 'result' | 'experiment'>): Proof | null {
  if (result === null || changedStages(result.experiment, experiment) !== null) return null;
  return proofOf(result);
}

/** The test example that is shown, or the drawing in its place; null where neither can be in a link. */
export function shareableExample({ view, experiment }: Pick<Page, 'view' | 'experiment'>): Parts | null {
  const { example, sketch } = view;
  if (example === null) return null;
  if (example.kind === 'test') return { example: example.digit.index };
  if (factsOf(experiment).holds === 'points') return null;
  const digit = linkedSketch.write(sketch);
  const readable = decodeParts(linkPairs(encodeParts({ digit }).join('&'))).notes.length === 0;
  return readable && digit.strokes.length > 0 ? { digit } : null;
}

/** How many characters the points of the experiment take; null where it is not about points of one's own. */
export function pointsLength({ experiment, points }: Pick<Page, 'experiment' | 'points'>): number | null {
  if (experiment.dataset !== 'points' || points.length === 0) return null;
  return partText({ points: linkedPoints(points) }, 'points')!.length;
}

/** Runs that can be pinned beside what stands: of other networks, those first that are pinned already, then the latest. */
export function pinnable({ runs, result }: Pick<Page, 'runs' | 'result'>): readonly KeptRun[] {
  // Own data are in no link.
  const others = runs.filter(({ result: { digest, experiment } }) => {
    return digest !== result?.digest && !isHeld(experiment.dataset);
  });
  return others.toReversed().sort((a, b) => Number(b.pinned) - Number(a.pinned));
}

/** What is in the link that was opened is offered again, and how the page is looked at now. */
export function usualWish(parts: Parts, page: Page, named: boolean): Wish {
  const length = pointsLength(page);
  const { tab, language, dress } = page.view;
  const { pause = null } = parts;
  return {
    result: false,
    start: parts.start !== undefined,
    pause: pause && pause.step <= stepsOf(page.experiment, pause.stage) ? pause : null,
    example: parts.example !== undefined || parts.digit !== undefined,
    tab,
    language: named ? language : null,
    dress,
    lesson: true,
    points: length !== null && length <= POINTS_LENGTH.most,
    hide: parts.hide ?? [],
    lock: parts.lock ?? [],
    ask: parts.ask ?? '',
    pins: [],
  };
}

/**
 * Null for what no link can say.
 * @param href where the page is, whatever its address says
 */
export function sharedAddress(href: string, page: Page, wish: Wish, more: Pick<Parts, 'embed'> = {}): string | null {
  const { experiment, preset, choice } = page;
  const { tab, language, dress, pause } = wish;
  if (pause === 'wrong') return null;
  const query = linkQuery({
    experiment,
    preset,
    choice,
    tab,
    language,
    dress,
    // A frame has no room for one.
    lessons: wish.lesson && more.embed === undefined ? page.view.lessons : null,
    parts: { ...sharedParts(page, wish), ...(pause && { pause }), ...more },
  });
  const url = new URL(href);
  url.hash = '';
  return addressFor(url.href, query);
}

function sharedParts(page: Page, wish: Wish): Parts {
  const { points, runs } = page;
  const proof = wish.result ? shareableProof(page) : null;
  const pins = runs.filter(({ id }) => wish.pins.includes(id));
  const ask = plainQuestion(wish.ask);
  return {
    ...(proof && { result: proof }),
    ...(wish.start && { start: 'now' }),
    ...(wish.example && shareableExample(page)),
    ...(wish.points && pointsLength(page) !== null && { points: linkedPoints(points) }),
    ...(wish.hide.length > 0 && { hide: wish.hide }),
    ...(wish.lock.length > 0 && { lock: wish.lock }),
    ...(ask !== '' && { ask }),
    ...(pins.length > 0 && { pins: pins.map(pinOf) }),
  };
}

function pinOf({ result }: KeptRun): Pin {
  const { experiment, preset } = decodeLink(encodeLink(result.experiment, presetOf(result)));
  return { experiment, preset, proof: proofOf(result) };
}

/** Of the page without a frame around it, as it stands there. */
export function wholeAddress(href: string, { experiment, preset, choice, view }: Page, parts: Parts): string {
  const { tab, language, dress } = view;
  const whole = without(parts, (name) => name === 'embed');
  return addressFor(href, linkQuery({ experiment, preset, choice, tab, language, dress, lessons: null, parts: whole }));
}

/** Of the picture that stands for the page. */
export function previewAddress(href: string): string {
  return new URL('preview.png', href).href;
}

/** What a page of somebody else's holds to show this one. */
export function frameCode(
  address: string,
  { title, width, height }: { readonly title: string; readonly width: number; readonly height: number },
): string {
  const attributes = {
    src: address,
    title,
    width,
    height,
    loading: 'lazy',
    allow: 'clipboard-write',
    style: 'border: 0',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(String(value))}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
