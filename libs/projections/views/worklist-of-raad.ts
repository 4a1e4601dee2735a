import type { Role } from '#access';
import { ACTS_FOR, cameBeforeRaad, inForce, inOrder, type Trajectory } from '#trajectory';
import type { Task } from './worklist-task.js';

/** Of what is yes, or the article that says so. */
const isOn = (given: boolean | string | undefined) => given !== undefined && given !== false;

/** Where the ordinance says that the raad gets a copy. */
function copyArticle({ opened: { settings } }: Trajectory): string | undefined {
  const { copyToRaad, instrument } = settings ?? {};
  if (typeof copyToRaad !== 'string') return undefined;
  return [instrument?.name, copyToRaad].filter(Boolean).join(', ');
}

/** What is laid before the raad, of an advice that has a response. */
export const sharing = (s: Trajectory): Task[] =>
  inOrder(s.advices)
    .filter(
      (advice) =>
        inForce(advice) && !cameBeforeRaad(s, advice) && Object.values(advice.responses).some((r) => r.adopted),
    )
    .flatMap(({ id, at }) => {
      // Where the ordinance has the raad get a copy its clerk is asked too: what one of them records, both have done.
      const roles: Role[] = isOn(s.opened.settings?.copyToRaad) ? ['civilServant', 'clerk'] : ['civilServant'];
      const article = copyArticle(s);
      return roles.map((role): Task => ({ role, fact: 'SharedWithRaad', about: id, article, since: at.day }));
    });

/**
 * An ordinance is the raad's to adopt (Gemeentewet art. 147): where it is no authority itself, its clerk is asked too. What
 * one of them records, both have done.
 */
export function decidersFor({ opened }: Trajectory, authority: string): Role[] {
  const kind = opened.authorities.find(({ id }) => id === authority)?.kind ?? 'college';
  const isForRaad =
    opened.subject === 'ordinance' && kind === 'college' && opened.authorities.every((one) => one.kind !== 'raad');
  return isForRaad ? [ACTS_FOR[kind], ACTS_FOR.raad] : [ACTS_FOR[kind]];
}
