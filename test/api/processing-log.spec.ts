import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../fuzz/document.js';
import { ACCOUNTS, anyone, as, type Client } from './client.js';
import { collector, freePort, type Span } from './collector.js';
import { away, filled, serve, temporary, type Server } from './server.js';

// The log that the Dutch standard Logboek Dataverwerkingen asks for, taken in by a receiver as a municipality has one.

const HERE = 'gm0014';
const DOSSIER = 'groningen-verordening-2020';
const KEY = 'een sleutel die van niemand anders is, en lang genoeg';
const ACTIVITIES = { dossiers: 'https://register.groningen.example/4', people: 'https://register.groningen.example/9' };
const READER = 'doorwerking-lezer-hmac-sha256';
const PERSON = 'doorwerking-persoon-hmac-sha256';
const codeOf = (id: string) => createHmac('sha256', KEY).update(id).digest('hex');

type Collector = Awaited<ReturnType<typeof collector>>;
let log: Collector;
let server: Server;
let metrics: number;
let civilServant: Client;
let administrator: Client;
let secretary: Client;
let document: Document;

beforeAll(async () => {
  log = await collector();
  metrics = await freePort();
  const settings = temporary();
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(settings, 'key'), KEY);
  writeFileSync(join(settings, 'token'), 'toegang-tot-het-logboek');
  const of = { endpoint: `${log.url}/v1/traces`, activities: ACTIVITIES, keyFile: 'key', tokenFile: 'token' };
  writeFileSync(join(settings, 'log.json'), JSON.stringify({ municipalities: { [HERE]: of } }));
  server = await serve(await filled(), {
    DOORWERKING_PROCESSING_LOG: join(settings, 'log.json'),
    DOORWERKING_METRICS_PORT: String(metrics),
    DOORWERKING_LIMITS: '0',
  });
  civilServant = await as(server, ACCOUNTS.civilServant);
  administrator = await as(server, ACCOUNTS.administrator);
  secretary = await as(server, 'clientenraad-werk');
  document = (await anyone(server).get('/v1/openapi.json')).body as Document;
  const answer = { authority: 'college', recommendation: 'cr-4', verdict: 'noted', reason: 'Dit is intern.' };
  expect((await civilServant.post(`/v1/trajectories/${DOSSIER}/answers`, answer)).status).toBe(201);
});
afterAll(async () => {
  await away(server);
  log.close();
});

async function until<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (let i = 0; i < 600; i++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come to that');
}
async function lines(outcome: 'sent' | 'waiting' | 'lost'): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text();
  const name = `doorwerking_processing_log_lines{outcome="${outcome}"} `;
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(name))
      ?.slice(name.length),
  );
}
/** All that was written so far is there. */
const settled = () => until(async () => ((await lines('waiting')) === 0 ? true : undefined));
async function during(work: () => Promise<unknown>): Promise<readonly Span[]> {
  await settled();
  const before = log.spans.length;
  await work();
  await settled();
  return log.spans.slice(before);
}
const saidBy = ({ attributes }: Span): Readonly<Record<string, unknown>> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value['stringValue']]));
const isPart = ({ parentSpanId = '' }: Span, of: readonly Span[]) => of.some(({ spanId }) => spanId === parentSpanId);

it('has a line of each reading of what is internal, with who read, and one of each of whom was read', async () => {
  const found = await during(() => civilServant.get(`/v1/trajectories/${DOSSIER}/timeline`));
  const [whole] = found.filter((span) => !isPart(span, found));
  expect(whole?.name).toBe('GET /v1/trajectories/:trajectory/timeline');
  expect(saidBy(whole as Span)).toEqual({
    'dpl.core.processing_activity_id': ACTIVITIES.dossiers,
    'dpl.core.data_subject_id': codeOf(ACCOUNTS.civilServant),
    'dpl.core.data_subject_id_type': READER,
  });
  const parts = found.filter((span) => isPart(span, found));
  expect(parts.map(saidBy)).toEqual([
    {
      'dpl.core.processing_activity_id': ACTIVITIES.dossiers,
      'dpl.core.data_subject_id': codeOf(ACCOUNTS.civilServant),
      'dpl.core.data_subject_id_type': PERSON,
    },
  ]);
  expect(new Set(found.map(({ traceId }) => traceId)).size).toBe(1);
  expect(log.headers.every(({ authorization }) => authorization === 'Bearer toegang-tot-het-logboek')).toBe(true);
});

it('has of a list of people a line of each, and refers to what the register says of that', async () => {
  const found = await during(() => administrator.get(`/v1/municipalities/${HERE}/members`));
  const parts = found.filter((span) => isPart(span, found));
  const ids = ((await administrator.get(`/v1/municipalities/${HERE}/members`)).body as { items: { id: string }[] })
    .items;
  expect(ids.length).toBeGreaterThan(4);
  expect(parts.map((span) => saidBy(span)['dpl.core.data_subject_id']).toSorted()).toEqual(
    ids.map(({ id }) => codeOf(id)).toSorted(),
  );
  for (const span of found) expect(saidBy(span)['dpl.core.processing_activity_id']).toBe(ACTIVITIES.people);
});

