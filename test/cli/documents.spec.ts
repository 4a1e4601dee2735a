import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { hashOf } from '#documents';
import { globSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { ACCOUNTS, as } from '../api/client.js';
import { away, filled, hosted, type Server } from '../api/server.js';
import { clear, folder } from '../contract/stores.js';
import { cli } from './run.js';

// What a dossier names is copied with it, and a text that is erased is gone from its file too.

const ID = 'groningen-verordening-2020';
const BYTES = readFileSync('test/documents/verordening-wijzigingen.odt');
const HASH = hashOf(BYTES);
const documents = (data: string) => globSync(join(data, 'documents', '**', 'sha256-*'));

let live: Server;
let event: string;
beforeAll(async () => {
  live = await hosted(await filled());
  const civilServant = await as(live, ACCOUNTS.civilServant);
  const at = `/v1/trajectories/${ID}`;
  const type = { 'content-type': 'application/octet-stream' };
  expect(await civilServant.send('POST', `${at}/documents`, BYTES, type)).toMatchObject({
    status: 201,
    body: { hash: HASH },
  });
  const { drafts } = (await civilServant.get(at)).body as { drafts: { version: number }[] };
  const version = Math.max(0, ...drafts.map((draft) => draft.version)) + 1;
  const draft = { version, maturity: 'concept', text: 'Wilhelmina Zonderland heeft reuma.', file: HASH };
  const placed = await civilServant.post(`${at}/drafts`, draft);
  expect([placed.status, placed.text]).toEqual([201, expect.anything()]);
  event = String((placed.body as { revision: number }).revision);
});
afterAll(async () => {
  await away(live);
  clear();
});

it('a document is in a backup of a server that runs, and in what is restored from it', async () => {
  const [kept, restored] = [join(folder(), 'kept'), join(folder(), 'restored')];
  expect(await cli('backup', kept, '--data', live.folder)).toMatchObject({ code: 0, err: '' });
  expect(await cli('restore', kept, '--data', restored)).toMatchObject({ code: 0 });
  for (const data of [kept, restored]) {
    const [one = '', ...more] = documents(data);
    expect(more).toEqual([]);
    expect(readFileSync(one).equals(BYTES)).toBe(true);
  }
});

it('a document that no fact names is shown once it is some days old, and erased when that is asked; one that a fact names stays', async () => {
  const civilServant = await as(live, ACCOUNTS.civilServant);
  const type = { 'content-type': 'application/octet-stream' };
  const sent = await civilServant.send(
    'POST',
    `/v1/trajectories/${ID}/documents`,
    Buffer.from('Nooit verstuurd.'),
    type,
  );
  const { hash: unnamed } = sent.body as { hash: string };
  const clean = (...how: string[]) => cli('documents', ...how, '--data', live.folder);
  // Somebody may be filling in the form.
  expect(await clean('--erase')).toMatchObject({ code: 0, out: expect.stringContaining('Gewist: 0 van 0') });
  const longAgo = new Date(Date.now() - 8 * 24 * 60 * 60 * 1_000);
  for (const file of documents(live.folder)) utimesSync(file, longAgo, longAgo);
  expect(await clean()).toMatchObject({ code: 0, out: expect.stringContaining(`${unnamed}\n`) });
  expect(documents(live.folder)).toHaveLength(2);
  expect(await clean('--days', '9')).toMatchObject({ code: 0, out: expect.not.stringContaining(unnamed) });
  expect(await clean('--erase')).toMatchObject({ code: 0, out: expect.stringContaining('Gewist: 1 van 1') });
  expect(documents(live.folder)).toMatchObject([expect.stringContaining(HASH)]);
  expect(await clean('--days', '0')).toMatchObject({ code: 2 });
});

it('a document is erased with a text of the fact that names it', async () => {
  await live.stop();
  expect(documents(live.folder)).toHaveLength(1);
  const why = ['--because', 'Er stond iets over iemands gezondheid.', '--by', ACCOUNTS.administrator];
  const { code, out } = await cli('erase', ID, '--event', event, '--place', 'text', ...why, '--data', live.folder);
  expect([code, out]).toEqual([0, expect.stringContaining('Het document dat deze gebeurtenis noemt, is ook gewist')]);
  expect(documents(live.folder)).toEqual([]);
});
