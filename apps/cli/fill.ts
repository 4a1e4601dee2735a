import { EventIdReused, fill, type EventStore, type Moved, type MovedEvent } from '#event-store';
import { readEvents } from './events-file.js';
import { EXIT, Refused, shown } from './terminal.js';
import { chainBroken } from './verify.js';

async function* inTurn(files: readonly string[]): AsyncIterable<MovedEvent> {
  for (const file of files) yield* readEvents(file);
}

export function refusal(moved: Moved & { ok: false }): Refused {
  if (moved.why === 'broken') return chainBroken(moved.at);
  const place = `gebeurtenis ${moved.at.revision} van ${shown(moved.at.stream)}`;
  return moved.why === 'differs'
    ? new Refused(
        `duplicate-id: in de opslag staat iets anders waar ${place} hoort. Er is niets toegevoegd; neem een lege opslag.`,
      )
    : new Refused(
        `store-locked: er is tegelijk iets anders vastgelegd waar ${place} hoort. Stop wat daar schrijft en begin met een lege opslag.`,
        EXIT.store,
      );
}

/** Fills the store with a whole log and says so; what was broken off is gone on with. */
export async function fillFrom(store: EventStore, files: readonly string[]): Promise<void> {
  try {
    const moved = await fill(store, () => inTurn(files));
    if (!moved.ok) throw refusal(moved);
    const before = moved.there > 0 ? `, ${moved.there} stonden er al` : '';
    console.log(`${moved.added} gebeurtenissen overgezet${before}: elke keten is heel en de volgorde dezelfde.`);
  } catch (error) {
    if (!(error instanceof EventIdReused)) throw error;
    throw new Refused(
      `duplicate-id: ${shown(error.id)} staat al bij een andere gebeurtenis. Begin met een lege opslag.`,
    );
  }
}