it('has nothing of what anybody reads, of what was refused, or of a municipality that has no log', async () => {
  const elsewhere = await as(server, 'wmo-raad-moerdijk');
  const found = await during(async () => {
    await anyone(server).get(`/v1/trajectories/${DOSSIER}`);
    await anyone(server).get(`/openbaar/dossiers/${DOSSIER}`);
    await civilServant.get(`/openbaar/dossiers/${DOSSIER}`);
    await elsewhere.get(`/v1/trajectories/${DOSSIER}`);
    await civilServant.get(`/v1/municipalities/${HERE}/members`);
    await civilServant.get('/v1/trajectories/moerdijk-weerwoord-2022/timeline');
    await administrator.get('/v1/municipalities/gm1709/members');
  });
  expect(found.map(({ name }) => name)).toEqual([]);
});

it('has the readings of a page that the server writes, and of a file, as of any other', async () => {
  const found = await during(async () => {
    await civilServant.send('GET', `/dossiers/${DOSSIER}`, undefined, {
      accept: 'text/html',
      cookie: `doorwerking_session=${civilServant.token}`,
    });
    await civilServant.get(`/v1/trajectories/${DOSSIER}/packet?format=html`);
  });
  const names = found.filter((span) => !isPart(span, found)).map(({ name }) => name);
  expect(names).toContain('GET /v1/trajectories/:trajectory');
  expect(names).toContain('GET /v1/trajectories/:trajectory/packet');
});

it('goes on in the trace of whoever calls, and leaves nothing out of what that samples', async () => {
  const [trace, span] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
  const headers = { traceparent: `00-${trace}-${span}-00` };
  const found = await during(() => civilServant.get(`/v1/trajectories/${DOSSIER}/events`, headers));
  expect(found.map(({ traceId, parentSpanId }) => ({ traceId, parentSpanId }))).toEqual([
    { traceId: trace, parentSpanId: span },
  ]);
  expect(saidBy(found[0] as Span)['dpl.core.foreign_operation.span_id']).toBe(span);
});

describe('each way to read', () => {
  /** What tells nothing that is not public or one's own: settings, counts, lists of dossiers, ways to sign in. */
  const NOT =
    /^\/(deadlines|register|dashboard|points|responses|influence|raad-topics|earliness|councils|portfolios|worklist|advice-drafts|changes|news|calendars|sessions|own-ways|sign-in-services|demo-accounts|standard-texts|health|checkpoints|openapi)\b|^\/trajectories(\/\{trajectory\}\/(changes|advice-drafts))?$|^\/municipalities\/\{municipality\}(\/(sheet-mapping|standard-texts|letter-template|letter-template\/file|logo|machines|councils.*))?$/;
  const PARTS: Readonly<Record<string, string>> = {
    ...{
      trajectory: DOSSIER,
      municipality: HERE,
      person: ACCOUNTS.administrator,
      recommendation: 'cr-4',
      advice: 'a1',
    },
    ...{ revision: '3', trueDate: '2020-10', term: 'usual' },
  };
  /** Of which this dossier has none: their own specs have them. */
  const WITHOUT = /\{(versions|document|draft)\}/;

  it('is in the log, or tells nothing that is not public', async () => {
    const paths = Object.entries(document.paths).flatMap(([path, { get }]) => (get ? [path] : []));
    const more: Readonly<Record<string, string>> = {
      '/search': '?q=doelgroep',
      '/stand-in-candidates': '?role=clerk&person=griffier',
    };
    const asked = paths.filter((path) => !WITHOUT.test(path) && !path.endsWith('changes'));
    const baseOf = (path: string) => (path.startsWith('/health') ? '' : '/v1');
    const found = await during(async () => {
      for (const path of asked) {
        const at = `${baseOf(path)}${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => PARTS[name] ?? '')}`;
        const query = Object.entries(more).find(([end]) => path.endsWith(end))?.[1] ?? '';
        for (const who of [civilServant, administrator, secretary]) await who.get(at + query);
      }
    });
    const told = new Set(found.map(({ name }) => name));
    const isTold = (path: string) => told.has(`GET ${baseOf(path)}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
    const untold = asked.filter((path) => isTold(path) === NOT.test(path));
    expect(untold).toEqual([]);
  });
});

it('has nothing in it that says who somebody is, or which dossier was read', async () => {
  await settled();
  const names = ['Sanne', 'Bakker', 'Visser', ...Object.values(ACCOUNTS), 'auditor'];
  const raw = log.raw();
  for (const name of [...names, DOSSIER, 'intern', KEY]) expect([name, raw.includes(name)]).toEqual([name, false]);
});

it('waits for a log that is away without holding up whoever reads, loses none, and counts what a stop leaves', async () => {
  await settled();
  const sent = await lines('sent');
  const { port } = log;
  log.close();
  for (let i = 0; i < 20; i++) {
    const began = Date.now();
    expect((await civilServant.get(`/v1/trajectories/${DOSSIER}/text`)).status).toBe(200);
    expect(Date.now() - began).toBeLessThan(2_000);
  }
  await until(async () => ((await lines('waiting')) === 20 ? true : undefined));
  await until(() => (server.logged().includes('the processing log does not take lines in') ? true : undefined));
  log = await collector(port);
  await settled();
  expect(log.spans.map(({ name }) => name)).toEqual(Array(20).fill('GET /v1/trajectories/:trajectory/text'));
  expect([await lines('sent'), await lines('lost')]).toEqual([sent + 20, 0]);
  expect(server.logged()).toContain('the processing log takes lines in again');

  log.close();
  await civilServant.get(`/v1/trajectories/${DOSSIER}/text`);
  const began = Date.now();
  expect(await server.stop()).toBe(0);
  expect(Date.now() - began).toBeLessThan(9_000);
  expect(server.logged()).toContain('"lost":1,"msg":"lines of the processing log are lost"');
});
