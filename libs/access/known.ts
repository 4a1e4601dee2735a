import type { Trajectory, TrajectoryEvent } from '#trajectory';
import type { Actor } from './actor.js';
import { sightOf, type Sight } from './read.js';
import { isPublic, makesPublic } from './visible.js';

/** What is enough to tell who may know of a dossier: folded from its events without telling its story. */
export interface Known {
  readonly municipality: string;
  readonly councils: readonly string[];
  /** Once it is so it stays so. */
  readonly public: boolean;
}

/** What is known of a dossier after these events, which follow upon those before. */
export function knownAfter(before: Known | undefined, events: readonly TrajectoryEvent[]): Known | undefined {
  const [first] = events;
  if (!before && first?.type !== 'TrajectoryOpened') return undefined;
  const opened = first?.type === 'TrajectoryOpened' ? first.data : undefined;
  return {
    municipality: before?.municipality ?? opened?.municipality ?? '',
    councils: before?.councils ?? (opened?.councils ?? []).map(({ id }) => id),
    public: before?.public === true || events.some(makesPublic),
  };
}

/** The same, of a state. */
export const knownOf = (s: Trajectory): Known => ({
  municipality: s.opened.municipality,
  councils: s.opened.councils.map(({ id }) => id),
  public: isPublic(s),
});

/** How much somebody sees of a dossier; undefined when it is not there for them: who may not see it is not told that it exists. */
export function sightInto(actor: Actor, known: Known | undefined): Sight | undefined {
  if (!known) return undefined;
  const sight = sightOf(actor, known);
  return sight === 'public' && !known.public ? undefined : sight;
}

/** Whether a dossier is there at all for somebody. */
export const mayKnow = (actor: Actor, known: Known | undefined): boolean => sightInto(actor, known) !== undefined;
