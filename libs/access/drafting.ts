import { grantedTo, type Actor, type Grant } from './actor.js';
import type { Owner } from './known.js';
import { speaks } from './relations.js';

/** Whose the draft of an advice is, and which councils advise along. */
export interface Drafted {
  readonly municipality: string;
  readonly council: string;
  readonly with: readonly string[];
}

/** What somebody may do with the draft of an advice. */
export interface Drafting {
  /** Changes what it says; else they read it, comment on it and agree with it. */
  readonly writes: boolean;
  /** The councils of it that they are of. */
  readonly councils: readonly string[];
  /** Those of them for which they say that it agrees; who says so of the council whose draft it is, throws it away too. */
  readonly speaks: readonly string[];
}

/** As what somebody is of a council of a dossier: its members too. A program is of none: a draft is between people. */
function ofCouncils(actor: Actor, { municipality, councils }: Owner): readonly Grant[] {
  if (actor.scopes) return [];
  return grantedTo(actor).filter(
    (grant) =>
      grant.role === 'council' && grant.municipality === municipality && councils.includes(grant.council ?? ''),
  );
}

/** The councils that somebody is of, in whichever dossier. A program is of none. */
export const councilsOf = (actor: Actor): readonly { readonly municipality: string; readonly council: string }[] =>
  actor.scopes
    ? []
    : grantedTo(actor).flatMap(({ role, municipality, council }) =>
        role === 'council' && council !== undefined ? [{ municipality, council }] : [],
      );

const councilsIn = (grants: readonly Grant[]) => [...new Set(grants.flatMap(({ council }) => council ?? []))];

/** The councils of a dossier that somebody is of, whatever they are in it. */
export const councilsActedFor = (actor: Actor, owner: Owner): readonly string[] => councilsIn(ofCouncils(actor, owner));

/** Undefined when a draft is not there for somebody: it is between the councils that give the advice, and nobody else's. */
export function draftingOf(actor: Actor, owner: Owner, draft: Drafted): Drafting | undefined {
  if (draft.municipality !== owner.municipality) return undefined;
  const of = [draft.council, ...draft.with];
  const grants = ofCouncils(actor, owner).filter(({ council = '' }) => of.includes(council));
  if (grants.length === 0) return undefined;
  const councils = councilsIn(grants);
  return { writes: councils.includes(draft.council), councils, speaks: councilsIn(grants.filter(speaks)) };
}
