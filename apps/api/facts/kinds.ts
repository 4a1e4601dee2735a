import type { KindName } from '#kinds';
import { council } from './council.js';
import type { KindResources, Posted } from './kind-resources.js';
import { trajectory } from './trajectory.js';

/** The facts of each kind of story over HTTP: exhaustive by its type. */
export const RESOURCES: Readonly<Record<KindName, KindResources>> = { trajectory, council };

/** A kind of which facts are posted, by its name. */
export interface PostedKind extends KindResources {
  readonly name: KindName;
  readonly posted: Posted;
}

export const POSTED: readonly PostedKind[] = (Object.entries(RESOURCES) as [KindName, KindResources][]).flatMap(
  ([name, { posted, ...resources }]) => (posted ? [{ ...resources, name, posted }] : []),
);

/** The facts of a kind that are posted to a noun, each with its noun. */
export const nounsOf = ({ facts }: Pick<KindResources, 'facts'>): readonly (readonly [noun: string, fact: string])[] =>
  Object.entries(facts).flatMap(([fact, way]) => ('noun' in way ? [[way.noun, fact] as const] : []));

/** Under its own name a fact of whichever kind is posted to a noun, or opens a story, which is called so; undefined of others. */
export function wayOfPosted(fact: string): 'noun' | { readonly opens: string } | undefined {
  const found = POSTED.find(({ facts }) => Object.hasOwn(facts, fact));
  const way = found?.facts[fact];
  if (!found || !way) return undefined;
  return 'noun' in way ? 'noun' : 'opens' in way ? { opens: found.posted.one } : undefined;
}
