import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { as, everybody, type Everybody, type Reply } from './client.js';
import { away, filled, serve, type Server } from './server.js';

/** How much memory the process may take, whatever it is sent: docs/operations.md. */
const MOST_MB = 1_024;

let server: Server;
let people: Everybody;
beforeAll(async () => {
  server = await serve(await filled(), { DOORWERKING_LIMITS: '0' });
  people = await everybody(server);
});
afterAll(() => away(server));

const memory = () => {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
};
// What was sent cost the process nothing but its time.
afterEach(async () => {
  expect((await people.anyone.get('/health/ready')).status).toBe(200);
  expect(memory()).toBeLessThan(MOST_MB);
});

const HEAD = 'format: doorwerking-dossier/1\nid: x\ntitle: t\nmunicipality: gm0000\n';
const many = (count: number, one: (i: number) => string) => Array.from({ length: count }, (_, i) => one(i)).join('');
const opened = `${HEAD}kind: requested\nsubject: ordinance\nlegalBases: [local]\nopenedOn: 2026-01-05\nauthorities: [{id: college, kind: college, name: C}]\ncouncils: [{id: asd, name: A}]\nfacts:\n`;
/** As much as a file may hold, all of it well-formed: reading and judging it takes seconds. */
const HEAVY = `${HEAD}facts:\n${many(9_900, (i) => `  - {date: 2026-01-06, fact: Nonsense${i}, a: [1, 2, 3]}\n`)}`;

const FILES: [what: string, file: () => string][] = [
  ['60,000 keys', () => HEAD + many(60_000, (i) => `k${i}: 1\n`)],
  ['16 MB of numbers', () => `${HEAD}x: [${'1,'.repeat(8_300_000)}1]\n`],
  ['keys spread over nested maps', () => HEAD + many(900, (i) => `m${i}:\n${many(100, (j) => `  k${j}: 1\n`)}`)],
  ['keys in one flow map', () => `${HEAD}x: {${many(60_000, (i) => `k${i}: 1, `)}}`],
  ['1,000 anchors, each referred to', () => HEAD + many(1_000, (i) => `a${i}: &a${i} [1]\nb${i}: *a${i}\n`)],
  ['deep flow lists', () => `${HEAD}x: ${'['.repeat(100_000)}`],
  ['deep flow maps', () => `${HEAD}x: ${'{a: '.repeat(50_000)}`],
  ['deep blocks', () => HEAD + many(2_000, (i) => `${' '.repeat(i)}a:\n`)],
  ['a long number', () => `${HEAD}x: ${'9'.repeat(10_000_000)}\n`],
  ['many long numbers', () => `${HEAD}x: [${many(20_000, () => `${'9'.repeat(400)},`)}1]\n`],
  ['many documents', () => '---\na: 1\n'.repeat(200_000)],
  ['lists of lists', () => `${HEAD}x: [${'[1,1,1,1],'.repeat(500_000)}1]\n`],
  ['equal keys', () => HEAD + 'title: t\n'.repeat(100_000)],
  ['texts of many bytes', () => `${HEAD}x: [${'"🏛️é", '.repeat(200_000)}1]\n`],
  ['16 MB of directives', () => '%X y\n'.repeat(3_000_000)],
  ['16 MB of remarks', () => HEAD + '# x\n'.repeat(4_000_000)],
  ['16 MB of space', () => HEAD + ' \n'.repeat(8_000_000)],
  ['thousands of facts that are none', () => HEAVY],
  [
    'a fact of a million characters',
    () => `${opened}  - {date: 2026-01-06, fact: DraftPublished, text: ${'x'.repeat(1_000_001)}}\n`,
  ],
];

const clear = ({ status, body, headers }: Reply) => {
  expect([400, 403, 413, 422]).toContain(status);
  expect(headers.get('content-type')).toContain('application/problem+json');
  const { detail, errors } = body as { detail: string; errors?: { line?: number }[] };
  expect(detail).not.toMatch(/heap|memory|stack|undefined|Error/i);
  expect((errors ?? []).length).toBeLessThanOrEqual(100);
  return { status, detail, line: errors?.[0]?.line };
};

describe('a file', () => {
  it.each(FILES)('with %s is refused with what is wrong and where', async (_, file) => {
    const { status, detail, line } = clear(await people.civilServant.bringIn(file()));
    if (status === 413) return;
    expect(detail).toMatch(/regel \d+: /);
    expect(line).toBeGreaterThan(0);
  });
});

describe('a body in JSON', () => {
  it.each([
    ['346,000 empty sets of fields', `{"id":"a9","council":"asd","recommendations":[${'{},'.repeat(346_000)}{}]}`],
    ['60,000 fields', `{${many(60_000, (i) => `"k${i}":1,`)}"z":1}`],
    ['lists of lists', `{"a":${'[[1],'.repeat(100_000)}`],
    ['a long number', `{"id":${'9'.repeat(900_000)}}`],
  ])('with %s is refused', async (_, body) => {
    const headers = { 'content-type': 'application/json' };
    const at = '/v1/trajectories/voorbeeld-verordening-2026/advices';
    clear(await people.asd.send('POST', at, body, headers));
  });
});

describe('while a file is judged', () => {
  it('everybody else is answered, and what they do is done', async () => {
    let answered = 0;
    let judged = false;
    const told = people.civilServant.bringIn(HEAVY).finally(() => (judged = true));
    while (!judged) {
      expect((await people.anyone.get('/v1/trajectories')).status).toBe(200);
      answered++;
    }
    clear(await told);
    // Were it judged where requests are answered, there would be one or two: while the file came in.
    expect(answered).toBeGreaterThan(10);
  });

  it('the dossier that it is about is open to others', async () => {
    const id = 'voorbeeld-verordening-2026';
    const file = HEAVY.replace('id: x', `id: ${id}`);
    const order: string[] = [];
    const told = people.civilServant.bringIn(file).then(() => order.push('file'));
    const clerk = await as(server, 'griffier');
    for (let i = 0; i < 3; i++) {
      await clerk.post(`/v1/trajectories/${id}/raad-submissions`, {}).then(() => order.push('fact'));
    }
    await told;
    expect(order).toEqual(['fact', 'fact', 'fact', 'file']);
  });

  it('too many at the same time are asked to come back', async () => {
    const told = await Promise.all(Array.from({ length: 14 }, () => people.civilServant.bringIn(HEAVY)));
    const busy = told.filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThan(0);
    for (const { body, headers } of busy) {
      expect(body).toMatchObject({ code: 'busy' });
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    for (const one of told.filter(({ status }) => status !== 503)) clear(one);
  });
});
