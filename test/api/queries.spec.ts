import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACCOUNTS, anyone, as, type Client } from './client.js';
import { away, filled, hosted, type Server } from './server.js';

// Whatever stands in the address of a question is a value, and never a part of the question.

const ID = 'groningen-verordening-2020';
const SECRET = 'zwaluwstaartverbinding';

let server: Server;
let nobody: Client;
beforeAll(async () => {
  server = await hosted(await filled());
  nobody = anyone(server);
  const civilServant = await as(server, ACCOUNTS.civilServant);
  const drafted = { authority: 'college', recommendation: 'cr-4', verdict: 'noted', reason: `Over de ${SECRET}.` };
  const told = await civilServant.post(`/v1/trajectories/${ID}/answers`, drafted);
  const { position } = told.body as { position: string };
  const found = await civilServant.get(`/v1/search?q=${SECRET}`, { position });
  expect(found.body).toMatchObject({ items: [{ dossier: ID, excerpt: expect.stringContaining(SECRET) }] });
});
afterAll(() => away(server));

const search = (q: string, municipality?: string) =>
  nobody.get(
    `/v1/search?${new URLSearchParams({ q, ...(municipality !== undefined && { municipality }) }).toString()}`,
  );

const cursor = (keys: unknown) => Buffer.from(JSON.stringify(keys)).toString('base64url');

/** What the language of the index and of SQL has, around the word that should not be found. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', '")', ' OR ', ' AND ', ' NOT ', '{text}', '{inside}', 'inside : ', 'text : ', '(', ')', '*'),
      fc.constantFrom(SECRET, SECRET.slice(0, 6), 'gm0014', 'title', ' UNION SELECT ', "'", ';--', '\0', '%', '_'),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join('').slice(0, 290));

describe('a question of anybody', () => {
  it.each([
    `gm0014") OR {inside} : ("${SECRET}`,
    `gm0014") OR {text} : ("${SECRET}`,
    `gm0014" OR "${SECRET}`,
    '"',
    'gm0014\0',
    'GM0014',
    'gm0014 ',
  ])('is refused for what is no municipality: %s', async (municipality) => {
    const { status, body, text } = await search('de', municipality);
    expect([status, body]).toEqual([400, expect.objectContaining({ code: 'invalid', place: 'municipality' })]);
    expect(text).not.toContain(SECRET);
  });

  it('finds nothing internal, and breaks nothing, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, fc.option(hostile), async (q, municipality) => {
        const { status, text } = await search(q, municipality ?? undefined);
        expect(status === 200 || status === 400).toBe(true);
        expect(text).not.toContain('store-');
        // Only where the question itself is named again.
        if (status === 200) expect(text).not.toContain(SECRET);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'deadlines?dossier=%00',
    "register?council=a'--",
    'register?authority=%22',
    'register?recommendation=a%20b',
    'deadlines?who=%7B',
    'dashboard?municipality=x',
    'councils?municipality=gm',
    'portfolios?municipality=gm00140',
    'earliness?municipality=%22',
    'worklist?municipality=%27',
    'trajectories?municipality=gm1&title=x',
    'trajectories?council=..%2F',
    'search?q=a&q=b',
    'search?q=',
    'search?q=a%00b',
    'trajectories?cursor=%FF',
    'trajectories?cursor=W10',
    `trajectories?cursor=${cursor([1, 2])}`,
    `register?cursor=${cursor(['2026-01-01', 'a', 1, 'b'])}`,
    `earliness?cursor=${cursor(['2026-01-01', null])}`,
    `deadlines?cursor=${cursor([1, 2, 3, 4, 5])}`,
    `deadlines?cursor=${cursor(['a', 'b', 'c', 'd', ['e']])}`,
    'trajectories?limit=1e2',
  ])('is refused with its place: %s', async (path) => {
    const { status, body } = await nobody.get(`/v1/${path}`);
    expect([status, body]).toEqual([400, expect.objectContaining({ code: 'invalid', place: expect.any(String) })]);
  });
});

describe('Position', () => {
  it.each(['zzzz', '0', '!', '00000000000000001', '-1', '0x10'])('is refused when it is none: %s', async (position) => {
    const { status, body } = await nobody.get('/v1/trajectories', { position });
    expect([status, body]).toEqual([400, expect.objectContaining({ code: 'invalid', place: 'Position' })]);
  });
});
