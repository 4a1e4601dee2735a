import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Commands } from '#commands';
import { openSqliteEventStore } from '#event-store';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ACCOUNTS, anyone, as, type Client } from './client.js';
import { collector, freePort } from './collector.js';
import { away, launch, serve, temporary, type Server } from './server.js';

// The figures and traces of a real process, read as those who watch read them.

const ID = 'groningen-verordening-2020';
const PATH = `/v1/trajectories/${ID}/answers`;
const REASON = 'Dit is van niemand anders.';
const answer = { authority: 'college', recommendation: 'cr-4', verdict: 'noted', reason: REASON };
const [TRACE, SPAN] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];

let traces: Awaited<ReturnType<typeof collector>>;
let port: number;
let server: Server | undefined;
let civilServant: Client;
beforeAll(async () => {
  traces = await collector();
  port = await freePort();
  server = await serve(temporary(), {
    DOORWERKING_METRICS_PORT: String(port),
    OTEL_EXPORTER_OTLP_ENDPOINT: traces.url,
  });
  civilServant = await as(server, ACCOUNTS.civilServant);
});
afterAll(async () => {
  await away(server);
  traces.close();
});

/** The figures by name and labels, as they are written. */
async function figures(): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}
const commands = (type: string, outcome: string) =>
  `doorwerking_command_duration_seconds_count{type="${type}",outcome="${outcome}"}`;

/** Until something is so; what it gives then. */
async function until<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (let i = 0; i < 400; i++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come to that');
}

describe('figures', () => {
  it('count commands by type and outcome, and requests by route and status', async () => {
    const key = { 'Idempotency-Key': '"once"' };
    expect((await civilServant.post(PATH, answer, key)).status).toBe(201);
    expect((await civilServant.post(PATH, answer, key)).status).toBeLessThan(300);
    expect((await civilServant.post(PATH, { ...answer, verdict: 'maybe' })).status).toBe(400);
    const told = await figures();
    expect(told.get(commands('AnswerDrafted', 'done'))).toBe(1);
    expect(told.get(commands('AnswerDrafted', 'duplicate'))).toBe(1);
    expect(told.get(commands('AnswerDrafted', 'rejected'))).toBe(1);
    const route = 'method="POST",route="/v1/trajectories/:trajectory/answers",status="400"';
    expect(told.get(`doorwerking_http_request_duration_seconds_count{${route}}`)).toBe(1);
    expect(told.get('doorwerking_append_duration_seconds_count{outcome="done"}')).toBeGreaterThan(1);
  });

  it('count an import like any command', async () => {
    const before = await figures();
    const file = readFileSync('test/hostile/import-bypass.yaml', 'utf8');
    const begin = file.slice(0, file.indexOf('  - date: 2026-02-03'));
    const statuses = [];
    for (const sent of [begin, begin, file, 'no: dossier']) statuses.push((await civilServant.bringIn(sent)).status);
    expect(statuses).toEqual([201, 200, 403, 403]);
    const told = await figures();
    const counted = (outcome: string) =>
      (told.get(commands('import', outcome)) ?? 0) - (before.get(commands('import', outcome)) ?? 0);
    expect(['done', 'duplicate', 'rejected'].map(counted)).toEqual([1, 1, 2]);
  });

  it('count what was decided again because another process was first', async () => {
    const store = openSqliteEventStore({ file: join(server?.folder ?? '', 'events.sqlite') });
    const actor = { id: 'elsewhere', grants: [{ role: 'civilServant' as const, municipality: 'gm0014' }] };
    const elsewhere = new Commands({ store, now: () => new Date() });
    const first = { trajectory: ID, key: 'elsewhere', type: 'AnswerDrafted', data: answer };
    expect(await elsewhere.execute(actor, first)).toMatchObject({ ok: true });
    await store.close();
    expect((await civilServant.post(PATH, { ...answer, reason: 'Later.' })).status).toBe(201);
    const told = await figures();
    expect(told.get('doorwerking_append_duration_seconds_count{outcome="conflict"}')).toBe(1);
    expect(told.get('doorwerking_command_retries_total{type="AnswerDrafted"}')).toBe(1);
  });

  it('tell what is due, and of the process its memory and how long its thread was held up', async () => {
    const told = await figures();
    expect(told.get('doorwerking_deadlines{kind="response",state="overdue"}')).toBeGreaterThan(0);
    expect(told.get('doorwerking_process_memory_bytes{kind="rss"}')).toBeGreaterThan(10_000_000);
    expect(told.has('doorwerking_event_loop_delay_seconds{percentile="99"}')).toBe(true);
  });
});

