import { COUNCIL, type Council } from '#council';
import type { EventStore } from '#event-store';
import { replay } from '#kind';
import { councils, trajectories } from '#kinds';
import { replay as replayTrajectory, trajectoryOf } from '#trajectory';

/** Each council of which there is a story, also one that has ended. */
export async function councilStories(store: EventStore): Promise<readonly Council[]> {
  const found: Council[] = [];
  for await (const events of store.readByStream({ prefix: councils.prefix })) {
    for (const story of Map.groupBy(events, ({ stream }) => stream).values()) {
      const { council } = replay(COUNCIL, story.map(councils.fromStore));
      if (council) found.push(council);
    }
  }
  return found;
}

interface InDossiers {
  /** The dossiers of a municipality. */
  readonly dossiers: ReadonlySet<string>;
  /** The councils that take part in them, each by the name that it bears in the newest of them. */
  readonly councils: readonly { readonly id: string; readonly name: string }[];
}

/** What the dossiers of each municipality tell of its councils. */
export async function councilsInDossiers(store: EventStore): Promise<ReadonlyMap<string, InDossiers>> {
  const found = new Map<string, { dossiers: Set<string>; councils: Map<string, { name: string; since: string }> }>();
  for await (const events of store.readByStream({ prefix: trajectories.prefix })) {
    for (const [stream, story] of Map.groupBy(events, (event) => event.stream)) {
      const told = trajectoryOf(replayTrajectory(story.map(trajectories.fromStore)));
      if (!told) continue;
      const { municipality } = told.opened;
      const here = found.get(municipality) ?? {
        dossiers: new Set<string>(),
        councils: new Map<string, { name: string; since: string }>(),
      };
      found.set(municipality, here);
      here.dossiers.add(stream.slice(trajectories.prefix.length));
      for (const { id, name } of told.opened.councils) {
        const since = told.openedAt.day + name;
        if (since > (here.councils.get(id)?.since ?? '')) here.councils.set(id, { name, since });
      }
    }
  }
  return new Map(
    [...found].map(([municipality, { dossiers, councils: taking }]) => [
      municipality,
      { dossiers, councils: [...taking].map(([id, { name }]) => ({ id, name })) },
    ]),
  );
}
