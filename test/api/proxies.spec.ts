import { afterEach, expect, it } from '@jest/globals';
import { clear, folder } from '../contract/stores.js';
import { endAll, filled, serve } from './server.js';

const MOST = 100;
const stop = new AbortController();
afterEach(async () => {
  stop.abort();
  await endAll();
  clear();
});

/** Opens live pages as anybody, from an address that the proxy tells of; their statuses. */
async function listening(url: string, from: readonly string[]): Promise<readonly number[]> {
  const opened = from.map((address) =>
    fetch(`${url}/v1/changes`, { headers: { 'x-forwarded-for': address }, signal: stop.signal }),
  );
  return (await Promise.all(opened)).map(({ status }) => status);
}
const hundred = (address: (i: number) => string) => Array.from({ length: MOST }, (_, i) => address(i));

it('readers behind a proxy that is trusted are counted by where they come from, and nobody can say so themselves', async () => {
  const [trusting, other] = await Promise.all([
    filled(folder()).then((data) => serve(data, { DOORWERKING_PROXIES: '1' })),
    filled(folder()).then((data) => serve(data)),
  ]);
  expect(
    await listening(
      trusting.url,
      hundred(() => '192.0.2.1'),
    ),
  ).toEqual(Array(MOST).fill(200));
  const next = ['192.0.2.1', '198.51.100.7, 192.0.2.1', '192.0.2.2', '192.0.2.1, 192.0.2.3'];
  expect(await listening(trusting.url, next)).toEqual([429, 429, 200, 200]);
  // Where none is trusted, it does not matter what is said.
  expect(
    await listening(
      other.url,
      hundred((i) => `192.0.2.${i}`),
    ),
  ).toEqual(Array(MOST).fill(200));
  expect(await listening(other.url, ['203.0.113.1'])).toEqual([429]);
});
