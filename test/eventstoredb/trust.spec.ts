import type { EventStore } from '#event-store';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeAt } from '../../libs/event-store/eventstoredb/store.js';
import { selfSigned } from '../certificate.js';
import { clear, flat, folder, several } from '../contract/stores.js';
import { Double } from './double/double.js';
import type { Gate } from './double/gate.js';

/** Who the server is, and who we are: what is wrong there is said at once and in plain words, without the password. */
const PASSWORD = 'geheim-en-lang';
const DAY = 86_400_000;
const users = { anna: PASSWORD, bob: PASSWORD };
const good = selfSigned('127.0.0.1');
let double: Double;
let stores: EventStore[] = [];

async function started(gate: Partial<Gate> = {}, nodes = 1): Promise<void> {
  double = await Double.start(nodes, { certificate: good, users, ...gate });
}

interface Address {
  readonly trusts?: string;
  readonly credentials?: string;
}

function store({ trusts = good.certificate, credentials = `anna:${PASSWORD}@` }: Address = {}): EventStore {
  const file = join(folder(), 'ca.crt');
  writeFileSync(file, trusts);
  const url = `esdb://${credentials}${double.hosts}?tls=true&tlsCAFile=${encodeURIComponent(file)}`;
  const opened = storeAt(url, { callTimeout: 2_000, patience: 10_000 });
  stores.push(opened);
  return opened;
}

/** All that can be asked is refused in the same way, long before patience ends. */
async function expectRefused(refused: EventStore, code: string, says: RegExp): Promise<void> {
  const stop = new AbortController();
  const asked = [
    () => refused.head(),
    () => refused.append('a', 'none', several(1)),
    () => refused.append('b', 'any', several(1)),
    () => refused.readStream('a'),
    () => flat(refused.readAll()),
    () => flat(refused.readByStream()),
    () => flat(refused.subscribe({ signal: stop.signal })),
  ];
  const begun = performance.now();
  for (const ask of asked) {
    const error = await ask().then(
      () => 'done',
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ name: 'StoreError', code, message: expect.stringMatching(says) });
    expect((error as Error).message).not.toContain(PASSWORD);
  }
  expect(performance.now() - begun).toBeLessThan(8_000);
}

afterEach(async () => {
  await Promise.all(stores.map((opened) => opened.close()));
  stores = [];
  await double.stop();
});
afterAll(clear);

describe.each([
  ['one node', 1],
  ['a cluster', 3],
])('%s', (_, nodes) => {
  it('that is trusted, and trusts us, does its work', async () => {
    await started({ tellsUsersOnly: true }, nodes);
    expect(await store().append('a', 'none', several(2))).toMatchObject({ ok: true, revision: 1 });
    expect(await flat(store({ credentials: `bob:${PASSWORD}@` }).readAll())).toHaveLength(2);
  });

  it('with a certificate of somebody else', async () => {
    await started({}, nodes);
    const other = selfSigned('127.0.0.1').certificate;
    await expectRefused(store({ trusts: other }), 'store-unreachable', /cannot be trusted: .*certificate/);
  });

  it('with a certificate that has expired', async () => {
    const certificate = selfSigned('127.0.0.1', new Date(Date.now() - DAY));
    await started({ certificate }, nodes);
    const refused = store({ trusts: certificate.certificate });
    await expectRefused(refused, 'store-unreachable', /cannot be trusted: certificate has expired$/);
  });

  it('with a certificate for another address', async () => {
    const certificate = selfSigned('127.0.0.9');
    await started({ certificate }, nodes);
    const refused = store({ trusts: certificate.certificate });
    await expectRefused(refused, 'store-unreachable', /cannot be trusted: Hostname.*127\.0\.0\.1/);
  });

  it.each([
    ['a wrong password', 'anna:fout@', /user and password/],
    ['an unknown user', `wie:${PASSWORD}@`, /user and password/],
    ['nobody', '', /not allow/],
  ])('%s is denied', async (__, credentials, says) => {
    await started({}, nodes);
    await expectRefused(store({ credentials }), 'store-denied', says);
  });
});

it('a user without rights on one stream hears of that one only', async () => {
  await started({ forbidden: (user, stream) => user === 'bob' && stream.endsWith('dicht') });
  await store().append('dicht', 'none', several(1));
  const bob = store({ credentials: `bob:${PASSWORD}@` });
  const denied = { code: 'store-denied', message: expect.stringMatching(/not allow/) };
  const results = await Promise.allSettled([
    bob.append('open', 'none', several(1)),
    bob.append('dicht', 'none', several(1)),
    bob.append('open', 'any', several(1)),
    bob.readStream('dicht'),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
  for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject(denied);
});

it('an authority that is taken away while it is used is said in a message, not thrown past us', async () => {
  await started();
  const file = join(folder(), 'ca.crt');
  writeFileSync(file, good.certificate);
  const opened = storeAt(`esdb://anna:${PASSWORD}@${double.hosts}?tls=true&tlsCAFile=${encodeURIComponent(file)}`, {
    callTimeout: 500,
    patience: 500,
  });
  stores.push(opened);
  await opened.head();
  rmSync(file);
  double.node.front.cut();
  await expect(opened.head()).rejects.toMatchObject({ code: 'store-unreachable', message: /certificate file/ });
});
