import type { EventStore, Position } from '#event-store';
import type { Views } from '#projections';
import { Refusal } from '../http/refusal.js';

const WRITTEN = /^[\x21-\x7e]{1,100}$/;

/** Whether it is written as the positions of this store are; asks no server anything. */
async function isWritten(store: EventStore, given: string): Promise<boolean> {
  if (!WRITTEN.test(given)) return false;
  try {
    // Nothing lies there; a store does not read from what is no position of its own.
    for await (const _ of store.readAll({ after: given, until: given, batch: 1 }));
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

const refuse = (place: string, message: string) => new Refusal('invalid', `${place}: ${message}`, { place });

/** Where somebody goes on listening; undefined for whoever begins. A browser that comes back says it in the header. */
export async function afterIn(
  store: EventStore,
  header: string | string[] | undefined,
  asked: string | undefined,
): Promise<Position | undefined> {
  const given = header === undefined || header === '' ? asked : String(header);
  if (given === undefined) return undefined;
  if ((await isWritten(store, given)) && given <= (await store.head())) return given;
  const place = given === asked ? 'after' : 'Last-Event-ID';
  throw refuse(place, 'moet de id van een eerdere gebeurtenis uit deze stroom zijn');
}

const PATIENCE_MS = 5_000;

/**
 * Waits until the views are as new as a position that was answered before; false when they do not get there in
 * time, and at once when it lies beyond all that was ever recorded. @throws Refusal for what is no position.
 */
export async function reached(store: EventStore, views: Views, position: Position): Promise<boolean> {
  if (!(await isWritten(store, position))) throw refuse('Position', 'moet de Position van een eerder antwoord zijn');
  if (await views.waitFor(position, 0)) return true;
  return position <= (await store.head()) && views.waitFor(position, PATIENCE_MS);
}
