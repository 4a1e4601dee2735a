import type { EventStore } from '#event-store';
import type { Progress, Stopped } from '#projections';
import { Command } from 'commander';
import { join } from 'node:path';
import { countedBy, DATA, VIEWS_FILE, withLog } from './log.js';
import { EXIT, progress, Refused, printable } from './terminal.js';

/** Builds all views of a data folder from this log and says so. */
export async function rebuildViews(store: EventStore, data: string): Promise<void> {
  const bar = progress(countedBy(await store.head()) ?? Infinity, 'Opnieuw bouwen');
  const stopped: Stopped[] = [];
  let events = 0;
  // Loaded by what builds views: most commands do not.
  const { FILLING_THREAD, Views } = await import('#projections');
  const views = new Views({
    store,
    file: join(data, VIEWS_FILE),
    thread: FILLING_THREAD,
    onProgress: (made: Progress) => bar.step((events = made.events)),
    onTrouble: (trouble) => 'view' in trouble && stopped.push(trouble),
  });
  try {
    const done = await views.rebuild();
    bar.clear();
    if (!done) {
      const next = `Stop eerst het programma dat ${data} gebruikt, en probeer het opnieuw.`;
      throw new Refused(`store-locked: een draaiend programma houdt de overzichten bij. ${next}`, EXIT.store);
    }
  } finally {
    bar.clear();
    await views.close();
  }
  const lines = stopped.map(
    ({ view, stream, revision, error }) =>
      `${view}: gebeurtenis ${revision} van ${printable(stream)} kan niet worden verwerkt: ${printable(String(error))}`,
  );
  if (lines.length > 0) throw new Refused(lines.join('\n'), EXIT.broken);
  console.log(`${events} gebeurtenissen verwerkt: alle overzichten zijn opnieuw gebouwd.`);
}

export const rebuildCommand = new Command('rebuild')
  .description('Bouwt alle overzichten opnieuw uit het logboek: voor als er aan een overzicht wordt getwijfeld.')
  .option(...DATA)
  .action(({ data }: { data: string }) => withLog(data, false, (store) => rebuildViews(store, data)));
