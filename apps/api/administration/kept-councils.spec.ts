import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#access';
import { WritePath } from '#commands';
import { COUNCIL, idFor } from '#council';
import { openDirectory, type Directory } from '#directory';
import { InMemoryEventStore, verifyStream } from '#event-store';
import { councils } from '#kinds';
import { Views } from '#projections';
import type { CommandBus } from '@nestjs/cqrs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Record } from '../facts/record.js';
import { bringOverCouncils } from '../start/councils.js';
import { KeptCouncils } from './kept-councils.js';

const administrator: Actor = {
  id: 'tim',
  grants: ['gm0014', 'gm0000'].map((municipality) => ({ role: 'administrator', municipality })),
};
const now = () => new Date('2026-11-28T12:00:00Z');
const called = (name: string) => ({ name, legalBases: [] });
const TWICE = { ok: false, why: 'same-name' };

let folder: string;
let store: InMemoryEventStore;
let ends: (() => Promise<void>)[];

/** One of the nodes on one log and one directory, with read models of its own. */
async function node(): Promise<{ kept: KeptCouncils; directory: Directory; path: ReturnType<typeof pathOf> }> {
  const directory = await openDirectory({ file: join(folder, 'directory.db'), now });
  const views = new Views({ store, file: join(folder, `views-${ends.length}.db`) });
  void views.run();
  ends.push(async () => {
    await views.close();
    await directory.close();
  });
  const path = pathOf();
  return { kept: new KeptCouncils(store, directory, path, busTo(path), views, now), directory, path };
}
/** What is said of a council goes to its write path, whatever else there is. */
const busTo = (path: ReturnType<typeof pathOf>) =>
  ({ execute: ({ actor, input }: Record) => path.execute(actor, input) }) as unknown as CommandBus;
const pathOf = () => new WritePath(COUNCIL, { store, now });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'councils-'));
  store = new InMemoryEventStore();
  ends = [];
});
afterEach(async () => {
  for (const end of ends) await end();
  rmSync(folder, { recursive: true });
});

const storyOf = (council: string) => store.readStream(councils.streamOf(idFor('gm0014', council)));

