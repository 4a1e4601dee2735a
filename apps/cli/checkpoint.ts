import type { Directory } from '#directory';
import type { EventStore } from '#event-store';
import { STREAMS } from '#kinds';
import { Command } from 'commander';
import { DATA, withLog } from './log.js';
import { refusedWithoutKey, withSigning } from './signing.js';

/**
 * Goes on with a log that has lost its end, by another key: what was signed of more than is left is kept no longer.
 * Only somebody can say that: a log that was cut off looks the same.
 */
async function letGo(store: EventStore, { checkpoints }: Directory): Promise<void> {
  let events = 0;
  for await (const batch of store.readAll({ prefix: STREAMS })) events += batch.length;
  await checkpoints.cutOff(events);
  console.error(`Let op: wat over meer dan ${events} gebeurtenissen is ondertekend, wordt niet meer bewaard.`);
}

export const checkpointCommand = new Command('checkpoint')
  .description('Ondertekent het hele logboek zoals het nu is, en toont dat controlegetal: om ergens anders te bewaren.')
  .option(...DATA)
  .option('--shorter', 'ook als met een andere sleutel meer is ondertekend dan er nog is: dat wordt dan losgelaten')
  .addHelpText('after', '\nControleer het logboek later met: verify --checkpoint BESTAND')
  .action(({ data, shorter = false }: { data: string; shorter?: boolean }) =>
    withLog(data, false, (store) =>
      withSigning(store, data, async (sign, directory) => {
        if (shorter) await letGo(store, directory);
        const made = await sign(true);
        if (!made) throw refusedWithoutKey(data);
        process.stdout.write(made.note);
      }),
    ),
  );
