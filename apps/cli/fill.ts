import { judgeLog } from '#commands';
import { EventIdReused, fill, type EventStore, type Moved, type MovedEvent } from '#event-store';
import { STREAMS } from '#kinds';
import type { Problem } from '#facts';
import { readEvents } from './events-file.js';
import { EXIT, Refused, printable } from './terminal.js';
import { chainBroken } from './checking/messages.js';

/** Where the event stands that is looked at now. */
interface Reading {
  line?: string;
}

async function* inTurn(files: readonly string[], reading: Reading): AsyncIterable<MovedEvent> {
  for (const file of files) yield* readEvents(file, (line) => (reading.line = `${file}:${line}`));
}

const LEFT_ALONE = 'Er is niets toegevoegd';

function impossible({ stream, revision, type }: MovedEvent, { code, message, place }: Problem, line: string): Refused {
  const where = `gebeurtenis ${revision} van ${printable(stream, 150)} (${printable(type, 60)})`;
  const said = place === undefined ? message : `${place}: ${message}`;
  return new Refused(`${line}${code}: ${where} kan zo niet zijn gebeurd: ${printable(said)}. ${LEFT_ALONE}.`);
}

export function refusal(moved: Moved<Problem> & { ok: false }, { line }: Reading = {}): Refused {
  const at = line === undefined ? '' : `${line}: `;
  if (moved.why === 'broken') return chainBroken(moved.at);
  if (moved.why === 'impossible') return impossible(moved.at, moved.problem, at);
  const place = `gebeurtenis ${moved.at.revision} van ${printable(moved.at.stream)}`;
  if (moved.why === 'repeated') {
    return new Refused(`${at}duplicate-id: ${place} heeft het id van een eerdere gebeurtenis. ${LEFT_ALONE}.`);
  }
  return moved.why === 'differs'
    ? new Refused(
        `duplicate-id: in de opslag staat iets anders waar ${place} hoort. ${LEFT_ALONE}; neem een lege opslag.`,
      )
    : new Refused(
        `store-locked: er is tegelijk iets anders vastgelegd waar ${place} hoort. Stop wat daar schrijft en begin met een lege opslag.`,
        EXIT.store,
      );
}

/** Fills the store with a whole log that can have happened, and says so; what was broken off is gone on with. */
export async function fillFrom(store: EventStore, files: readonly string[]): Promise<void> {
  const reading: Reading = {};
  const now = new Date();
  try {
    const moved = await fill(
      store,
      () => inTurn(files, reading),
      STREAMS,
      () => judgeLog(now),
    );
    if (!moved.ok) throw refusal(moved, reading);
    const before = moved.there > 0 ? `, ${moved.there} stonden er al` : '';
    console.log(`${moved.added} gebeurtenissen overgezet${before}: elke keten is heel en de volgorde dezelfde.`);
  } catch (error) {
    if (!(error instanceof EventIdReused)) throw error;
    throw new Refused(
      `duplicate-id: ${printable(error.id)} staat al bij een andere gebeurtenis. Begin met een lege opslag.`,
    );
  }
}
