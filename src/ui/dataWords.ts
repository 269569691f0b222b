/** What the examples of a data set, and their classes, are called. */
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { Digit } from '../app/client';
import { dataName, factsOf, nounOf, type DataChoice } from '../experiment/datasets';
import { useExperiment } from './context';

/** `parts`: what an example is made of, pixels or coordinates. */
export type Nouns = Readonly<Record<'one' | 'many' | 'parts', string>>;

/** "digit" and "digits", "point" and "points", for texts that have a place for them. */
export function nounsOf(t: TFunction, choice: DataChoice): Nouns {
  const noun = nounOf(choice);
  return { one: t(`nouns.${noun}.one`), many: t(`nouns.${noun}.many`), parts: t(`nouns.${noun}.parts`) };
}

/** The data of the experiment that stands: the same as long as they are, while T and all else moves. */
export function useDataChoice(): DataChoice {
  return useExperiment(
    useShallow(({ experiment: { dataset, flatClasses, flatNoise, data } }) => ({
      dataset,
      flatClasses,
      flatNoise,
      ...(data && { data }),
    })),
  );
}

/** Those of the data of `choice`, or of the experiment that stands. */
export function useNouns(choice?: DataChoice): Nouns {
  const { t } = useTranslation();
  const now = useDataChoice();
  return useMemo(() => nounsOf(t, choice ?? now), [t, choice, now]);
}

export interface ClassWords {
  /** In full, with the number where a name alone would not tell which bar it is: "8 Bag". */
  readonly full: string;
  /** The name alone, or the number where there is none: "Bag", "8". */
  readonly name: string;
  /** For places where there is room for a figure alone. */
  readonly short: string;
}

/** Whether classes have names, beside their numbers. */
export function areNamed(classes: readonly ClassWords[]): boolean {
  return classes.some(({ full, short }) => full !== short);
}

/** The names of all classes that there are. */
function classesOf(t: TFunction, choice: DataChoice): readonly ClassWords[] {
  const own = choice.dataset === 'own' ? choice.data?.classes : undefined;
  return Array.from({ length: factsOf(choice).classes }, (_, label): ClassWords => {
    const short = String(label);
    const known = choice.dataset === 'fashion' && isFashion(short) ? t(`classes.fashion.${short}`) : own?.[label];
    const name = known || short;
    return { short, name, full: name === short ? short : `${short} ${name}` };
  });
}

/** Those of the experiment that stands. */
export function useClasses(): readonly ClassWords[] {
  const { t } = useTranslation();
  const choice = useDataChoice();
  return useMemo(() => classesOf(t, choice), [t, choice]);
}

interface DigitWords {
  readonly name: string;
  readonly label: string;
  /** Both, for a picture of it. */
  readonly image: string;
}

/** A test example of the experiment that stands, in words. */
export function useDigitWords(digit: Digit | null): DigitWords | null {
  const { t } = useTranslation();
  const nouns = useNouns();
  const classes = useClasses();
  if (digit === null) return null;
  const { index } = digit;
  const label = classes[digit.label]?.full ?? String(digit.label);
  return {
    name: t('digit.index', { index, ...nouns }),
    label: t('digit.itsLabel', { label }),
    image: t('digit.image', { index, label, ...nouns }),
  };
}

/** Names of the classes of some labels: "Dress, Coat". */
export function classNames(t: TFunction, choice: DataChoice, labels: readonly number[]): string {
  const classes = classesOf(t, choice);
  return labels.map((label) => classes[label]?.name ?? String(label)).join(', ');
}

type FashionClass = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

function isFashion(label: string): label is FashionClass {
  return /^\d$/.test(label);
}

/** Whether own data that the experiment is about are not here. */
export function useDataAbsent(): boolean {
  return useExperiment(({ experiment }) => factsOf(experiment).train === 0);
}

/** Name of the data that the experiment is about. */
function useDataName(): string {
  return useExperiment(({ experiment }) => dataName(experiment));
}

/** Whether the examples are points. */
export function useHoldsPoints(): boolean {
  return useExperiment(({ experiment }) => factsOf(experiment).holds === 'points');
}

/** Whether the data of a result are those that the experiment is about. */
export function useSameData(of: DataChoice | undefined): boolean {
  const name = useDataName();
  return of !== undefined && dataName(of) === name;
}
