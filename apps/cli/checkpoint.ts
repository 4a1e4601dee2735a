import { Command } from 'commander';
import { DATA, withLog } from './log.js';
import { refusedWithoutKey, withSigning } from './signing.js';

export const checkpointCommand = new Command('checkpoint')
  .description('Ondertekent het hele logboek zoals het nu is, en toont dat controlegetal: om ergens anders te bewaren.')
  .option(...DATA)
  .addHelpText('after', '\nControleer het logboek later met: verify --checkpoint BESTAND')
  .action(({ data }: { data: string }) =>
    withLog(data, false, (store) =>
      withSigning(store, data, async (sign) => {
        const made = await sign(true);
        if (!made) throw refusedWithoutKey(data);
        process.stdout.write(made.note);
      }),
    ),
  );
