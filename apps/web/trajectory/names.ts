import type { TrajectoryView } from '#projections';
import { numbersOf } from '#vocabulary';

type Named = Pick<TrajectoryView, 'councils' | 'authorities'>;

/** The name of a council or an authority of this dossier; its id when the dossier does not know it. */
export const nameIn = ({ councils, authorities }: Named) => {
  const names = new Map([...councils, ...authorities].map(({ id, name }) => [id, name]));
  return (id: string) => names.get(id) ?? id;
};

/** Whether the day has passed on which an authority would answer a point that was left open, or decide on one that it holds. */
export const isLateIn =
  ({ deadlines }: Pick<TrajectoryView, 'deadlines'>) =>
  (point: string, authority: string): boolean =>
    deadlines.some(({ kind, of, who, state }) => {
      return kind === 'answer' && of === point && who === authority && state === 'overdue';
    });

/** What each recommendation is called in its advice: by the number that its council gave it, else by its place. */
export const numbersIn = ({ advices }: Pick<TrajectoryView, 'advices'>): ReadonlyMap<string, string> =>
  new Map(
    advices.flatMap(({ recommendations }) => {
      const numbers = numbersOf(recommendations);
      return recommendations.map(({ id }, i): [string, string] => [id, numbers[i] ?? '']);
    }),
  );
