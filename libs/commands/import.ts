import { today, type Day } from '#calendar';
import { EventIdReused, canonical, type EventStore, type StoredEvent } from '#event-store';
import { judge, parse, type FileProblem, type ParsedFile } from '#dossier';
import { bodyOf, fromStore, idOf, streamOf, toStore } from '#log';
import { decide, givenOf, problem, replay, type Problem, type Rejection, type TrajectoryEvent } from '#trajectory';
import { randomUUID } from 'node:crypto';

export type Imported =
  | {
      readonly ok: true;
      readonly id: string;
      readonly recorded: number;
      readonly there: number;
      readonly position?: string;
    }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

const MOST_TRIES = 8;

/**
 * Records a dossier file: all of it or nothing. A file that was recorded before adds nothing; one that
 * goes on where the recorded one ended adds the rest. When somebody else writes to it at the same time,
 * what is there by then is looked at again. `may` judges who asks, by the file's municipality.
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
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const imported = await attempt(store, parsed.file, actor, now);
    if (imported !== 'again') return imported;
  }
  const message = 'er wordt tegelijk door anderen aan dit dossier geschreven; lees het opnieuw in';
  return { ok: false, problems: [{ ...problem('not-allowed-now', message), line: 1 }] };
}

async function attempt(store: EventStore, file: ParsedFile, actor: string, now: Date): Promise<Imported | 'again'> {
  const given = file.header['id'];
  const stored = typeof given === 'string' ? await store.readStream(streamOf(given)) : [];
  const there = stored.map(fromStore);
  const judged = judge(file, today(now), recordedDays(file, there));
  if (!judged.ok) return judged;
  const { id, events } = judged.dossier;
  const [mine, theirs] = [told(events), told(there)];
  const differs = theirs.findIndex((event, i) => i < mine.length && content(event) !== content(mine[i]));
  if (differs >= 0) return taken(file.lineOf(differs === 0 ? 'id' : `facts[${differs - 1}]`), id);
  if (mine.length <= theirs.length) return { ok: true, id, recorded: 0, there: theirs.length };

  const rest = stored.length === 0 ? { ok: true as const, events } : goOn(file, mine, there, theirs.length, now);
  if (!rest.ok) return rest;
  const by = {
    actor,
    command: idOf(id, 'import', stored.length),
    body: bodyOf(rest.events),
    recordedAt: now.toISOString(),
    salt: randomUUID(),
  };
  try {
    const last = linkOf(stored.at(-1));
    const result = await store.append(streamOf(id), last?.revision ?? 'none', toStore(id, last, rest.events, by));
    if (!result.ok) return 'again';
    return { ok: true, id, recorded: rest.events.length, there: theirs.length, position: result.position };
  } catch (error) {
    // The same file came in by another process.
    if (error instanceof EventIdReused) return 'again';
    throw error;
  }
}

/** What the first facts of this file were reckoned as when they were recorded, as far as they are there: that stands. */
function recordedDays(file: ParsedFile, there: readonly TrajectoryEvent[]): Day[] {
  const [, ...facts] = told(there);
  const other = file.facts.findIndex(({ type, date }, i) => facts[i]?.type !== type || facts[i]?.occurredOn !== date);
  return facts.slice(0, other < 0 ? file.facts.length : other).map(({ day }) => day);
}

/**
 * What a longer file adds is judged on what was recorded, not on what the file makes of it: a month that
 * was recorded as one day may be reckoned as another by what follows it now.
 */
function goOn(
  file: ParsedFile,
  mine: readonly TrajectoryEvent[],
  there: readonly TrajectoryEvent[],
  known: number,
  now: Date,
): { ok: true; events: readonly TrajectoryEvent[] } | (Imported & { ok: false }) {
  const events: TrajectoryEvent[] = [];
  let state = replay(there);
  for (let i = known; i < mine.length; i++) {
    const { type, occurredOn, day } = mine[i] as TrajectoryEvent;
    const data = file.facts[i - 1]?.data;
    const decision = decide(state, { type, data, occurredOn, day, today: today(now) });
    if (!decision.ok) return { ok: false, problems: [inFile(file, i - 1, decision.rejection)] };
    events.push(...decision.events);
    state = decision.state;
  }
  return { ok: true, events };
}

function inFile(file: ParsedFile, i: number, { code, message, place }: Rejection): FileProblem {
  const line = file.facts[i]?.lineOf(place) ?? 1;
  return { code, message, place: place === undefined ? `facts[${i}]` : `facts[${i}].${place}`, line };
}

const linkOf = (last: StoredEvent | undefined) => last && { revision: last.revision, hash: String(last.meta['hash']) };

// Without the day and what follows from it: how a month is reckoned depends on what follows it in the
// file, and on the day of recording.
const content = (event: TrajectoryEvent | undefined) =>
  event && canonical({ type: event.type, data: givenOf(event), occurredOn: event.occurredOn });

// What no file tells: the clock goes by itself, and a migration or an erasure is no fact of the dossier's own.
const NOT_TOLD: ReadonlySet<string> = new Set(['AdviceTermLapsed', 'TrajectoryMigrated', 'TextErased']);
const told = (events: readonly TrajectoryEvent[]) => events.filter(({ type }) => !NOT_TOLD.has(type));

const taken = (line: number, id: string): Imported => ({
  ok: false,
  problems: [
    { ...problem('duplicate-id', `er is al een dossier ${id}, en het verschilt vanaf hier van dit bestand`), line },
  ],
});
