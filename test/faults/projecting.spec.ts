import { openSqliteEventStore } from '#event-store';
import { afterEach, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { clear, folder } from '../contract/stores.js';
import { caseFiles, take } from '../projections/cases.js';
import { killAll, Script } from './processes.js';
import { expectRebuilt } from './rebuilt.js';

afterEach(async () => {
  await killAll();
  clear();
});

const [text = ''] = caseFiles().filter((one) => one.includes('id: voorbeeld-verordening-2026'));
const dossier = (n: number) =>
  text.replace('id: voorbeeld-verordening-2026', `id: many-${n}\ncontact: medewerker-${n % 3}`);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('views killed while they are built and while they follow: what goes on is the same as what is built anew', async () => {
  const data = folder();
  const store = openSqliteEventStore({ file: join(data, 'events.sqlite') });
  let n = 0;
  while (n < 40) await take(store, dossier(n++));
  for (const case_ of caseFiles()) await take(store, case_);
  const file = join(data, 'views.sqlite');
  const killed = { building: 0, following: 0 };
  for (let round = 0; round < 6; round++) {
    const following = round % 2 === 1;
    if (!following) ['', '-wal', '-shm'].forEach((suffix) => rmSync(file + suffix, { force: true }));
    const script = new Script('project.ts', [data]);
    await (following ? script.says('at 0') : script.said(1));
    // Somewhere in the work: later in each round.
    if (following) for (let i = 0; i < 2 + round; i++) await take(store, dossier(n++));
    else await pause(60 * round);
    const said = await script.kill();
    expect(said.filter((line) => line.startsWith('trouble'))).toEqual([]);
    const isBuilt = said.some((line) => line.startsWith('at 0'));
    killed[isBuilt ? 'following' : 'building']++;
  }
  expect(killed.building).toBeGreaterThan(0);
  expect(killed.following).toBeGreaterThan(0);
  await expectRebuilt(store, file);
  await store.close();
});
