import { today, type Day } from '#calendar';
import { exported, type MovedEvent } from '#event-store';
import { judge, parse, write, type FileProblem } from '#dossier';
import { fromStore, streamOf } from '#log';
import { Command } from 'commander';
import { once } from 'node:events';
import { DATA, withLog } from './log.js';
import { EXIT, Refused, RUN, shown } from './terminal.js';

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
      if (id === undefined) return tell(exported(store));
      const stored = await store.readStream(streamOf(id));
      if (stored.length === 0) throw new Refused(`unknown-id: er is geen dossier ${shown(id)} in ${data}`);
      if (!raw) return tellFile(write(id, stored.map(fromStore), today(new Date())), id, data);
      // The position is of this store only; the chain holds without it.
      stored.forEach(({ position: _, ...event }) => console.log(JSON.stringify(event)));
    });
  });

/** The file holds the facts by date; what was recorded late in another order may not be possible in that one. */
function tellFile(text: string, id: string, data: string): void {
  process.stdout.write(text);
  const [problem] = problemsOf(text, today(new Date()));
  if (!problem) return;
  console.error(
    `Let op: dit bestand is zo niet in te lezen (regel ${problem.line}: ${problem.code}: ${shown(problem.message)}). ` +
      'Er is later iets vastgelegd over eerder, en een dossierbestand staat op datum. ' +
      `Alles, in de volgorde van vastleggen, geeft: ${RUN} export ${shown(id)} --events --data ${data}`,
  );
}

function problemsOf(text: string, day: Day): readonly FileProblem[] {
  const parsed = parse(text);
  if (!parsed.ok) return parsed.problems;
  const judged = judge(parsed.file, day);
  return judged.ok ? [] : judged.problems;
}

async function tell(events: AsyncIterable<MovedEvent>): Promise<void> {
  let count = 0;
  for await (const event of events) {
    if (!process.stdout.write(`${JSON.stringify(event)}\n`)) await once(process.stdout, 'drain');
    count++;
  }
  // What was cut off at its end is still whole in itself: this number tells.
  console.error(`${count} gebeurtenissen uitgevoerd.`);
}
