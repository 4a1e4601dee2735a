import { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { copyDatabases, databasesIn, DIRECTORY, EVENTS } from './copy.js';
import { checkEmbedded, checkThere, DATA, makeDataFolder } from './log.js';
import { Refused, RUN, printable } from './terminal.js';

export const backupCommand = new Command('backup')
  .description('Maakt een reservekopie, ook terwijl er wordt gewerkt, en controleert haar.')
  .argument('<map>', 'waar de kopie komt: een map waarin nog geen kopie staat')
  .option(...DATA)
  .addHelpText('after', `\nZet een kopie terug met: ${RUN} restore MAP`)
  .action(async (to: string, { data }: { data: string }) => {
    checkEmbedded();
    checkThere(data);
    const there = databasesIn(to);
    if (there.length > 0) {
      throw new Refused(`invalid: in ${to} staat al ${printable(there.join(', '))}. Kies een andere map.`);
    }
    makeDataFolder(to);
    const elsewhere = Boolean(process.env['DATABASE_URL']);
    const withPeople = !elsewhere && existsSync(join(data, DIRECTORY));
    await copyDatabases(data, to, withPeople ? [EVENTS, DIRECTORY] : [EVENTS]);
    console.log(printable(`De reservekopie staat in ${to}${withPeople ? '' : ', zonder personen'}.`, Infinity));
    if (elsewhere) console.log('Personen en sessies staan in PostgreSQL: maak daarvan een kopie met pg_dump.');
  });
