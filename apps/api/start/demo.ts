import { OPERATOR, type TrajectoryCommands } from '#commands';
import type { Directory } from '#directory';
import type { EventStore } from '#event-store';
import { firstOfOurs, trajectories } from '#kinds';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CannotStart } from './cannot-start.js';
import { demoAccounts } from './demo-accounts.js';
import { councilDraft } from './demo-council.js';

export interface DemoOptions {
  readonly store: EventStore;
  readonly commands: TrajectoryCommands;
  readonly directory: Directory;
  readonly folders: readonly string[];
}

/**
 * Fills an empty data folder with real dossiers and people to be, so that the first thing somebody
 * sees is a real history. A folder that holds anything is left alone; one that was broken off is completed.
 */
export async function fillWhenEmpty({ store, commands, directory, folders }: DemoOptions): Promise<void> {
  // In this order: whoever fills the log of a demo has begun the demo before.
  if (!(await firstOfOurs(store))) await directory.demo.begin();
  if ((await directory.demo.state()) !== 'loading') return;

  const opened = [];
  for (const file of folders.flatMap(dossiersIn)) {
    const id = await load(commands, readFileSync(file, 'utf8'), basename(file));
    const [first] = (await store.readStream(trajectories.streamOf(id))).map(trajectories.fromStore);
    if (first?.type === 'TrajectoryOpened') opened.push(first.data);
  }
  await directory.demo.ready(demoAccounts(opened), [councilDraft()]);
}

/**
 * A folder that was made as a demo has accounts with which anybody signs in: it is no place for real people.
 * @throws CannotStart.
 */
export async function refuseDemoFolder(directory: Directory): Promise<void> {
  if ((await directory.demo.state()) === 'none') return;
  throw new CannotStart(
    'Deze gegevens zijn gemaakt als demo: iedereen logt er in als iedereen. Neem een lege map (DOORWERKING_DATA) of database voor echt gebruik, of zeg met DOORWERKING_DEMO=on dat het een demo is.',
  );
}

const dossiersIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));

async function load(commands: TrajectoryCommands, text: string, name: string): Promise<string> {
  // Another process may fill the same folder now: then its dossier is there, whole.
  const brought = await commands.bringIn(OPERATOR, text);
  if (brought.ok) return brought.id;
  const [why] = brought.why === 'refused' ? brought.problems : [];
  throw new CannotStart(
    `Het voorbeelddossier ${name} is niet in te lezen (regel ${why?.line ?? 1}: ${why?.message ?? 'een ander schrijft erin'}).`,
  );
}
