import type { Actor } from '#access';
import type { Day } from '#calendar';
import { holdsOn, type Directory, type Member } from '#directory';
import type { RoleHolders } from '#projections';

const OWN = ['civilServant', 'alderman'] as const;

const rolesOn = ({ roles }: Member, on: Day) => roles.filter((role) => holdsOn(role, on));

/** Who of a municipality are something in it on a day that a dossier names people for. */
export const holdersAmong = (municipality: string, members: readonly Member[], on: Day): RoleHolders[] =>
  OWN.map((role) => ({
    municipality,
    role,
    ids: members.filter((member) => rolesOn(member, on).some((held) => held.role === role)).map(({ id }) => id),
  }));

/** The same of each municipality in which somebody is one of them. */
export async function holdersFor(
  { grants }: Actor,
  { administration }: Pick<Directory, 'administration'>,
  on: Day,
): Promise<RoleHolders[]> {
  const codes = new Set(grants.filter(({ role }) => OWN.some((one) => one === role)).map((one) => one.municipality));
  const all = await Promise.all(
    [...codes].map(async (code) => holdersAmong(code, await administration.members(code), on)),
  );
  return all.flat();
}
