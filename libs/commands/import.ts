import { today } from '#calendar';
import type { EventStore } from '#event-store';
import { canonical } from '#event-store';
import { judge, parse, type FileProblem } from '#dossier';
import { fromStore, streamOf, toStore } from '#log';
import { problem, type Problem, type TrajectoryEvent } from '#trajectory';
import { bodyOf, idOf } from './identity.js';

export type Imported =
  | {
      readonly ok: true;
      readonly id: string;
      readonly recorded: number;
      readonly there: number;
      readonly position?: string;
    }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

// How a month is reckoned depends on what follows it, so a longer file may reckon it anew.
const content = ({ type, data, occurredOn }: TrajectoryEvent) => canonical({ type, data, occurredOn });
const told = (events: readonly TrajectoryEvent[]) => events.filter((e) => e.type !== 'AdviceTermLapsed');

/**
 * Records a dossier file: all of it or nothing. A file that was recorded before adds nothing; one that
 * goes on where the recorded one ended adds the rest. `may` judges who asks, by the file's municipality.
 */
export async function importDossier(
  store: EventStore,
  text: string,
  actor: string,
  now: Date,
  may: (municipality: unknown) => Problem | undefined = () => undefined,
): Promise<Imported> {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const denied = may(parsed.file.header['municipality']);
  if (denied) return { ok: false, problems: [{ ...denied, line: parsed.file.lineOf(denied.place) }] };
  const judged = judge(parsed.file, today(now));
  if (!judged.ok) return judged;
  const { id, events } = judged.dossier;

  const stored = await store.readStream(streamOf(id));
  const there = stored.map(fromStore);
  const [mine, theirs] = [told(events), told(there)];
  const differs = theirs.findIndex(
    (event, i) => i < mine.length && content(event) !== content(mine[i] as TrajectoryEvent),
  );
  if (differs >= 0) return taken(parsed.file.lineOf(differs === 0 ? 'id' : `facts[${differs - 1}]`), id);
  if (mine.length <= theirs.length) return { ok: true, id, recorded: 0, there: theirs.length };

  const next = theirs.length === 0 ? 0 : events.indexOf(mine[theirs.length - 1] as TrajectoryEvent) + 1;
  const rest = events
    .slice(next)
    .filter((e) => !there.some((t) => t.type === 'AdviceTermLapsed' && content(t) === content(e)));
  const command = idOf(id, 'import');
  const by = { actor, command, body: bodyOf({ id }), recordedAt: now.toISOString() };
  const last = stored.at(-1);
  const sealed = toStore(
    id,
    last && { revision: last.revision, hash: String(last.meta['hash']) },
    rest.map((event, i) => ({ id: idOf(command, stored.length + i, content(event)), event, by })),
  );
  const result = await store.append(streamOf(id), last?.revision ?? 'none', sealed);
  if (!result.ok) return taken(1, id);
  return { ok: true, id, recorded: rest.length, there: theirs.length, position: result.position };
}

const taken = (line: number, id: string): Imported => ({
  ok: false,
  problems: [
    { ...problem('duplicate-id', `er is al een dossier ${id}, en het verschilt vanaf hier van dit bestand`), line },
  ],
});
