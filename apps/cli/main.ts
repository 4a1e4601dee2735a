#!/usr/bin/env node
import { makePrivate } from '#data-folder';
import { Command, CommanderError } from 'commander';
import { administratorCommand } from './administrator.js';
import { backupCommand } from './backup.js';
import { checkpointCommand } from './checkpoint.js';
import { documentsCommand } from './documents.js';
import { inDutch, usageProblem } from './dutch.js';
import { eraseCommand } from './erase.js';
import { exportCommand } from './export.js';
import { importCommand } from './import.js';
import { rebuildCommand } from './rebuild.js';
import { reportCommand } from './report.js';
import { restoreCommand } from './restore.js';
import { EXIT, Refused, RUN, printable } from './terminal.js';
import { setupCommand } from './setup.js';
import { verifyCommand } from './verify.js';

const AFTER = `
Afloop: 0 gelukt · 1 geweigerd door een regel · 2 verkeerd gebruikt · 3 de gegevens zijn niet te gebruiken
        4 de keten is verbroken · 70 een fout van ons · 130 onderbroken`;

const program = inDutch(
  new Command('doorwerking')
    .description('Dossiers inlezen, bekijken, teruggeven en controleren.')
    .addHelpText('after', AFTER)
    .addCommand(importCommand)
    .addCommand(reportCommand)
    .addCommand(exportCommand)
    .addCommand(verifyCommand)
    .addCommand(checkpointCommand)
    .addCommand(rebuildCommand)
    .addCommand(backupCommand)
    .addCommand(restoreCommand)
    .addCommand(eraseCommand)
    .addCommand(documentsCommand)
    .addCommand(administratorCommand)
    .addCommand(setupCommand),
);

/** Tells what went wrong, and gives the exit code that goes with it. No stack is shown unasked. */
function tell(error: unknown): number {
  if (error instanceof CommanderError) {
    const problem = usageProblem(error);
    if (problem !== undefined) console.error(`${printable(problem)} Uitleg: ${RUN} --help`);
    return error.exitCode === 0 ? 0 : EXIT.usage;
  }
  if (error instanceof Refused) {
    console.error(printable(error.message, Infinity));
    return error.exit;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const [line = ''] = message.split('\n');
  console.error(`Onverwachte fout: ${printable(line)}. Controleer de gegevens met: ${RUN} verify`);
  console.error(
    process.env['DOORWERKING_DEBUG'] ? stack : 'Met DOORWERKING_DEBUG=1 ervoor is te zien waar het misging.',
  );
  return EXIT.unexpected;
}

makePrivate();

// A program that reads along may stop before the end (`| head`): then there is nobody left to tell anything.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : EXIT.unexpected);
  });
}
process.on('uncaughtException', (error) => process.exit(tell(error)));

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = tell(error);
}
