import { Commands, OPERATOR, type Imported } from '#commands';
import type { EventStore } from '#event-store';

/** Brings in a dossier file as the command line does, on a day of its own. */
export const importFile = (store: EventStore, text: string, now: Date): Promise<Imported> =>
  new Commands({ store, now: () => now }).bringIn(OPERATOR, text);
