import { Chains, type EventStore, type Verified } from '#event-store';
import { trajectories } from '#kinds';
import { Command } from 'commander';
import { checkFile } from './checking/exported-file.js';
import { chainBroken, printErased, told } from './checking/messages.js';
import { checkWhole } from './checking/whole-log.js';
import { DATA, withLog } from './log.js';
import { EXIT, Refused, printable } from './terminal.js';

function must(verified: Verified): void {
  if (!verified.ok) throw chainBroken(verified);
}

/** Checks the whole history of one dossier. */
async function checkOne(store: EventStore, id: string): Promise<void> {
  const events = await store.readStream(trajectories.streamOf(id));
  if (events.length === 0) throw new Refused(`unknown-id: er is geen dossier ${printable(id)}`);
  const chains = new Chains();
  for (const event of events) must(chains.next(event));
  must(chains.end());
  const last = events.at(-1);
  console.log(told(last?.stream ?? '', events.length, last?.meta['hash']));
  printErased(chains.erased);
}

interface Options {
  readonly file?: string;
  readonly key?: string;
  readonly checkpoint?: string;
  readonly data: string;
}

export const verifyCommand = new Command('verify')
  .description(
    'Controleert dat niets van wat is vastgelegd, daarna is veranderd, weggehaald, verplaatst of toegevoegd.',
  )
  .argument('[id]', 'alleen de keten van dit dossier, met zijn laatste controlegetal')
  .option('--file <bestand>', 'een uitvoer van export --events, in plaats van de map met gegevens')
  .option('--checkpoint <bestand>', 'een controlegetal van het hele logboek, dat iemand heeft bewaard')
  .option('--key <sleutel>', 'de openbare sleutel waarmee het is ondertekend, zoals /v1/checkpoints/key hem geeft')
  .option(...DATA)
  .addHelpText(
    'after',
    `
Wat na het laatste ondertekende controlegetal aan het einde is weggehaald, blijkt hier niet.
Een uitvoer laat zien wat er in het logboek staat, en niet wat er in een dossier daarna is vastgelegd.`,
  )
  .action(async (id: string | undefined, { file, ...against }: Options) => {
    if ([id, file, against.checkpoint].filter((one) => one !== undefined).length > 1) {
      throw new Refused('kies een dossier, --file of --checkpoint.', EXIT.usage);
    }
    if (file !== undefined) return checkFile(file, against.key);
    const check = (store: EventStore) => (id === undefined ? checkWhole(store, against) : checkOne(store, id));
    return withLog(against.data, false, check, 'read');
  });
