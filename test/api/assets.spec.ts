import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { away, filled, hosted, type Server } from './server.js';
import { ask } from './raw.js';

let server: Server;
beforeAll(async () => {
  server = await hosted(await filled());
});
afterAll(() => away(server));

// On a bare connection: a client would take the dots out before it asks.
const WAYS = ['%2e%2e/', '%2E%2E/', '../', '.%2e/', '%2e%2e%2f', '..%2F', '%252e%252e/', '%252e%252e%252f'];
const OTHER = ['..\\', '..%5c', '%2e%2e%5C', '%5c..%5c', '%00/../', 'x%00/../', '....//', '..;/', '%c0%ae%c0%ae/'];

describe.each(['application/json', 'text/html'])('a way out of a folder with files, for a reader of %s', (accept) => {
  it.each([...WAYS, ...OTHER])('by %s is not there', async (way) => {
    for (const folder of ['/assets/', '/assets/x/', '/docs/']) {
      for (const path of ['package.json', 'events.sqlite', '']) {
        const asked = `${folder}${way.repeat(3)}${path}`;
        const answer = await ask(server.url, `GET ${asked} HTTP/1.1`, ['Host: localhost', `Accept: ${accept}`]);
        // An address that is not one (%c0) cannot be read.
        expect([asked, answer.status]).toEqual([asked, way.includes('%c0') ? 400 : 404]);
        if (answer.body) expect(answer.body.code).toBe(way.includes('%c0') ? 'invalid' : 'not-found');
        else expect(answer.head).toMatch(/^content-type: text\/html/m);
        expect(answer.head).toMatch(/^content-security-policy: default-src 'none'/m);
        expect(answer.head).toMatch(/^x-content-type-options: nosniff/m);
        expect(answer.head).toMatch(/^x-frame-options: deny/im);
        expect(answer.text).not.toMatch(/"dependencies"|SQLite format|node_modules|\bat \//);
      }
    }
  });
});

it('says where to tell what is not safe, and takes nothing there', async () => {
  const path = '/.well-known/security.txt';
  const answer = await ask(server.url, `GET ${path} HTTP/1.1`, ['Host: localhost']);
  expect(answer.status).toBe(200);
  expect(answer.head).toMatch(/^content-type: text\/plain; charset=utf-8$/m);
  expect(answer.text).toMatch(/^Contact: https:\/\/\S+\nExpires: \S+Z\nPreferred-Languages: nl, en\n$/);
  expect(Date.parse(/^Expires: (\S+)$/m.exec(answer.text)?.[1] ?? '')).toBeGreaterThan(Date.now());
  const posted = await ask(server.url, `POST ${path} HTTP/1.1`, ['Host: localhost'], {});
  expect([posted.status, posted.body?.code]).toEqual([405, 'method-not-allowed']);
});
