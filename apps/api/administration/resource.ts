import { mayAdminister, type ADMINISTRATION, type Actor } from '#access';
import type { Directory, Revision, WriteOutcome } from '#directory';
import { isId, NOT_AN_ID, problem } from '#facts';
import type { FastifyReply } from 'fastify';
import { SENT_PROBLEMS, STORE_PROBLEMS, type Described } from '../docs/describe.js';
import { etagOf } from '../http/conditions.js';
import { Refusal, refused } from '../http/refusal.js';

/** @throws Refusal unless somebody may do this in a municipality. */
export function permit(
  actor: Actor,
  what: keyof typeof ADMINISTRATION,
  how: 'read' | 'change',
  municipality: string,
): void {
  const wrong = mayAdminister(actor, what, how, municipality);
  if (wrong) throw new Refusal(wrong.code, wrong.message, wrong.code === 'unknown-id' ? { status: 404 } : {});
}

/** The id in an address, under which something is to be kept. */
export function idIn(given: string, place: string): string {
  if (isId(given)) return given;
  throw new Refusal('invalid', `${place}: ${NOT_AN_ID}`, { place });
}

/** What a change came to: its new revision. @throws Refusal when it was not done. */
export function done(outcome: WriteOutcome): Revision {
  if (outcome.ok) return outcome.revision;
  if (outcome.why === 'last-administrator') throw lastAdministrator();
  if (outcome.why === 'same-name') throw sameName();
  if (outcome.why === 'unknown') throw notHere();
  if (outcome.why === 'not-theirs') throw refused([problem('not-permitted', KEEPS_NAME, 'name')]);
  if (outcome.why === 'shared-council') throw refused([problem('not-permitted', MANAGED_ELSEWHERE, 'roles')]);
  if (outcome.why === 'own-people') throw new Refusal('duplicate-id', OWN_PEOPLE, { place: 'council' });
  if (outcome.why === 'too-many') throw new Refusal('not-allowed-now', TOO_MANY);
  const now = outcome.actual === 0 ? 'het is er niet (meer)' : `het is nu bij "${outcome.actual}"`;
  throw new Refusal('stale', `dit is veranderd sinds u het zag: ${now}; kijk eerst opnieuw`);
}

/** The same, with the revision as the ETag of what is answered. */
export function written(outcome: WriteOutcome, reply: FastifyReply): Revision {
  const revision = done(outcome);
  reply.header('ETag', etagOf(revision));
  return revision;
}

const KEEPS_NAME =
  'deze persoon hoort of hoorde ook bij een andere gemeente, onder een andere naam: toevoegen verandert die niet, en wijzigen kan alleen wie al die gemeenten beheert';

export const MANAGED_ELSEWHERE =
  'deze adviesraad deelt u met een andere gemeente: wie erin zit, zet de beheerder van die gemeente erin';

const OWN_PEOPLE =
  'er hebben hier mensen of koppelingen een rol in een adviesraad met dit id; beëindig die rollen eerst, want de mensen van een gedeelde adviesraad staan bij de gemeente die hem bijhoudt';

const TOO_MANY = 'er worden er niet meer bewaard dan dit; verwijder er eerst een';

/** The same whether nobody has this id or somebody elsewhere. */
export const notHere = () => new Refusal('unknown-id', 'deze persoon hoort niet bij de gemeente', { status: 404 });

/** @throws Refusal when somebody is not of a municipality and never was. */
export async function mustBeOf(
  { administration }: Pick<Directory, 'administration'>,
  municipality: string,
  person: string,
): Promise<void> {
  if (!(await administration.municipalitiesOf(person)).includes(municipality)) throw notHere();
}

export const lastAdministrator = () =>
  new Refusal(
    'not-allowed-now',
    'dit is de laatste beheerder van de gemeente; wijs eerst een andere beheerder aan, zonder laatste dag',
  );

export const sameName = () =>
  refused([problem('duplicate-id', 'de gemeente heeft al een adviesraad met deze naam', 'name')]);

const path = { municipality: 'TOOI code of the municipality.' };

/** What is the same of every resource here, in the API's description. */
export const read = (
  described: Pick<Described, 'id' | 'summary' | 'description' | 'answers' | 'path' | 'query'>,
  more: Described['problems'] = [],
): Described => ({
  ...described,
  tag: 'administration',
  for: 'signed-in',
  path: { ...path, ...described.path },
  problems: ['invalid', '401 not-permitted', 'not-permitted', '404 unknown-id', ...STORE_PROBLEMS, ...more],
});
export const change = (
  described: Pick<Described, 'id' | 'summary' | 'description' | 'answers' | 'body' | 'path'>,
  more: Described['problems'] = [],
): Described => ({
  ...described,
  tag: 'administration',
  for: 'signed-in',
  path: { ...path, ...described.path },
  headers: ['If-Match'],
  problems: [...SENT_PROBLEMS, 'not-permitted', '404 unknown-id', 'stale', 'not-allowed-now', ...more],
});

/** The same of what nobody has to have seen before: what is added, or has no revision. */
export const changeUnseen = (...given: Parameters<typeof change>): Described => ({ ...change(...given), headers: [] });
