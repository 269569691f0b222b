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
  plainName,
  plainLine,
  stepsOf,
  type ControlName,
  type Halt,
  type Parts,
  type Pin,
} from '../link/parts';
import { proofOf, type Proof } from '../link/proof';
import { addressFor, linkQuery, type LinkWords } from './address';
import type { Dress } from './dress';
import { presetOf, runId, type KeptRun } from './keptRun';
import { sentProof, without, type OpenedState } from './opened';
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
  /** Whether that came with the page. */
  readonly recorded: boolean;
  /** What the link that was opened says, which can be passed on. */
  readonly opened: Pick<OpenedState, 'parts' | 'experiment'>;
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

/** A result of just these settings, and whose it is: trained here or with the page, or told by the link that was opened. */
export interface ShareableProof {
  readonly proof: Proof;
  readonly whose: 'own' | 'sender';
}

/** Null where there is none. What the link tells of is passed on as long as nothing was trained here. */
export function shareableProof(
  page: Pick<Page, 'result' | 'recorded' | 'opened' | 'experiment'>,
): ShareableProof | null {
  const { result, recorded, opened, experiment } = page;
  const sent = sentProof(opened, experiment);
  const stands = result !== null && changedStages(result.experiment, experiment) === null;
  if (stands && (sent === null || !recorded)) return { proof: proofOf(result), whose: 'own' };
  return sent && { proof: sent, whose: 'sender' };
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

/** A run that can be pinned. */
export interface PinOffer {
  readonly id: string;
  readonly pin: Pin;
  /** Null of one that is not kept here. */
  readonly run: KeptRun | null;
  readonly ofLink: boolean;
}

/**
 * What can be pinned beside what stands: what the link that was opened has pinned, then runs of other networks, those first
 * that are pinned already, then the latest.
 */
export function pinnable({ runs, result, opened }: Pick<Page, 'runs' | 'result' | 'opened'>): readonly PinOffer[] {
  const kept = keptOthers(runs, result).map((run): PinOffer => ({ id: run.id, pin: pinOf(run), run, ofLink: false }));
  const sent = (opened.parts.pins ?? []).map((pin): PinOffer => {
    const id = pinId(pin);
    return { id, pin, run: runs.find((run) => run.id === id) ?? null, ofLink: true };
  });
  const all = [...sent, ...kept];
  return all.filter(({ id }, i) => all.findIndex((other) => other.id === id) === i);
}

/** That a run with the same networks of the same settings has. */
function pinId({ proof: { digest }, experiment }: Pin): string {
  return runId({ digest, experiment });
}

function keptOthers(runs: readonly KeptRun[], result: Result | null): readonly KeptRun[] {
  // Own data are in no link.
  const others = runs.filter(({ result: { digest, experiment } }) => {
    return digest !== result?.digest && !isHeld(experiment.dataset);
  });
  return others.toReversed().sort((a, b) => Number(b.pinned) - Number(a.pinned));
}

/** What is in the link that was opened is offered again, and how the page is looked at now. */
export function usualWish(page: Page, named: boolean): Wish {
  const { parts } = page.opened;
  const length = pointsLength(page);
  const { tab, language, dress } = page.view;
  const { pause = null } = parts;
  return {
    result: sentProof(page.opened, page.experiment) !== null,
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
    pins: (parts.pins ?? []).map(pinId),
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
  const { points } = page;
  const told = wish.result ? shareableProof(page) : null;
  const pins = pinnable(page).filter(({ id }) => wish.pins.includes(id));
  const ask = plainLine(wish.ask);
  return {
    ...(told && { result: told.proof }),
    ...(wish.start && { start: 'now' }),
    ...(wish.example && shareableExample(page)),
    ...(wish.points && pointsLength(page) !== null && { points: linkedPoints(points) }),
    ...(wish.hide.length > 0 && { hide: wish.hide }),
    ...(wish.lock.length > 0 && { lock: wish.lock }),
    ...(ask !== '' && { ask }),
    ...(pins.length > 0 && { pins: pins.map(({ pin }) => pin) }),
  };
}

function pinOf({ result, ownName }: KeptRun): Pin {
  const { experiment, preset } = decodeLink(encodeLink(result.experiment, presetOf(result)));
  return { experiment, preset, proof: proofOf(result), name: plainName(ownName ?? '') };
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