describe('the councils of a municipality', () => {
  it('are founded, changed and ended in the log, and seen at once at whichever node', async () => {
    const [{ kept: here }, { kept: there }] = [await node(), await node()];
    const seats = [{ group: 'jongeren', seats: 3 }];
    expect(await here.put(administrator, 'gm0014', 'jr', called('Jongerenraad'), 0)).toEqual({ ok: true, revision: 1 });
    expect(await there.of('gm0014')).toEqual([{ id: 'jr', revision: 1, ...called('Jongerenraad') }]);
    expect(await there.put(administrator, 'gm0014', 'jr', called('Jeugdraad'), 0)).toMatchObject({
      why: 'stale',
      actual: 1,
    });
    const more = { ...called('Jeugdraad'), seats, independentChair: true };
    expect(await there.put(administrator, 'gm0014', 'jr', more, 1)).toEqual({ ok: true, revision: 2 });
    const told = { id: 'jr', revision: 2, ...more, foundedOn: '2026-11-28', sinceOn: '2026-11-28' };
    expect(await here.one('gm0014', 'jr')).toEqual(told);
    expect(await here.end(administrator, 'gm0014', 'jr', 2)).toMatchObject({ ok: true });
    expect(await there.of('gm0014')).toEqual([]);
    const last = { ...told, revision: 3, endedOn: '2026-11-28' };
    expect(await there.one('gm0014', 'jr')).toEqual(last);
    // One that comes later builds all of it anew.
    expect(await (await node()).kept.one('gm0014', 'jr')).toEqual(last);
    expect(await there.put(administrator, 'gm0014', 'jr', called('Jongerenraad'), 0)).toEqual({
      ok: true,
      revision: 1,
    });
    const story = await storyOf('jr');
    const types = ['CouncilFounded', 'CouncilChanged', 'CouncilEnded', 'CouncilFounded'];
    expect(story.map(({ type }) => type)).toEqual(types);
    expect(verifyStream(story)).toEqual({ ok: true });
  });

  it('have no two that people would read as the same one, also when they come at once at two nodes', async () => {
    const [{ kept: here }, { kept: there }] = [await node(), await node()];
    await here.put(administrator, 'gm0014', 'wmo', called('Wmo-raad Noord'));
    for (const name of ['Wmo-raad Noord', ' wmo-RAAD  noord ', 'Wmo-raad\u00A0Noord', 'Wmo\u200B-raad Noord'])
      expect(await there.put(administrator, 'gm0014', 'wmo-2', called(name), 0)).toEqual(TWICE);
    expect(await there.put(administrator, 'gm0000', 'wmo-2', called('Wmo-raad Noord'))).toMatchObject({ ok: true });
    expect(await there.put(administrator, 'gm0014', 'wmo', called('WMO-raad Noord'), 1)).toMatchObject({ revision: 2 });
    const added = await Promise.all([
      here.put(administrator, 'gm0014', 'jr', called('Jongerenraad')),
      there.put(administrator, 'gm0014', 'jr-2', called('jongerenraad')),
    ]);
    expect(added).toContainEqual({ ok: true, revision: 1 });
    expect(added).toContainEqual(TWICE);
    expect(await here.of('gm0014')).toHaveLength(2);
  });

  it('are written by who may, and only as what they can be', async () => {
    const { kept } = await node();
    const civilServant: Actor = { id: 'sanne', grants: [{ role: 'civilServant', municipality: 'gm0014' }] };
    const put = (actor: Actor, content: object) =>
      kept.put(actor, 'gm0014', 'jr', { ...called('Jeugdraad'), ...content });
    await expect(put(civilServant, {})).rejects.toMatchObject({ code: 'not-permitted' });
    await expect(put(administrator, { contact: {} })).rejects.toMatchObject({ code: 'invalid' });
    expect(await storyOf('jr')).toEqual([]);
    expect(await put(administrator, {})).toMatchObject({ ok: true });
  });
});

describe('the councils that the directory kept', () => {
  const warned: object[] = [];
  const log = { warn: (fields: object) => warned.push(fields) } as Parameters<typeof bringOverCouncils>[1];

  it('are brought over once, by whichever node, and stay as they were left after that', async () => {
    const nodes = [await node(), await node()] as const;
    const [{ kept }] = nodes;
    const rows = new DatabaseSync(join(folder, 'directory.db'));
    const row = rows.prepare(
      'INSERT INTO council (municipality, id, name, legal_bases, revision) VALUES (?, ?, ?, ?, ?)',
    );
    row.run('gm0014', 'wmo', 'Wmo-raad', '["wmo-2.1.3"]', 4);
    row.run('gm0014', 'x'.repeat(100), 'Jongerenraad', '[]', 1);
    row.run('gm0014', 'nergens', '—', '[]', 1);
    rows.close();
    const over = () =>
      Promise.all(nodes.map(({ directory, path }) => bringOverCouncils({ directory, councils: path, now }, log)));
    await over();
    await over();
    const brought = { id: 'wmo', revision: 1, name: 'Wmo-raad', legalBases: ['wmo-2.1.3'] };
    expect(await kept.of('gm0014')).toEqual([
      { id: 'x'.repeat(100), revision: 1, name: 'Jongerenraad', legalBases: [] },
      brought,
    ]);
    const [founded, ...more] = await storyOf('wmo');
    expect(founded).toMatchObject({ type: 'CouncilFounded', meta: { actor: 'import' } });
    expect(more).toEqual([]);
    expect(warned[0]).toMatchObject({ municipality: 'gm0014', council: 'nergens' });
    await kept.end(administrator, 'gm0014', 'wmo', 1);
    await over();
    expect((await kept.of('gm0014')).map(({ id }) => id)).toEqual(['x'.repeat(100)]);
  });
});
