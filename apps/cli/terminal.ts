import { openSqliteEventStore, type EventStore } from '#event-store';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Exit codes: 1 refused by a rule, 2 used wrongly, 3 the store cannot do its work, 4 the chain is broken. */
export const EXIT = { refused: 1, usage: 2, store: 3, broken: 4 } as const;

/** Something was refused: the message says what, why and what to do next. */
export class Refused extends Error {
  readonly exit: number;
  constructor(message: string, exit: number = EXIT.refused) {
    super(message);
    this.exit = exit;
  }
}

export const DATA = ['--data <map>', 'de map met gegevens', process.env['DOORWERKING_DATA'] ?? 'data'] as const;
export const LOG_FILE = 'events.sqlite';

/** Does something with the log of a data folder and closes it, whatever comes of it. */
export async function withLog<T>(data: string, make: boolean, work: (store: EventStore) => Promise<T>): Promise<T> {
  if (!make && !existsSync(join(data, LOG_FILE))) {
    throw new Refused(
      `unknown-id: in ${data} staan nog geen dossiers. Lees er een in met: import BESTAND --data ${data}`,
    );
  }
  try {
    mkdirSync(data, { recursive: true });
  } catch (error) {
    throw new Refused(`store-io: ${data} is geen map waarin te schrijven is (${(error as Error).message})`, EXIT.store);
  }
  const store = openSqliteEventStore({ file: join(data, LOG_FILE) });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A bar on the terminal for what takes long; nothing where nobody watches. */
export function progress(total: number, what: string): (done: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  const width = 30;
  return (done) => {
    const filled = total === 0 ? width : Math.round((done / total) * width);
    process.stderr.write(`\r${what} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`);
    if (done >= total) process.stderr.write('\n');
  };
}
