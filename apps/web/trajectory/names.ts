import type { TrajectoryView } from '#projections';

type Named = Pick<TrajectoryView, 'councils' | 'authorities'>;

/** The name of a council or an authority of this dossier; its id when the dossier does not know it. */
export const nameIn = ({ councils, authorities }: Named) => {
  const names = new Map([...councils, ...authorities].map(({ id, name }) => [id, name]));
  return (id: string) => names.get(id) ?? id;
};

/** The number of each recommendation in its advice, as people call it. */
export const numbersIn = ({ advices }: Pick<TrajectoryView, 'advices'>): ReadonlyMap<string, number> =>
  new Map(advices.flatMap(({ recommendations }) => recommendations.map(({ id }, i): [string, number] => [id, i + 1])));
