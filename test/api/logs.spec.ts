import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { everybody, type Everybody } from './client.js';
import { away, filled, serve, type Server } from './server.js';

// What nobody else is called, so that it can be looked for.
const WHO = 'zoekmij-7f3a';
const WORD = 'zoekwoord-91c2';

let server: Server;
let people: Everybody;
beforeAll(async () => {
  server = await serve(await filled(), { LOG_LEVEL: 'trace' });
  people = await everybody(server);
});
afterAll(() => away(server));

const ASKED = [
  ['DELETE', `/v1/people/${WHO}`],
  ['GET', `/v1/people/${WHO}`],
  ['DELETE', `/v1/people/${WHO}/`],
  ['DELETE', `//v1/people/${WHO}`],
  ['DELETE', `/V1/People/${WHO}`],
  ['DELETE', `/v1/people/${WHO}%2e%2e/x`],
  ['DELETE', `/v1/people/%zz${WHO}`],
  ['PUT', `/v1/municipalities/gm0000/members/${WHO}`],
  ['POST', `/v1/municipalities/gm0000/members/${WHO}`],
  ['DELETE', `/v1/municipalities/gm0000/members/${WHO}`],
  ['GET', `/beheer/gm0000/mensen/${WHO}`],
  ['GET', `/v1/search?q=${WORD}`],
  ['GET', `/v1/search;${WORD}`],
  ['GET', `/openbaar?q=${WORD}`],
  ['GET', `/openbaar/${WORD}?q=${WORD}`],
  ['GET', `/nergens/${WORD}`],
] as const;

it('tells of a question neither who it is about nor what was looked for, and how it was answered', async () => {
  const body = JSON.stringify({ name: `Naam ${WORD}`, roles: [{ role: 'clerk' }] });
  for (const [method, path] of ASKED) {
    for (const who of [people.administrator, people.anyone]) {
      const sent = method === 'PUT' || method === 'POST';
      const headers = { accept: 'text/html', ...(sent && { 'content-type': 'application/json' }) };
      const { status } = await who.send(method, path, sent ? body : undefined, headers);
      expect([path, status < 500]).toEqual([path, true]);
    }
  }
  await people.anyone.get('/v1/trajectories/voorbeeld-verordening-2026/timeline');
  // Only then every line was written.
  await server.stop();
  const lines = server.logged().trim().split('\n');
  expect(lines.filter((line) => line.includes(WHO) || line.includes(WORD))).toEqual([]);
  const answered = lines
    .map((line) => JSON.parse(line) as { msg: string; method: string; path: string; status: number })
    .filter(({ msg }) => msg === 'answered')
    .map(({ method, path, status }) => `${method} ${path} ${status}`);
  expect(answered).toContain('DELETE /v1/people/:person 404');
  expect(answered).toContain('GET /v1/trajectories/:trajectory/timeline 200');
});
