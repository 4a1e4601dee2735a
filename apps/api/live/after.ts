import type { EventStore, Position } from '#event-store';
import { Refusal } from '../http/refusal.js';

async function isPosition(store: EventStore, given: string): Promise<boolean> {
  if (!/^[\x21-\x7e]{1,100}$/.test(given) || given > (await store.head())) return false;
  try {
    // Nothing lies there; a store does not read from what is no position of its own.
    for await (const _ of store.readAll({ after: given, until: given, batch: 1 }));
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Where somebody goes on listening; undefined for whoever begins. A browser that comes back says it in the header. */
export async function afterIn(
  store: EventStore,
  header: string | string[] | undefined,
  asked: string | undefined,
): Promise<Position | undefined> {
  const given = header === undefined || header === '' ? asked : String(header);
  if (given === undefined || (await isPosition(store, given))) return given;
  const place = given === asked ? 'after' : 'Last-Event-ID';
  throw new Refusal('invalid', `${place}: moet de id van een eerdere gebeurtenis uit deze stroom zijn`, { place });
}
