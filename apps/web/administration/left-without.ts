import type { Member } from './queries.ts';
import { isOver } from './roles.ts';

type MemberRole = Member['roles'][number];

const isSame = (a: MemberRole, b: MemberRole) => a.role === b.role && a.council === b.council;

/** Of what somebody is, what nobody else is: without them nobody can do it any more. */
export const leftWithout = (
  members: readonly Member[],
  person: string,
  ended: readonly MemberRole[],
): readonly MemberRole[] =>
  ended.filter(
    (role) =>
      !members.some(({ id, roles }) => id !== person && roles.some((other) => isSame(other, role) && !isOver(other))),
  );

/** Who speaks for a council: from before there were functions, everybody of it. */
const sends = ({ function: of }: MemberRole) => of !== 'member';

/** Of what somebody is, the councils that keep members and nobody who sends anything for them. */
export const leftUnspoken = (
  members: readonly Member[],
  person: string,
  ended: readonly MemberRole[],
): readonly MemberRole[] => {
  const nobody = leftWithout(members, person, ended);
  return ended.filter(
    (role) =>
      role.role === 'council' &&
      sends(role) &&
      !nobody.includes(role) &&
      !members.some(
        ({ id, roles }) =>
          id !== person && roles.some((other) => isSame(other, role) && sends(other) && !isOver(other)),
      ),
  );
};

/** What somebody was and will not be. */
export const endedIn = (before: readonly MemberRole[], after: readonly MemberRole[]): readonly MemberRole[] =>
  before.filter((role) => !after.some((other) => isSame(other, role)));

const isOfCouncil = ({ role }: MemberRole) => role === 'council';
const isOfTownHall = ({ role }: MemberRole) => role !== 'council' && role !== 'administrator' && role !== 'auditor';

/** Whether somebody would ask for advice or answer it, and give it too. */
export const isOnBothSides = (roles: readonly MemberRole[]): boolean =>
  roles.some(isOfCouncil) && roles.some(isOfTownHall);
