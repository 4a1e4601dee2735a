import type { StoryDone } from '#commands';
import type { Directory } from '#directory';
import type { Kind } from '#kind';
import type { Described } from '#schema';
import type { Called } from '../http/refusal.js';

/** How a fact is brought over HTTP, and what it says in one line of plain English. */
export type Way = { readonly says: string } & (
  | {
      /** Under its story: it is posted there. */
      readonly noun: string;
      /** That it has no field that it must have. */
      readonly emptyBody?: true;
    }
  /** It is posted to where the stories of its kind stand, and opens one. */
  | { readonly opens: true }
  /** By an operation of the API that leads to more than one fact: its id. */
  | { readonly by: string }
);

/** Where the facts of a kind are posted, and what is answered to them. */
export interface Posted {
  /** Where its stories stand, and what one is called in an address: `trajectories`, `trajectory`. */
  readonly collection: string;
  readonly one: string;
  /** Several facts at once, by its names in the API's description. */
  readonly batch: { readonly operation: string; readonly schema: string };
  readonly recorded: { readonly answer: Described<[StoryDone], object>; readonly schema: string };
  /** An opening with what is known without its sender. */
  readonly completed: (directory: Directory, given: Record<string, unknown>) => Promise<Record<string, unknown>>;
}

/** The facts of one kind of story over HTTP. */
export interface KindResources {
  readonly kind: Kind;
  readonly called: Called;
  readonly facts: Readonly<Record<string, Way>>;
  /** Left out when nothing is posted to one. */
  readonly posted?: Posted;
}