describe('traces', () => {
  it('go from the request by the command to the append, inside the trace of the caller', async () => {
    const traceparent = `00-${TRACE}-${SPAN}-01`;
    expect((await civilServant.post(PATH, { ...answer, reason: REASON }, { traceparent })).status).toBe(201);
    const mine = await until(() => {
      const found = traces.spans.filter(({ traceId }) => traceId === TRACE);
      return found.length >= 3 ? found : undefined;
    });
    const named = (name: string) => mine.find((span) => span.name === name);
    const request = named('POST /v1/trajectories/:trajectory/answers');
    const command = named('command AnswerDrafted');
    expect(request?.parentSpanId).toBe(SPAN);
    expect(command?.parentSpanId).toBe(request?.spanId);
    expect(named('append')?.parentSpanId).toBe(command?.spanId);
    expect(command?.attributes).toContainEqual({
      key: 'doorwerking.command.outcome',
      value: { stringValue: 'done' },
    });
  });

  it('begin anew where the header does not hold', async () => {
    const zeros = '0'.repeat(32);
    const wrong = ['', 'x', `00-${zeros}-${SPAN}-01`, `ff-${TRACE}-${SPAN}-01`, `00-${TRACE}-${SPAN}-01-more`];
    await Promise.all(wrong.map((traceparent) => civilServant.get(`/v1/trajectories/${ID}/report`, { traceparent })));
    const asked = await until(() => {
      const found = traces.spans.filter(({ name }) => name === 'GET /v1/trajectories/:trajectory/report');
      return found.length === wrong.length ? found : undefined;
    });
    expect(asked.map(({ parentSpanId }) => parentSpanId ?? '')).toEqual(wrong.map(() => ''));
    expect(asked.map(({ traceId }) => traceId)).not.toContain(TRACE);
  });
});

it('no figure and no trace names a person, a dossier or what somebody wrote', async () => {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(text + traces.raw()).not.toMatch(
    new RegExp([ID, REASON, ...Object.values(ACCOUNTS), civilServant.token, 'gm0014'].join('|')),
  );
});

it('a view that stopped is told, with how far it is behind', async () => {
  const db = new DatabaseSync(join(server?.folder ?? '', 'events.sqlite'), { timeout: 5_000 });
  db.exec(
    `INSERT INTO event SELECT (SELECT max(position) + 1 FROM event), stream, revision + 900, 'x', 'Nothing', data, meta FROM event WHERE position = 3`,
  );
  db.close();
  const told = await until(async () => {
    const found = await figures();
    return found.get('doorwerking_view_stopped{view="worklist"}') === 1 ? found : undefined;
  });
  expect(told.get('doorwerking_view_lag_events{view="worklist"}')).toBe(1);
  expect(told.get('doorwerking_view_lag_seconds{view="worklist"}')).toBeGreaterThan(0);
});

it('a port that is taken is told at the start, and what was not sent holds up no stop', async () => {
  const second = launch(temporary(), { DOORWERKING_METRICS_PORT: String(port) });
  expect(await second.ended).toBe(1);
  expect(second.logged()).toContain(
    `DOORWERKING_METRICS_PORT: op poort ${port} gaat het niet: die poort is al in gebruik.`,
  );
  traces.close();
  await anyone(server as Server).get('/health/live');
  const began = Date.now();
  expect(await server?.stop()).toBe(0);
  expect(Date.now() - began).toBeLessThan(8_000);
});
