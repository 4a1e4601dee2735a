#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { ADVICE_NL, StoreError } from '#event-store';
import { exportCommand } from './export.js';
import { importCommand } from './import.js';
import { reportCommand } from './report.js';
import { EXIT, Refused } from './terminal.js';
import { verifyCommand } from './verify.js';

const program = new Command('doorwerking')
  .description('Dossiers inlezen, bekijken, teruggeven en controleren.')
  .addCommand(importCommand)
  .addCommand(reportCommand)
  .addCommand(exportCommand)
  .addCommand(verifyCommand)
  .exitOverride();
program.commands.forEach((command) => command.exitOverride());

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT.usage;
  else if (error instanceof Refused) {
    console.error(error.message);
    process.exitCode = error.exit;
  } else if (error instanceof StoreError) {
    console.error(`${error.code}: ${error.message}\n${ADVICE_NL[error.code]}`);
    process.exitCode = EXIT.store;
  } else throw error;
}
