import { expect, it } from '@jest/globals';
import { InMemoryEventStore } from '#event-store';
import { readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { Commands, fileJudge, type Asking, type FileJudge } from './index.js';

const FILE = readFileSync('test/cases/oirschot-koersnotitie-2016.yaml', 'utf8');
const officer = {
  id: 'ambtenaar',
  grants: [{ municipality: /municipality: (\S+)/.exec(FILE)?.[1] ?? '', role: 'civilServant' as const }],
};
const PATIENCE = 50;

/** Judges rightly, but after everybody has gone. */
const late = (which: 'read' | 'judge', heard: Asking[] = []): FileJudge => {
  const judge = fileJudge();
  const wait = async (what: 'read' | 'judge', asking: Asking) => {
    heard.push(asking);
    if (what === which) await after(2 * PATIENCE);
  };
  return {
    read: (text, asking) => wait('read', asking).then(() => judge.read(text)),
    judge: (file, asking) => wait('judge', asking).then(() => judge.judge(file)),
  };
};

it.each(['read', 'judge'] as const)('a file of which the %s takes longer than anybody waits is busy', async (which) => {
  const heard: Asking[] = [];
  const store = new InMemoryEventStore();
  const commands = new Commands({ store, now: () => new Date(), patience: PATIENCE, files: late(which, heard) });
  const before = performance.now();
  expect(await commands.bringIn(officer, FILE)).toEqual({ ok: false, why: 'busy' });
  // The judge is told who asks and until when, so that nobody need wait so long.
  expect(heard[0]).toEqual({ by: 'ambtenaar', until: expect.any(Number) });
  expect(heard[0]?.until).toBeGreaterThanOrEqual(before + PATIENCE);
  // Nothing was recorded: the same is done later.
  const patient = new Commands({ store, now: () => new Date() });
  expect(await patient.bringIn(officer, FILE)).toMatchObject({ ok: true, there: 0 });
});
