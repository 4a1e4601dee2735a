import type { FactType, Possibility } from '#trajectory';
import type { Over } from './over.ts';

/** To what something can be done, with whether it can be done today. */
export interface Subject {
  readonly key: string;
  readonly about: Possibility['about'];
  readonly possible: boolean;
  readonly why: readonly string[];
}

export const keyOf = (about: Possibility['about']) => JSON.stringify(about);

/** To what somebody may do this, what can be done today first: what cannot may have happened earlier. */
export function subjectsOf(possibilities: readonly Possibility[], type: FactType): readonly Subject[] {
  const all = possibilities
    .filter((p) => p.type === type)
    .map(({ about, possible, why }) => ({ key: keyOf(about), about, possible, why: why.map((w) => w.message) }));
  return [...all.filter(({ possible }) => possible), ...all.filter(({ possible }) => !possible)];
}

/** The one that the address asks for; else the first. */
export function chosenBy(subjects: readonly Subject[], { over, van }: Over): Subject | undefined {
  const fits = ({ about }: Subject) => {
    const { authority, ...others } = about;
    const ids = Object.values(others);
    return (
      (over === undefined || ids.includes(over) || authority === over) &&
      (van === undefined || authority === undefined || authority === van)
    );
  };
  return subjects.find(fits) ?? subjects[0];
}
