import { municipalityName, openDirectory } from '#directory';
import { MUNICIPALITY } from '#facts';
import { Command } from 'commander';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setupAddress, untilNl } from '../api/setup/setup-address.js';
import { DIRECTORY } from './copy.js';
import { DATA } from './log.js';
import { EXIT, printable, Refused, RUN } from './terminal.js';

interface Given {
  readonly data: string;
  readonly link?: string;
  readonly address?: string;
  readonly mail?: boolean;
}

async function makeLink(municipality: string, { data, address }: Given): Promise<void> {
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
}

export const setupCommand = new Command('setup')
  .description('Richt gemeenten in met een bestand, of maakt een link waarmee een gemeente dat in de browser doet.')
  .argument('[bestand]', 'wat er van een of meer gemeenten moet staan (JSON, doorwerking-inrichting/1)')
  .option(
    '--link <gemeente>',
    'maakt in plaats daarvan een link voor deze gemeente (TOOI), zoals gm0014: één keer, binnen een dag',
  )
  .option('--address <adres>', 'waarop men de server vindt; zonder dit DOORWERKING_ADDRESS')
  .option('--mail', 'bij een bestand: stuurt de links om in te loggen per mail, in plaats van ze te tonen')
  .option(...DATA)
  .addHelpText(
    'after',
    '\nKan terwijl de server draait. Hetzelfde bestand nog eens verandert niets. Voor de allereerste gemeente staat een link al bij de start van de server.',
  )
  .action(async (file: string | undefined, given: Given) => {
    const { link, address = process.env['DOORWERKING_ADDRESS'], ...rest } = given;
    if ((file === undefined) === (link === undefined)) {
      const why =
        file === undefined
          ? 'er ontbreekt iets: <bestand>, of --link <gemeente>.'
          : 'er is te veel opgegeven: <bestand> en --link.';
      throw new Refused(`${why} Uitleg: ${RUN} --help`, EXIT.usage);
    }
    const at = { ...rest, ...(address !== undefined && { address }) };
    if (link !== undefined) return makeLink(link, at);
    // What judges it is loaded by this alone.
    const { setUpByFile } = await import('./setup-file/run.js');
    return setUpByFile(file ?? '', { ...at, mail: rest.mail === true });
  });
