import { grantedTo, type Actor } from './actor.js';
import type { Owner } from './known.js';

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
  /** The councils of it for which they act. */
  readonly councils: readonly string[];
}

/** The councils of a dossier that somebody is of: a member too, who writes along; who sends it is asked when it is sent. */
export function councilsActedFor(actor: Actor, { municipality, councils }: Owner): readonly string[] {
  const acted = grantedTo(actor).flatMap((grant) =>
    grant.role === 'council' && grant.municipality === municipality ? (grant.council ?? []) : [],
  );
  return councils.filter((council) => acted.includes(council));
}

/** Undefined when a draft is not there for somebody: it is between the councils that give the advice, and nobody else's. */
export function draftingOf(actor: Actor, owner: Owner, draft: Drafted): Drafting | undefined {
  if (draft.municipality !== owner.municipality) return undefined;
  const councils = councilsActedFor(actor, owner).filter((id) => id === draft.council || draft.with.includes(id));
  return councils.length === 0 ? undefined : { writes: councils.includes(draft.council), councils };
}
