import { municipalityName, openDirectory } from '#directory';
import { MUNICIPALITY } from '#facts';
import { Command } from 'commander';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setupAddress, untilNl } from '../api/setup/setup-address.js';
import { DIRECTORY } from './copy.js';
import { DATA } from './log.js';
import { EXIT, printable, Refused } from './terminal.js';

interface Given {
  readonly data: string;
  readonly link?: string;
  readonly address?: string;
}

export const setupCommand = new Command('setup')
  .description('Maakt een link waarmee een gemeente zich in de browser inricht, één keer en binnen een dag.')
  .requiredOption('--link <gemeente>', 'voor welke gemeente (TOOI), zoals gm0014')
  .option('--address <adres>', 'waarop men de server vindt; zonder dit DOORWERKING_ADDRESS')
  .option(...DATA)
  .addHelpText(
    'after',
    '\nKan terwijl de server draait. Voor de allereerste gemeente staat zo’n link al bij de start van de server.',
  )
  .action(async ({ data, link: municipality = '', address = process.env['DOORWERKING_ADDRESS'] }: Given) => {
    if (!MUNICIPALITY.test(municipality))
      throw new Refused(`invalid: --link: ${printable(municipality)} is geen code zoals gm0014`, EXIT.usage);
    if (municipalityName(municipality) === undefined)
      throw new Refused(`unknown-id: --link: ${municipality} staat niet in het register (TOOI)`);
    if (address === undefined || !URL.canParse(address))
      throw new Refused('invalid: --address: geef het adres, zoals https://doorwerking.gemeente.nl', EXIT.usage);
    const { DATABASE_URL: url } = process.env;
    if (!url) mkdirSync(data, { recursive: true });
    const directory = await openDirectory({
      ...(url ? { url } : { file: join(data, DIRECTORY) }),
      now: () => new Date(),
    });
    try {
      const { token, expiresAt } = await directory.setupLinks.forMunicipality(municipality);
      console.log(`${setupAddress(new URL(address).origin, token)}\nEén keer te gebruiken, tot ${untilNl(expiresAt)}.`);
    } finally {
      await directory.close();
    }
  });
