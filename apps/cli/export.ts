import { today, type Day } from '#calendar';
import { exported, type EventStore, type MovedEvent, type StoredEvent } from '#event-store';
import { proofsOf, type Made } from '#checkpoints';
import type { CheckpointStore } from '#directory';
import { decideFile, parse, write as written, type FileProblem } from '#dossier-file';
import { STREAMS, trajectories } from '#kinds';
import { Command } from 'commander';
import { once } from 'node:events';
import { DATA, withLog } from './log.js';
import { withSigned } from './signing.js';
import { EXIT, forScreen, Refused, RUN, printable } from './terminal.js';

export const exportCommand = new Command('export')
  .description('Geeft een dossier terug: als dossierbestand, of als gebeurtenissen die los te controleren zijn.')
  .argument('[id]', 'het id van het dossier; zonder id het hele logboek, met --events')
  .option('--events', 'de gebeurtenissen zelf, één per regel (JSON), met hun keten van controlegetallen')
  .option(...DATA)
  .addHelpText(
    'after',
    `
Controleer een uitvoer met --events later met: ${RUN} verify --file BESTAND
Zet het hele logboek over naar een andere opslag met: ${RUN} import --events BESTAND`,
  )
  .action(async (id: string | undefined, { events: raw, data }: { events?: boolean; data: string }) => {
    if (id === undefined && !raw) throw new Refused('er ontbreekt iets: <id>, of --events.', EXIT.usage);
    await withLog(data, false, async (store) => {
      if (id === undefined) return withSigned(store, data, (made) => tell(exported(store, STREAMS), made));
      const stored = await store.readStream(trajectories.streamOf(id));
      if (stored.length === 0) throw new Refused(`unknown-id: er is geen dossier ${printable(id)} in ${data}`);
      if (!raw) return tellFile(written(id, stored.map(trajectories.fromStore), today(new Date())), id, data);
      await withSigned(store, data, (made, { checkpoints: kept }) => tellProved({ store, kept }, stored, made));
    });
  });

/** The file holds the facts by date; what was recorded late in another order may not be possible in that one. */
function tellFile(text: string, id: string, data: string): void {
  process.stdout.write(forScreen(text));
  const [problem] = problemsOf(text, today(new Date()));
  if (!problem) return;
  console.error(
    `Let op: dit bestand is zo niet in te lezen (regel ${problem.line}: ${problem.code}: ${printable(problem.message)}). ` +
      'Er is later iets vastgelegd over eerder, en een dossierbestand staat op datum. ' +
      `Alles, in de volgorde van vastleggen, geeft: ${RUN} export ${printable(id)} --events --data ${data}`,
  );
}

function problemsOf(text: string, day: Day): readonly FileProblem[] {
  const parsed = parse(text);
  if (!parsed.ok) return parsed.problems;
  const judged = decideFile(parsed.file, day);
  return judged.ok ? [] : judged.problems;
}

/** The events of one dossier, each with the proof that it stands in the log that was signed, when there is one. */
async function tellProved(
  log: { readonly store: EventStore; readonly kept: CheckpointStore },
  stored: readonly StoredEvent[],
  made: Made | undefined,
): Promise<void> {
  const proofs = made && (await proofsOf(log, made.checkpoint, stored));
  const last = stored.at(-1);
  // The position holds in this store only; the chain and the proof hold without it.
  for (const { position: _, ...event } of stored) {
    const proof = proofs?.get(String(event.meta['hash']));
    const checkpoint = event.revision === last?.revision ? made?.note : undefined;
    console.log(JSON.stringify({ ...event, proof, checkpoint }));
  }
}

async function write(line: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
}

/** A whole log up to where it was signed, with the checkpoint at its end; all of it where nothing can be signed. */
async function tell(events: AsyncIterable<MovedEvent>, made: Made | undefined): Promise<void> {
  let count = 0;
  for await (const event of events) {
    count++;
    await write(count === made?.size ? { ...event, checkpoint: made.note } : event);
    if (count === made?.size) break;
  }
  // What was cut off at its end is still whole in itself: this number tells.
  console.error(`${count} gebeurtenissen uitgevoerd.`);
}
