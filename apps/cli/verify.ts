import { verifyStream, type StoredEvent, type Verified } from '#event-store';
import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { DATA, EXIT, progress, Refused, withLog } from './terminal.js';

const WHY = { gap: 'ontbreekt', changed: 'is veranderd sinds hij werd vastgelegd' };

function check(events: readonly StoredEvent[], verified: Verified = verifyStream(events)): void {
  if (verified.ok) return;
  const { stream, revision, why } = verified;
  throw new Refused(`De keten van ${stream} is verbroken: gebeurtenis ${revision} ${WHY[why]}.`, EXIT.broken);
}

function readExport(file: string): StoredEvent[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line, i) => {
    try {
      return JSON.parse(line) as StoredEvent;
    } catch {
      throw new Refused(`${file}:${i + 1}: invalid: dit is geen gebeurtenis in JSON`);
    }
  });
}

export const verifyCommand = new Command('verify')
  .description('Controleert dat niets van wat is vastgelegd, daarna is veranderd of weggehaald.')
  .option('--file <bestand>', 'een uitvoer van export --events, in plaats van de map met gegevens')
  .option(...DATA)
  .action(async ({ file, data }: { file?: string; data: string }) => {
    if (file !== undefined) {
      const events = readExport(file);
      check(events);
      console.log(`${events.length} gebeurtenissen gecontroleerd: de keten is heel.`);
      return;
    }
    await withLog(data, false, async (store) => {
      const total = Number(await store.head());
      const show = progress(total, 'Controleren');
      let events = 0;
      let streams = 0;
      for await (const batch of store.readByStream()) {
        for (const stream of Map.groupBy(batch, (e) => e.stream).values()) {
          check(stream);
          streams++;
        }
        events += batch.length;
        show(events);
      }
      console.log(`${events} gebeurtenissen in ${streams} dossiers gecontroleerd: de keten is heel.`);
    });
  });
