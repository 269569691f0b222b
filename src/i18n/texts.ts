/** What every language has to say: the shape of the English texts, without the plural forms a language lacks. */
import type { en } from './en';
import type { lessons } from './en/lessons';
import type { views } from './en/views';

export type English = typeof en & typeof views;

/** With what is fetched for lessons alone. */
export type AllEnglish = English & { readonly lessons: typeof lessons };

type Singular = `${string}_one`;

type Said<Text> = Text extends string ? string : { readonly [K in Exclude<keyof Text, Singular>]: Said<Text[K]> };

export type Texts = Said<English>;

export type LessonTexts = Said<typeof lessons>;
