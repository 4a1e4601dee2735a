import { councilStories, councilsInDossiers } from '../stories.js';
import type { EventStore } from '#event-store';
import type { KnownCouncil } from '#spreadsheet';

const byId = (a: KnownCouncil, b: KnownCouncil) => (a.id < b.id ? -1 : Number(a.id > b.id));

/** Which councils a municipality has, as the pages know them: who goes by which name, so that its history stands together. */
export async function councilsOf(store: EventStore, municipality: string): Promise<readonly KnownCouncil[]> {
  const kept = (await councilStories(store))
    .filter((council) => council.municipality === municipality && !council.ended)
    .map(({ council, content }) => ({ id: council, name: content.name }))
    .sort(byId);
  const taking = (await councilsInDossiers(store)).get(municipality)?.councils ?? [];
  return [...kept, ...[...taking].sort(byId)];
}
