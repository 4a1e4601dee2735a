import { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { copyDatabases, databasesIn, DIRECTORY, EVENTS } from './copy.js';
import { checkEmbedded, DATA, makeDataFolder, withLog } from './log.js';
import { signRestored } from './signing.js';
import { rebuildViews } from './rebuild.js';
import { Refused, printable } from './terminal.js';

export const restoreCommand = new Command('restore')
  .description('Zet een reservekopie terug in een lege map, controleert haar en bouwt de overzichten op.')
  .argument('<map>', 'waar de reservekopie staat')
  .option(...DATA)
  .action(async (from: string, { data }: { data: string }) => {
    checkEmbedded();
    if (!existsSync(join(from, EVENTS))) {
      throw new Refused(`invalid: in ${from} staat geen reservekopie: ${EVENTS} ontbreekt.`);
    }
    const there = databasesIn(data);
    if (there.length > 0) {
      const next = 'Er wordt niets overschreven: stop wat daarmee werkt en zet het opzij, of kies een andere map.';
      throw new Refused(`invalid: in ${data} staat al ${printable(there.join(', '))}. ${next}`);
    }
    makeDataFolder(data);
    const withPeople = existsSync(join(from, DIRECTORY));
    await copyDatabases(from, data, withPeople ? [EVENTS, DIRECTORY] : [EVENTS]);
    await withLog(data, false, async (store) => {
      await rebuildViews(store, data);
      await signRestored(store, data);
    });
    console.log(
      printable(
        `De reservekopie uit ${from} is teruggezet in ${data}${withPeople ? '' : ', zonder personen'}.`,
        Infinity,
      ),
    );
  });
