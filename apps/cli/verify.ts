import { streamOf } from '#log';
import { Chains, verifyStream, type EventStore, type MovedEvent, type Verified } from '#event-store';
import { Command } from 'commander';
import { readEvents } from './events-file.js';
import { countedBy, DATA, withLog } from './log.js';
import { EXIT, progress, Refused, shown } from './terminal.js';

const WHY = {
  gap: 'ontbreekt',
  changed: 'is veranderd sinds hij werd vastgelegd',
  erased: 'mist een tekst zonder dat ondertekend is vastgelegd dat die is gewist',
  unerased: 'heeft een tekst die volgens het logboek is gewist',
};
const NEXT = 'Vergelijk met een reservekopie of een eerdere uitvoer, en zet die zo nodig terug.';

const broken = (what: string) => new Refused(`${what} ${NEXT}`, EXIT.broken);

/** That the chain of a stream is broken, and where. */
export const chainBroken = ({ stream, revision, why }: Verified & { ok: false }) =>
  broken(`De keten van ${shown(stream)} is verbroken: gebeurtenis ${revision} ${WHY[why]}.`);

/** Checks the whole history of one dossier. */
function check(events: readonly MovedEvent[]): void {
  const verified = verifyStream(events);
  if (!verified.ok) throw chainBroken(verified);
}

/** The last hash of a chain covers all before it: whoever noted it down sees that nothing was cut off. */
const told = (stream: string, events: number, hash: unknown) =>
  `${shown(stream)}: ${events} gebeurtenissen, de keten is heel. Laatste controlegetal: ${shown(String(hash))}`;

async function checkFile(file: string): Promise<void> {
  const chains = new Chains();
  for await (const event of readEvents(file)) {
    const verified = chains.next(event);
    if (!verified.ok) throw chainBroken(verified);
  }
  const end = chains.end();
  if (!end.ok) throw chainBroken(end);
  for (const [stream, { revision, hash }] of chains.ends) console.log(told(stream, revision + 1, hash));
}

async function checkOne(store: EventStore, id: string): Promise<void> {
  const events = await store.readStream(streamOf(id));
  if (events.length === 0) throw new Refused(`unknown-id: er is geen dossier ${shown(id)}`);
  check(events);
  const last = events.at(-1);
  console.log(told(last?.stream ?? '', events.length, last?.meta['hash']));
}

/** Checks the whole log and says so. */
export async function checkAll(store: EventStore): Promise<void> {
  const until = await store.head();
  const total = countedBy(until);
  const bar = progress(total ?? Infinity, 'Controleren');
  let events = 0;
  let streams = 0;
  try {
    for await (const batch of store.readByStream({ until })) {
      for (const stream of Map.groupBy(batch, (e) => e.stream).values()) {
        check(stream);
        streams++;
      }
      events += batch.length;
      bar.step(events);
    }
  } finally {
    bar.clear();
  }
  if (total !== undefined && events !== total)
    throw broken(`Er ontbreken gebeurtenissen: ${events} gevonden van ${total}.`);
  console.log(`${events} gebeurtenissen in ${streams} dossiers gecontroleerd: de keten is heel.`);
}

export const verifyCommand = new Command('verify')
  .description('Controleert dat niets van wat is vastgelegd, daarna is veranderd of weggehaald.')
  .argument('[id]', 'alleen dit dossier, met zijn laatste controlegetal')
  .option('--file <bestand>', 'een uitvoer van export --events, in plaats van de map met gegevens')
  .option(...DATA)
  .addHelpText(
    'after',
    `
Wat aan het einde is weggehaald, verbreekt de keten niet: dat blijkt pas uit het laatste controlegetal.
Noteer dat bij een uitvoer, of vergelijk het met dat van het dossier zelf (verify ID).`,
  )
  .action(async (id: string | undefined, { file, data }: { file?: string; data: string }) => {
    if (file !== undefined) return checkFile(file);
    const check = (store: EventStore) => (id === undefined ? checkAll(store) : checkOne(store, id));
    return withLog(data, false, check, 'read');
  });
