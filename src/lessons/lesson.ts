/** What a lesson is: pages beside the live instrument, each with settings, something to do and, where a run decides, a question. */
import type { ComparisonResult } from '../experiment/comparison';
import type { Experiment } from '../experiment/experiment';
import type { Result } from '../experiment/result';

/** What a page points at: the stylesheet of lessons knows which controls these are. */
export type Anchor = 'run' | 'temperature' | 'twins' | 'compare' | 'bias' | 'tab-price';

/** The instrument as a page sees it. */
export interface Seen {
  /** The settings of the page, and as they stand now. */
  readonly laid: Experiment;
  readonly now: Experiment;
  readonly tab: string;
  /** Whether a student stands that was trained here with the settings as they are now. */
  readonly trained: boolean;
  /** Whether the run or comparison of the page has ended. */
  readonly answered: boolean;
  /** Whether a bias was tried since the page was opened. */
  readonly biased: boolean;
}

/** A line of an answer: a dot for each seed. */
export interface Row {
  readonly id: string;
  readonly values: readonly number[];
}

/** Of what the values are numbers. */
export type Unit = 'errors' | 'members' | 'right' | 'weights';

/** What a page's run or comparison comes to. A comparison is over its own seeds, a run over those of `repeats`. */
type Answer = { readonly unit: Unit } & (
  | { readonly by: 'run'; readonly rows: (result: Result) => readonly Row[] }
  | { readonly by: 'comparison'; readonly rows: (result: ComparisonResult) => readonly Row[] }
);

interface ChoiceQuestion {
  readonly kind: 'choice';
  readonly options: readonly string[];
  /**
   * Which of the options came true.
   * @param earlier rows of the page that is shown beside, if there are any
   */
  readonly right: (rows: readonly Row[], earlier: readonly Row[] | null) => string;
}

export interface CurveQuestion {
  readonly kind: 'curve';
  /** Ids of the rows over which the curve is drawn, from left to right. */
  readonly at: readonly string[];
  /** Ends of the scale, in errors. */
  readonly low: number;
  readonly high: number;
}

export type Question = ChoiceQuestion | CurveQuestion;

/** Something that a page says of its answer. A test runs the page over five seeds and holds it to this. */
interface Claim {
  readonly says: string;
  /** @param earlier rows of the pages of this lesson that came before, by their number */
  readonly holds: (rows: readonly Row[], earlier: ReadonlyMap<number, readonly Row[]>) => boolean;
}

export interface LessonPage {
  /** A link: settings, tab and comparison. */
  readonly query: string;
  /** Whether what the page before has come to goes on standing in place of these settings. */
  readonly keeps?: true;
  /** Whether it is about the recorded result, with whose settings it opens. */
  readonly recorded?: true;
  /** Index of the test digit that is shown. */
  readonly digit?: number;
  readonly touch: Anchor | null;
  /** Absent where a page has nothing to do but to look. */
  readonly done?: (seen: Seen) => boolean;
  readonly answer?: Answer;
  readonly asks?: Question;
  /** A page of this lesson whose rows are shown beside. */
  readonly beside?: number;
  readonly claims?: readonly Claim[];
}

export type Lesson = readonly LessonPage[];
