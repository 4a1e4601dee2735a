import { useCallback } from 'react';
import type { TrajectoryAnswer } from '../api/answers.ts';
import { councilsIn, useSession } from '../api/session.ts';
import { keyOf, type Subject } from '../action/subjects.ts';

type Told = Pick<TrajectoryAnswer, 'municipality' | 'councils' | 'requests' | 'advices' | 'end' | 'left'>;
type About = Subject['about'];

const isAnswered = ({ responses }: Told['advices'][number]) => responses.some(({ adoptions }) => adoptions.length > 0);

const OF: Readonly<Record<'advice' | 'supplement' | 'rejoinder', (told: Told, council: string) => readonly About[]>> = {
  advice: ({ requests }, council) => [
    ...requests
      .filter((one) => one.council === council && (one.state === 'open' || one.state === 'lapsed'))
      .map(({ id: request }) => ({ request, council })),
    { council },
  ],
  supplement: ({ advices }, council) =>
    advices
      .filter((one) => one.council === council && one.gone === undefined && !isAnswered(one))
      .map(({ id: advice }) => ({ advice })),
  rejoinder: ({ advices }, council) =>
    advices
      .filter(
        (one) => [one.council, ...(one.with ?? [])].includes(council) && one.gone === undefined && isAnswered(one),
      )
      .map(({ id: advice }) => ({ advice, council })),
};

/** What somebody of a council writes along on, though another of it sends it. */
export function useAlongOn(kind: keyof typeof OF): (trajectory: Told) => readonly Subject[] {
  const session = useSession();
  return useCallback(
    (trajectory) => {
      // A rejoinder can be given after the end too.
      if (trajectory.end && kind !== 'rejoinder') return [];
      const mine = councilsIn(session, trajectory.municipality);
      const left = new Set(trajectory.left.map(({ participant }) => participant));
      return trajectory.councils
        .filter(({ id }) => mine.has(id) && !left.has(id))
        .flatMap(({ id }) => OF[kind](trajectory, id))
        .map((about) => ({ ...{ key: keyOf(about), about, possible: true, why: [], along: true as const } }));
    },
    [session, kind],
  );
}
