/** What every language has to say: the shape of the English texts, without the plural forms a language lacks. */
import type { en } from './en';

type Singular = `${string}_one`;

type Said<Text> = Text extends string ? string : { readonly [K in Exclude<keyof Text, Singular>]: Said<Text[K]> };

export type Texts = Said<typeof en>;
