import { replay } from '#kind';
import { COUNCIL } from '#council';
import type { EventStore } from '#event-store';
import { councils, trajectories } from '#kinds';
import type { KnownCouncil } from '#spreadsheet';
import { replay as replayTrajectory, trajectoryOf } from '#trajectory';

type Known = KnownCouncil & { readonly since: string };

const byId = (a: KnownCouncil, b: KnownCouncil) => (a.id < b.id ? -1 : Number(a.id > b.id));

/** Those that the municipality keeps a story of, and that has not ended. */
async function kept(store: EventStore, municipality: string): Promise<KnownCouncil[]> {
  const found: KnownCouncil[] = [];
  for await (const events of store.readByStream({ prefix: councils.prefix })) {
    for (const story of Map.groupBy(events, ({ stream }) => stream).values()) {
      const { council } = replay(COUNCIL, story.map(councils.fromStore));
      if (council?.municipality !== municipality || council.ended) continue;
      found.push({ id: council.council, name: council.content.name });
    }
  }
  return found.sort(byId);
}

/** Those of its dossiers, each by the name that it bears in the newest of them. */
async function inDossiers(store: EventStore, municipality: string): Promise<KnownCouncil[]> {
  const found = new Map<string, Known>();
  for await (const events of store.readByStream({ prefix: trajectories.prefix })) {
    for (const story of Map.groupBy(events, ({ stream }) => stream).values()) {
      const told = trajectoryOf(replayTrajectory(story.map(trajectories.fromStore)));
      if (told?.opened.municipality !== municipality) continue;
      for (const { id, name } of told.opened.councils) {
        const since = told.openedAt.day + name;
        if (since > (found.get(id)?.since ?? '')) found.set(id, { id, name, since });
      }
    }
  }
  return [...found.values()].sort(byId);
}

/** Which councils a municipality has, as the pages know them: who goes by which name, so that its history stands together. */
export async function councilsOf(store: EventStore, municipality: string): Promise<readonly KnownCouncil[]> {
  return [...(await kept(store, municipality)), ...(await inDossiers(store, municipality))];
}
