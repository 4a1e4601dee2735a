import type { StoryEvent } from '#facts';
import type { Actor } from './actor.js';
import type { AccessRules, Moved } from './access-rules.js';
import { sightOf, type Sight } from './sight.js';

/** Whose a story is, of whichever kind. */
export interface Owner {
  readonly municipality: string;
  /** The councils that take part in it. */
  readonly councils: readonly string[];
  /** Under which it falls, as its municipality calls it. */
  readonly portfolio?: string | undefined;
}

/** What is enough to tell who may know of a story: folded from its events without telling it. */
export interface Known extends Owner {
  /** Once it is so it stays so. */
  readonly public: boolean;
}

/** The same while it is folded: with what its owner follows from. */
export interface KnownSoFar<Event> extends Known {
  readonly opened: Owner;
  readonly count: number;
  readonly moved: readonly Moved<Event>[];
}

/** What is known of a story after these events, which follow upon those before. */
export function knownAfter<Event extends StoryEvent>(
  kind: Pick<AccessRules<never, Event>, 'opening' | 'ownerIn' | 'owning' | 'visibility'>,
  known: KnownSoFar<Event> | undefined,
  events: readonly Event[],
): KnownSoFar<Event> | undefined {
  const [first] = events;
  const opened = known?.opened ?? (first?.type === kind.opening ? kind.ownerIn(first.data) : undefined);
  if (!opened) return undefined;
  const count = known?.count ?? 0;
  const more = events.flatMap((event, i) => (kind.owning?.moves(event) ? [{ event, seq: count + i }] : []));
  const moved = [...(known?.moved ?? []), ...more];
  const owner = more.length === 0 ? (known ?? opened) : (kind.owning?.after(opened, moved) ?? opened);
  return {
    municipality: owner.municipality,
    councils: owner.councils,
    portfolio: owner.portfolio,
    public: known?.public === true || events.some((e) => kind.visibility.makesPublic(e)),
    opened,
    count: count + events.length,
    moved,
  };
}

/**
 * How much somebody sees of a story; undefined when it is not there for them: somebody who may not see it is not told
 * that it exists.
 */
export function sightInto(actor: Actor, known: Known | undefined): Sight | undefined {
  if (!known) return undefined;
  const sight = sightOf(actor, known);
  return sight === 'public' && !known.public ? undefined : sight;
}

/** Whether a story is there at all for somebody. */
export const mayKnow = (actor: Actor, known: Known | undefined): boolean => sightInto(actor, known) !== undefined;
