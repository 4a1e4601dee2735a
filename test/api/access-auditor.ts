import { expect, it } from '@jest/globals';
import type { Document } from '../fuzz/document.js';
import { PUBLIC } from './access-people.js';
import type { Client } from './client.js';

/** What an auditor may: every way that the served description has is asked, of the server that the other specs share. */
export function anAuditor(
  asked: () => { readonly clients: Readonly<Record<string, Client>>; readonly document: Document },
): void {
  const at = (path: string) =>
    `/v1${path
      .replace('{trajectory}', PUBLIC)
      .replace('{municipality}', 'gm0000')
      .replace('{person}', 'wie-clerk')
      .replaceAll(/\{\w+\}/g, 'asd')}`;
  const operations = (methods: readonly string[]) =>
    Object.entries(asked().document.paths).flatMap(([path, described]) =>
      methods.filter((method) => described[method]).map((method) => [method.toUpperCase(), path] as const),
    );
  /** What is one's own, whoever one is: how one signs in, one's own texts, what one read and is told. */
  const OWN =
    /^\/(news|calendars|sessions|standard-texts|own-ways|tokens|setups?|setup-checks|linked-people|pass(key|word)-)/;

  it('changes nothing: whatever writes is refused before it is looked at, or is not there', async () => {
    const who = asked().clients['auditor'] as Client;
    const ways = operations(['post', 'put', 'delete']).filter(([, path]) => !OWN.test(path));
    expect(ways.length).toBeGreaterThan(60);
    for (const [method, path] of ways) {
      const json = { 'content-type': 'application/json', 'if-match': '"1"' };
      const { status } = await who.send(method, at(path), method === 'DELETE' ? undefined : '{}', json);
      expect([method, path, [403, 404].includes(status)]).toEqual([method, path, true]);
    }
  });

  it('reads what the municipality reads, whoever in it does', async () => {
    const inside = ['civil servant', 'alderman', 'clerk', 'administrator'];
    /** What is for some of their own: who can be named by whoever opens, and what is held, by whoever may erase. */
    const APART = ['/municipalities/{municipality}/nameable-people', '/people/{person}/held'];
    for (const [, path] of operations(['get'])) {
      if (OWN.test(path) || APART.includes(path) || path === '/changes') continue;
      const statuses = await Promise.all(
        [...inside, 'auditor'].map(async (name) => (await (asked().clients[name] as Client).get(at(path))).status),
      );
      const theirs = statuses.pop();
      if (statuses.includes(200)) expect([path, theirs]).toEqual([path, 200]);
    }
  });
}
