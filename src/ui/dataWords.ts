/** What the examples of a data set, and their classes, are called. */
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { dataName, factsOf, type DataChoice } from '../experiment/datasets';
import { useExperiment } from './context';

type Noun = 'digit' | 'image' | 'point';

function nounOf(choice: DataChoice): Noun {
  if (choice.dataset === 'mnist') return 'digit';
  return factsOf(choice).holds === 'points' ? 'point' : 'image';
}

/** "digit" and "digits", "point" and "points", for texts that have a place for them. */
export function useNouns(choice?: DataChoice): { readonly one: string; readonly many: string } {
  const { t } = useTranslation();
  const now = useExperiment((state) => nounOf(choice ?? state.experiment));
  return { one: t(`nouns.${now}.one`), many: t(`nouns.${now}.many`) };
}

export interface ClassWords {
  /** In full, with the number where a name alone would not tell which bar it is: "8 Bag". */
  readonly full: string;
  /** For places where there is room for a figure alone. */
  readonly short: string;
}

/** The names of all classes that there are. */
export function useClasses(): readonly ClassWords[] {
  const { t } = useTranslation();
  const names = useExperiment(
    useShallow(({ experiment }) => {
      const own = experiment.dataset === 'own' ? experiment.data : undefined;
      return Array.from({ length: factsOf(experiment).classes }, (_, label) => own?.classes[label] ?? '');
    }),
  );
  const fashion = useExperiment(({ experiment }) => experiment.dataset === 'fashion');
  return names.map((name, label) => {
    const short = String(label);
    const words = fashion && isFashion(short) ? t(`classes.fashion.${short}`) : name;
    return { short, full: words === '' || words === short ? short : `${short} ${words}` };
  });
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
