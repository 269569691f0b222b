/** Names of runs that one can say aloud in class. */
import { runNames as en } from './en/runNames';
import { runNames as ko } from './ko/runNames';

type Halves = readonly [first: readonly string[], second: readonly string[]];

const english = halves(en);
const korean = halves(ko);

/** The words at two places of the lists of a language: "calm otter". Both lists of every language are equally long. */
export function runWords(language: string, [first, second]: readonly [number, number]): string {
  const [before, after] = language === 'ko' ? korean : english;
  return `${before[first]!} ${after[second]!}`;
}

function halves({ first, second }: { readonly first: string; readonly second: string }): Halves {
  return [first.split(' '), second.split(' ')];
}
