import { documentsFolder } from '#data-folder';
import { DOCUMENT_DAYS, openDocuments, unnamedIn } from '#documents';
import { Command, InvalidArgumentError } from 'commander';
import { DATA, withLog } from './log.js';
import { Refused, RUN } from './terminal.js';

interface Given {
  readonly data: string;
  readonly erase?: true;
  readonly days: number;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

function days(given: string): number {
  const number = Number(given);
  if (!/^\d{1,4}$/.test(given) || number < 1) throw new InvalidArgumentError('geef een aantal dagen, minstens 1');
  return number;
}

export const documentsCommand = new Command('documents')
  .description('Laat zien welke bestanden door geen enkel feit worden genoemd, en wist die als u dat vraagt.')
  .option('--erase', 'wis ze')
  .option('--days <aantal>', 'alleen wat langer dan zoveel dagen geleden is toegevoegd', days, DOCUMENT_DAYS)
  .option(...DATA)
  .addHelpText(
    'after',
    `
Een bestand dat iemand in een formulier koos en nooit verstuurde, blijft anders staan.
Kan terwijl de server draait: wat op dat moment in een feit wordt genoemd, blijft.`,
  )
  .action(async ({ data, erase, days: older }: Given) => {
    await withLog(data, false, async (store) => {
      const { DATABASE_URL: url } = process.env;
      const documents = await openDocuments(url ? { url } : { folder: documentsFolder(data) });
      try {
        const before = new Date(Date.now() - older * DAY_MS);
        let events = 0;
        const told = async function* () {
          for await (const batch of store.readAll()) {
            events += batch.length;
            yield batch;
          }
        };
        const unnamed = await unnamedIn(documents, told(), before);
        if (unnamed.length > 0 && events === 0) {
          throw new Refused(`invalid: het logboek is leeg: dat kan niet zeggen welke bestanden ergens bij horen.`);
        }
        let gone = 0;
        for (const hash of unnamed) {
          if (!erase) console.log(hash);
          else if (await documents.erase(hash, before)) gone++;
        }
        console.log(
          erase
            ? `Gewist: ${gone} van ${unnamed.length}. Wat in een reservekopie staat, staat daar nog.`
            : `Door geen feit genoemd, en ouder dan ${older} dagen: ${unnamed.length}. Wis ze met: ${RUN} documents --erase`,
        );
      } finally {
        await documents.close();
      }
    });
  });
