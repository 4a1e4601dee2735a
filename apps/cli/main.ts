#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { StoreError } from '#event-store';
import { exportCommand } from './export.js';
import { importCommand } from './import.js';
import { reportCommand } from './report.js';
import { EXIT, Refused } from './terminal.js';
import { verifyCommand } from './verify.js';

const NEXT: Readonly<Record<StoreError['code'], string>> = {
  'store-full': 'De schijf is vol: maak ruimte en probeer het opnieuw. Er is niets half opgeslagen.',
  'store-locked': 'Een ander proces houdt het bestand vast: wacht tot dat klaar is en probeer het opnieuw.',
  'store-damaged': 'Het bestand is beschadigd of geen logboek van Doorwerking: zet een reservekopie terug.',
  'store-newer': 'De gegevens zijn van een nieuwere versie: werk Doorwerking bij.',
  'store-closed': 'Het logboek is al gesloten.',
  'store-io': 'Het bestand is niet te lezen of te schrijven: controleer de map en de rechten.',
};

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
    console.error(`${error.code}: ${error.message}\n${NEXT[error.code]}`);
    process.exitCode = EXIT.store;
  } else throw error;
}
