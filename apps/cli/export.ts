import { today } from '#calendar';
import { write } from '#dossier';
import { fromStore, streamOf } from '#log';
import { Command } from 'commander';
import { DATA, withLog } from './log.js';
import { Refused, RUN, shown } from './terminal.js';

export const exportCommand = new Command('export')
  .description('Geeft een dossier terug: als dossierbestand, of als gebeurtenissen die los te controleren zijn.')
  .argument('<id>', 'het id van het dossier')
  .option('--events', 'de gebeurtenissen zelf, één per regel (JSON), met hun keten van controlegetallen')
  .option(...DATA)
  .addHelpText('after', `\nControleer een uitvoer met --events later met: ${RUN} verify --file BESTAND`)
  .action((id: string, { events: raw, data }: { events?: boolean; data: string }) =>
    withLog(data, false, async (store) => {
      const stored = await store.readStream(streamOf(id));
      if (stored.length === 0) throw new Refused(`unknown-id: er is geen dossier ${shown(id)} in ${data}`);
      if (!raw) process.stdout.write(write(id, stored.map(fromStore), today(new Date())));
      // The position is of this store only; the chain holds without it.
      else stored.forEach(({ position: _, ...event }) => console.log(JSON.stringify(event)));
    }),
  );
