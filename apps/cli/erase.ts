import { today } from '#calendar';
import { keyAt, signErasure, type Signer } from '#checkpoints';
import { documentsFolder } from '#data-folder';
import { openDirectory } from '#directory';
import { documentsIn, openDocuments } from '#documents';
import { exported, fill, type EventStore, type StoredEvent } from '#event-store';
import { erasableIn, erased, STREAMS, type ToErase, trajectories } from '#kinds';
import { saysSomething } from '#facts';
import { Command } from 'commander';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DIRECTORY } from './copy.js';
import { refusal } from './fill.js';
import { replaceLog } from './replace-log.js';
import { DATA, keyOf, withLog, withNewLog } from './log.js';
import { EXIT, Refused, RUN, printable } from './terminal.js';

interface Given {
  readonly data: string;
  readonly event?: string;
  readonly place?: readonly string[];
  readonly because?: string;
  readonly by?: string;
}

export const eraseCommand = new Command('erase')
  .description('Wist een tekst die nooit had mogen worden vastgelegd, zoals een naam. De keten blijft heel.')
  .argument('<id>', 'het id van het dossier; met alleen het id: welke teksten er in staan, en waar')
  .option('--event <nummer>', 'de gebeurtenis waar de tekst in staat')
  .option('--place <plaats...>', 'waar daarin: een of meer plaatsen')
  .option('--because <reden>', 'waarom; zonder te herhalen wat er stond')
  .option('--by <id>', 'de beheerder van de gemeente die het laat doen')
  .option(...DATA)
  .addHelpText(
    'after',
    `
Stop eerst de server. Het hele logboek wordt opnieuw geschreven, zonder de tekst; dat kan even duren.
Staat het logboek in EventStoreDB, dan komt het in een andere, lege EventStoreDB: EVENTSTOREDB_NEW_URL.
Wat er vóór die tijd aan reservekopieën en uitvoer is gemaakt, heeft de tekst nog: vernietig dat.`,
  )
  .action(async (id: string, given: Given) => {
    if (given.event === undefined) return withLog(given.data, false, (store) => list(store, id, given.data));
    await erase(id, given);
  });

async function historyOf(store: EventStore, id: string, data: string): Promise<readonly StoredEvent[]> {
  const stored = await store.readStream(trajectories.streamOf(id));
  if (stored.length === 0) throw new Refused(`unknown-id: er is geen dossier ${printable(id)} in ${data}`);
  return stored;
}

async function list(store: EventStore, id: string, data: string): Promise<void> {
  for (const event of await historyOf(store, id, data)) {
    for (const { place, text } of erasableIn(event)) {
      console.log(
        `--event ${event.revision} --place '${printable(place)}'  ${event.type}: ${printable(text.replace(/\s+/g, ' '), 80)}`,
      );
    }
  }
  console.log(
    `Wis een tekst met: ${RUN} erase ${printable(id)} --event NUMMER --place PLAATS --because REDEN --by BEHEERDER`,
  );
}

const missing = (option: string) => new Refused(`bij wissen hoort ${option}.`, EXIT.usage);

/** What is to go, when it is there and may go. */
function asked(stored: readonly StoredEvent[], { event, place = [] }: Given): ToErase {
  const target = stored.find(({ revision }) => String(revision) === event);
  if (!target) throw new Refused(`unknown-id: --event: dit dossier heeft geen gebeurtenis ${printable(event ?? '')}`);
  const there = erasableIn(target).map((text) => text.place);
  const unknown = place.find((one) => !there.includes(one));
  if (unknown !== undefined) {
    const known = there.length > 0 ? `; wel: ${printable(there.join(', '))}` : '';
    throw new Refused(`unknown-id: --place: daar staat geen tekst die te wissen is: ${printable(unknown)}${known}`);
  }
  return { stream: target.stream, revision: target.revision, places: place };
}

/** @throws Refused unless it is an administrator of the municipality of the dossier. */
async function checkAdministrator(by: string, municipality: string, data: string): Promise<void> {
  const { DATABASE_URL: url } = process.env;
  const directory = await openDirectory({
    ...(url ? { url } : { file: join(data, DIRECTORY) }),
    now: () => new Date(),
  });
  try {
    const person = await directory.person(by);
    const may = person?.memberships.some((one) => one.role === 'administrator' && one.municipality === municipality);
    if (!may)
      throw new Refused(`not-permitted: --by: ${printable(by)} is geen beheerder van ${printable(municipality)}`);
  } finally {
    await directory.close();
  }
}

const municipalityOf = ([first]: readonly StoredEvent[]): string => {
  const opened = first && trajectories.fromStore(first);
  return opened?.type === 'TrajectoryOpened' ? opened.data.municipality : '';
};

function signerOf(data: string): Signer {
  const place = keyOf(data);
  const signer = keyAt(place);
  if (!signer)
    throw new Refused(`store-io: de sleutel ${place.file} is er niet en kan niet worden gemaakt`, EXIT.store);
  return signer;
}

/** A text of a fact stands in the document that the fact names, too, whoever else names it. How many were here. */
async function eraseDocuments(named: readonly string[], data: string): Promise<number> {
  if (named.length === 0) return 0;
  const { DATABASE_URL: url } = process.env;
  const documents = await openDocuments(url ? { url } : { folder: documentsFolder(data) });
  try {
    let erasedHere = 0;
    for (const hash of named) if (await documents.erase(hash)) erasedHere++;
    return erasedHere;
  } finally {
    await documents.close();
  }
}

async function erase(id: string, given: Given): Promise<void> {
  const { data, place, because, by, event } = given;
  if (!place) throw missing('--place');
  if (by === undefined) throw missing('--by');
  if (because === undefined || !saysSomething(because)) {
    throw new Refused('explanation-required: --because: zeg waarom de tekst weg moet');
  }
  const signer = signerOf(data);
  let gone = 0;
  const work = async (from: EventStore, to: EventStore): Promise<void> => {
    const stored = await historyOf(from, id, data);
    await checkAdministrator(by, municipalityOf(stored), data);
    const documents = documentsIn(stored.find(({ revision }) => String(revision) === event)?.data);
    const now = new Date();
    const without = erased(() => exported(from, STREAMS), stored, asked(stored, given), {
      because,
      by,
      today: today(now),
      recordedAt: now.toISOString(),
      salt: randomBytes(16).toString('base64url'),
      sign: (text) => signErasure(text, signer),
    });
    const moved = await fill(to, without, STREAMS);
    if (!moved.ok) throw refusal(moved);
    // Before the new log takes the place of the old: broken off here, it can be done again.
    gone = await eraseDocuments(documents, data);
  };
  if (process.env['EVENTSTOREDB_URL']) await withLog(data, false, (from) => withNewLog((to) => work(from, to)));
  else await replaceLog(data, work);
  console.log(`De tekst is gewist uit gebeurtenis ${given.event ?? ''} van ${printable(id)}, en dat is vastgelegd.`);
  if (gone > 0) console.log('Het document dat deze gebeurtenis noemt, is ook gewist: de tekst stond daar ook in.');
  console.log('Reservekopieën en uitvoer van voor deze tijd hebben hem nog: vernietig die.');
}
