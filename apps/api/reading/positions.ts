import { ANYONE, type Actor } from '#access';
import { inTime, START, type EventStore, type Position } from '#event-store';
import type { Views } from '#projections';
import { Refusal } from '../http/refusal.js';
import { lastPositionFor } from './last-position.js';

const WRITTEN = /^[\x21-\x7e]{1,100}$/;

/** Whether it is written as the positions of this store are; asks no server anything. */
async function isWritten(store: EventStore, given: string): Promise<boolean> {
  if (!WRITTEN.test(given)) return false;
  try {
    // Nothing lies there; a store does not read from a position that is not its own.
    for await (const _ of store.readAll({ after: given, until: given, batch: 1 }));
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

const refuse = (place: string, message: string) => new Refusal('invalid', `${place}: ${message}`, { place });

/**
 * Where somebody goes on listening, not beyond the last that they may have heard; undefined for whoever begins. A
 * browser that comes back says it in the header.
 */
export async function afterIn(
  store: EventStore,
  last: Position | undefined,
  header: string | string[] | undefined,
  asked: string | undefined,
): Promise<Position | undefined> {
  const given = header === undefined || header === '' ? asked : String(header);
  if (given === undefined) return undefined;
  if ((await isWritten(store, given)) && last !== undefined && given <= last) return given;
  const place = given === asked ? 'after' : 'Last-Event-ID';
  throw refuse(place, 'moet de id van een eerdere gebeurtenis uit deze stroom zijn');
}

/** Views that are behind come up within milliseconds, or something is wrong. */
const PATIENCE_MS = 5_000;
/** Somebody who is not signed in records nothing that has to be found again, and keeps nobody's place for long. */
const PATIENCE_WITH_STRANGERS_MS = 800;

/**
 * Waits until the views are as new as a position that was answered before, and hold an event from there on that this
 * reader may hear of; false when that takes too long, or when the log has none. Whatever was answered, at whichever
 * node, is in the log by now: so what this reader may not hear of once the views are where the log ended when they
 * asked is not waited for. What is hidden and what was never recorded take the same way there: else anybody
 * could find the end of the log, and see it move.
 * @throws Refusal for what is not a position; StoreError when the store does not say in time where its log ends.
 */
export async function reached(store: EventStore, views: Views, actor: Actor, position: Position): Promise<boolean> {
  if (!(await isWritten(store, position))) throw refuse('Position', 'moet de Position van een eerder antwoord zijn');
  const until = performance.now() + (actor.id === ANYONE.id ? PATIENCE_WITH_STRANGERS_MS : PATIENCE_MS);
  const come = (to: Position) => views.waitFor(to, Math.max(0, until - performance.now()));
  const isHeard = () => (lastPositionFor(views, actor) ?? START) >= position;
  // What is there already is answered also while the store is away.
  if ((await views.waitFor(position, 0)) && isHeard()) return true;
  const head = await inTime(store.head(), until, 'the store did not say in time where its log ends');
  if (position < head && (await come(position)) && isHeard()) return true;
  return (await come(head)) && isHeard();
}
