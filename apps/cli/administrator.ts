import { LOGIN, openDirectory, CONSOLE } from '#directory';
import { isReserved, MUNICIPALITY } from '#facts';
import { Command } from 'commander';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DIRECTORY } from './copy.js';
import { DATA } from './log.js';
import { EXIT, printable, Refused } from './terminal.js';

interface Given {
  readonly data: string;
  readonly name?: string;
  readonly login?: string;
}

export const administratorCommand = new Command('administrator')
  .description('Voegt een beheerder van een gemeente toe: de eerste, of als er niemand meer bij kan.')
  .argument('<gemeente>', 'de code van de gemeente (TOOI), zoals gm0014')
  .option('--name <naam>', 'hoe deze persoon heet')
  .option('--login <inlognaam>', 'hoe de inlogdienst van de gemeente deze persoon noemt')
  .option(...DATA)
  .addHelpText('after', '\nKan terwijl de server draait. Alle anderen voegt een beheerder zelf toe, onder Mensen.')
  .action(async (municipality: string, { data, name, login }: Given) => {
    if (!MUNICIPALITY.test(municipality)) throw wrong(`gemeente: ${printable(municipality)} is geen code zoals gm0014`);
    if (name === undefined || !isName(name)) throw wrong('--name: geef een naam van hoogstens 200 tekens');
    if (login === undefined || !LOGIN.test(login) || isReserved(login))
      throw wrong('--login: geef de inlognaam, zoals de inlogdienst die heeft');
    const { DATABASE_URL: url } = process.env;
    if (!url) mkdirSync(data, { recursive: true });
    const at = url ? { url } : { file: join(data, DIRECTORY) };
    const directory = await openDirectory({ ...at, now: () => new Date() });
    try {
      const member = { name, login, roles: [{ role: 'administrator' }] } as const;
      const { id, written } = await directory.administration.by(CONSOLE).addMember(municipality, member);
      if (!written.ok)
        throw new Refused(`duplicate-id: --login: er is in ${municipality} al iemand met deze inlognaam`);
      console.log(`${id} is beheerder van ${municipality}.`);
    } finally {
      await directory.close();
    }
  });

const wrong = (why: string) => new Refused(`invalid: ${why}`, EXIT.usage);

const isName = (name: string) => /^[^\p{Cc}]{1,200}$/u.test(name) && name.trim() !== '' && !isReserved(name);
