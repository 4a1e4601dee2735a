import { today } from '#calendar';
import { exported, type MovedEvent } from '#event-store';
import { write } from '#dossier';
import { fromStore, streamOf } from '#log';
import { Command } from 'commander';
import { once } from 'node:events';
import { DATA, withLog } from './log.js';
import { EXIT, Refused, RUN, shown } from './terminal.js';

export const exportCommand = new Command('export')
  .description('Geeft een dossier terug: als dossierbestand, of als gebeurtenissen die los te controleren zijn.')
  .argument('[id]', 'het id van het dossier; zonder id het hele logboek, met --events')
  .option('--events', 'de gebeurtenissen zelf, één per regel (JSON), met hun keten van controlegetallen')
  .option(...DATA)
  .addHelpText(
    'after',
    `
Controleer een uitvoer met --events later met: ${RUN} verify --file BESTAND
Zet het hele logboek over naar een andere opslag met: ${RUN} import --events BESTAND`,
  )
  .action(async (id: string | undefined, { events: raw, data }: { events?: boolean; data: string }) => {
    if (id === undefined && !raw) throw new Refused('er ontbreekt iets: <id>, of --events.', EXIT.usage);
    await withLog(data, false, async (store) => {
      if (id === undefined) return tell(exported(store));
      const stored = await store.readStream(streamOf(id));
      if (stored.length === 0) throw new Refused(`unknown-id: er is geen dossier ${shown(id)} in ${data}`);
      if (!raw) process.stdout.write(write(id, stored.map(fromStore), today(new Date())));
      // The position is of this store only; the chain holds without it.
      else stored.forEach(({ position: _, ...event }) => console.log(JSON.stringify(event)));
    });
  });

async function tell(events: AsyncIterable<MovedEvent>): Promise<void> {
  let count = 0;
  for await (const event of events) {
    if (!process.stdout.write(`${JSON.stringify(event)}\n`)) await once(process.stdout, 'drain');
    count++;
  }
  // What was cut off at its end is still whole in itself: this number tells.
  console.error(`${count} gebeurtenissen uitgevoerd.`);
}
