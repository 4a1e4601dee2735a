import type { Role } from '#access';
import type { RawBuilder } from 'kysely';
import type { Query } from './reader.js';

/** Something that awaits somebody: the fact that would settle it, about what, by when. */
export interface TaskRow<Fact extends string = string> {
  readonly dossier: string;
  readonly municipality: string;
  readonly role: Role;
  /** For a council: which. */
  readonly council: string | null;
  readonly fact: Fact;
  /** The request, advice, commitment … that it is about; null for the dossier as a whole. */
  readonly about: string | null;
  readonly authority: string | null;
  /** The council whose advice it is about. */
  readonly councilName: string | null;
  /** Of the recommendation that it is about, in its advice. */
  readonly point: number | null;
  /** The number that its council gave it, where it gave one. */
  readonly ownNumber: string | null;
  /** What a council asked to know, of a task about that. */
  readonly question: string | null;
  /** The day for which something was promised that did not come on it: of a task to say what a council makes of that. */
  readonly promisedFor: string | null;
  /** Where it is laid down that this is done: the ordinance and its article. */
  readonly article: string | null;
  /** Of a response that is not adopted yet: its drafts lie ready for adoption, or were sent back. */
  readonly handover: 'ready' | 'returned' | null;
  /** What comes before all that is due, and what after: 0 and 1. */
  readonly turn: string;
  /** NEVER when it has no due date. */
  readonly dueOn: string;
  /** Of how many parts how many are done, where it has parts. */
  readonly done: number | null;
  readonly total: number | null;
  /** The day from which it waits: for the order of what has no due date. */
  readonly since: string;
  /** The day on which the dossier was brought in, of what was over by then: it is nobody's arrears of now. */
  readonly broughtInOn: string | null;
}

/** What awaits people in the stories of one kind. */
export interface Tasks<Fact extends string = string> {
  /** Each that can await somebody. */
  readonly facts: readonly Fact[];
  readonly reads: Query<never, unknown>['reads'];
  /**
   * A question that gives the columns of `TaskRow`, the `title`, `portfolio` and `portfolioHolder` of what each is in, and as
   * `authorityName` whose answer it is, where several answer.
   */
  readonly rows?: RawBuilder<unknown>;
}

/** Of a kind in whose stories nothing awaits anybody. */
export const NO_TASKS: Tasks<never> = { facts: [], reads: [] };
