import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCOUNTS, anyone, as, everybody, type Client, type Everybody } from './client.js';
import { Listener, type ServerSentEvent } from './listen.js';
import { away, filled, serve, type Server } from './server.js';

const ALL = '/v1/changes';
const ANSWERS = '/v1/trajectories/stil/answers';
const PUBLIC = 'voorbeeld-verordening-2026';

let server: Server;
let people: Everybody;
const listening: Listener[] = [];
beforeAll(async () => {
  server = await serve(await filled());
  people = await everybody(server);
});
afterAll(() => away(server));
afterEach(() => listening.splice(0).forEach((listener) => listener.hangUp()));

async function listen(client: Client, path = ALL, headers: Record<string, string> = {}): Promise<Listener> {
  const listener = await Listener.to(client, path, headers);
  listening.push(listener);
  return listener;
}

/** Listens from now on. */
async function fromHere(client: Client, path = ALL): Promise<Listener> {
  const listener = await listen(client, path);
  expect(await listener.next()).toMatchObject({ event: 'here' });
  return listener;
}

async function sent(client: Client, path: string, body: object): Promise<{ revision: number; position: string }> {
  const answer = await client.post(path, body);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body as { revision: number; position: string };
}

const evaluate = (client: Client, condition = 1) =>
  sent(client, `/v1/trajectories/${PUBLIC}/evaluations`, { by: 'college', scores: [{ condition, score: 3 }] });

const opening = (id: string) => ({
  ...{ id, title: 'Verordening', municipality: 'gm0000', kind: 'requested', subject: 'ordinance' },
  ...{ legalBases: [], councils: [{ id: 'asd', name: 'Adviesraad' }], date: '2026-01-05' },
  authorities: [{ id: 'college', kind: 'college', name: 'College' }],
});

describe('who listens', () => {
  it('hears what was recorded, in which order and of which kind, and asks no older answer', async () => {
    const listener = await fromHere(people.clerk);
    const one = await evaluate(people.civilServant);
    const two = await evaluate(people.civilServant, 2);
    for (const { revision, position } of [one, two]) {
      expect(await listener.next()).toEqual({
        event: 'changed',
        id: position,
        data: { trajectory: PUBLIC, revision, position, events: ['EvaluationGiven'] },
      });
      const { body } = await people.clerk.get('/v1/trajectories?limit=200');
      const listed = (body as { items: { dossier: string; revision: number }[] }).items.find(
        ({ dossier }) => dossier === PUBLIC,
      );
      expect(listed?.revision).toBeGreaterThanOrEqual(revision);
    }
    expect(listener.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(listener.headers.get('cache-control')).toBe('no-store');
    expect(listener.raw).toContain('retry: 1000\n');
  });

  it('hears of one dossier only, where that is asked', async () => {
    await sent(people.civilServant, '/v1/trajectories', opening('ander'));
    const listener = await fromHere(people.civilServant, `/v1/trajectories/${PUBLIC}/changes`);
    await sent(people.civilServant, '/v1/trajectories/ander/drafts', { version: 1, maturity: 'concept', text: 'Een.' });
    const { position } = await evaluate(people.civilServant);
    expect(await listener.next()).toMatchObject({ id: position, data: { trajectory: PUBLIC } });
  });
});

describe('what somebody may not see', () => {
  const types = (heard: ServerSentEvent | undefined) => heard?.data['events'];

  it('causes not a byte, until it can be seen', async () => {
    const [inside, council, other, nobody] = await Promise.all(
      [people.civilServant, people.asd, people.jongerenraad, people.anyone].map((client) => fromHere(client)),
    );
    const silent = [other, nobody];
    const before = silent.map((listener) => listener?.raw.replaceAll(':\n\n', ''));

    await sent(people.civilServant, '/v1/trajectories', opening('stil'));
    for (const listener of [inside, council]) expect(types(await listener?.next())).toEqual(['TrajectoryOpened']);
    const reason = 'De termijn is te kort voor een gesprek vooraf met inwoners.';
    await sent(people.civilServant, '/v1/trajectories/stil/advice-requests', {
      ...{
        id: 'r1',
        council: 'asd',
        withoutInvolvementBecause: reason,
        withoutTextBecause: reason,
        date: '2026-01-06',
      },
    });
    for (const listener of [inside, council]) expect(types(await listener?.next())).toEqual(['AdviceRequested']);
    expect(silent.map((listener) => listener?.raw.replaceAll(':\n\n', ''))).toEqual(before);
    expect((await people.anyone.get('/v1/trajectories/stil/changes')).status).toBe(404);

    await sent(people.asd, '/v1/trajectories/stil/advices', {
      ...{ id: 'a1', council: 'asd', request: 'r1', verdict: 'positive', date: '2026-01-20' },
      recommendations: [{ id: 'p1', text: 'Doe het eerder.' }],
    });
    for (const listener of [inside, council, ...silent]) {
      expect(types(await listener?.next())).toEqual(['AdviceSubmitted']);
    }

    // A drafted answer is internal to the municipality until the response is adopted.
    const answer = { authority: 'college', recommendation: 'p1', verdict: 'adopted', date: '2026-02-01' };
    await sent(people.civilServant, ANSWERS, answer);
    expect(types(await inside?.next())).toEqual(['AnswerDrafted']);
    await sent(people.alderman, '/v1/trajectories/stil/responses', {
      ...{ authority: 'college', advice: 'a1', date: '2026-02-02' },
    });
    for (const listener of [inside, council, ...silent]) {
      expect(types(await listener?.next())).toEqual(['ResponseAdopted']);
    }
    for (const listener of [council, ...silent]) expect(listener?.raw).not.toContain('AnswerDrafted');
  });

  it('is left out as well when it is told afterwards', async () => {
    const all = await listen(people.asd, '/v1/trajectories/stil/changes?after=0000000000000001');
    expect(types(await all.next())).toEqual([
      'TrajectoryOpened',
      'AdviceRequested',
      'AdviceSubmitted',
      'ResponseAdopted',
    ]);
    const nobody = await listen(people.anyone, '/v1/trajectories/stil/changes?after=0000000000000001');
    expect(types(await nobody.next())).toEqual(['AdviceSubmitted', 'ResponseAdopted']);
  });
});

describe('who comes back', () => {
  it('hears what they missed, nothing twice and nothing less, also when the server went away', async () => {
    const listener = await fromHere(people.civilServant);
    const first = await evaluate(people.civilServant);
    expect(await listener.next()).toMatchObject({ id: first.position });
    listener.hangUp();
    const missed = [await evaluate(people.civilServant, 2), await evaluate(people.civilServant, 3)];
    const again = await listen(people.civilServant, ALL, { 'last-event-id': first.position });
    expect(await again.next()).toMatchObject({ event: 'changed', id: missed[0]?.position });
    expect(await again.next()).toMatchObject({ event: 'changed', id: missed[1]?.position });
    const more = await evaluate(people.civilServant, 4);
    expect(await again.next()).toMatchObject({ event: 'changed', id: more.position });

    // What is no longer in memory comes from the log.
    expect(await server.stop()).toBe(0);
    expect(await again.next()).toBeUndefined();
    server = await serve(server.folder);
    people = Object.fromEntries(
      Object.entries(people).map(([role, { token }]) => [role, Object.assign(anyone(server), { token })]),
    ) as unknown as Everybody;
    const later = await listen(people.civilServant, ALL, { 'last-event-id': first.position });
    const heard = await later.next();
    expect(heard).toMatchObject({ id: more.position, data: { events: Array(3).fill('EvaluationGiven') } });
    const last = await evaluate(people.civilServant, 5);
    expect(await later.next()).toMatchObject({ id: last.position });
  });

  it('misses nothing while many write, wherever the connection is cut', async () => {
    let at = (await fromHere(people.civilServant)).raw.match(/id: (\S+)/)?.[1] ?? '';
    const writing = Promise.all(
      Array.from({ length: 30 }, async (_, i) => (await evaluate(people.civilServant, (i % 5) + 1)).position),
    );
    const heard: string[] = [];
    while (heard.length < 30) {
      const listener = await listen(people.civilServant, ALL, { 'last-event-id': at });
      const { id = '', data } = (await listener.next()) as ServerSentEvent;
      heard.push(...(data['events'] as string[]));
      at = id;
      listener.hangUp();
    }
    expect(heard).toHaveLength(30);
    expect(at).toBe((await writing).sort().at(-1));
  });

  it.each([
    ['x', 'Last-Event-ID'],
    ['0000000000999999', 'Last-Event-ID'],
    ['-1', 'Last-Event-ID'],
  ])('is refused with an id that is none of ours: %s', async (id, place) => {
    const { status, body } = await people.clerk.get(ALL, { 'last-event-id': id });
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 'invalid', place } });
    const asked = await people.clerk.get(`${ALL}?after=${id}`);
    expect(asked).toMatchObject({ status: 400, body: { code: 'invalid', place: 'after' } });
  });
});

describe('a session that ends', () => {
  it('ends the stream, and says so as its last word', async () => {
    const member = await as(server, ACCOUNTS.clerk);
    const [one, two] = [await fromHere(member), await fromHere(people.alderman)];
    expect((await member.delete('/v1/sessions/current')).status).toBe(204);
    await evaluate(people.civilServant);
    expect(await one.next()).toEqual({ event: 'ended', data: { why: 'session' } });
    expect(await one.next()).toBeUndefined();
    expect(await two.next()).toMatchObject({ event: 'changed' });
    expect((await people.anyone.get(ALL, { authorization: `Bearer ${member.token ?? ''}` })).status).toBe(401);
  });

  it('is noticed when nothing happens, too', async () => {
    const member = await as(server, ACCOUNTS.clerk);
    const listener = await fromHere(member);
    await member.delete('/v1/sessions/current');
    expect(await listener.next()).toEqual({ event: 'ended', data: { why: 'session' } });
  });
});

describe('how many can listen', () => {
  it('is limited for each person, and a place that is left is free again', async () => {
    const open = await Promise.all(Array.from({ length: 20 }, () => fromHere(people.administrator)));
    const refused = await people.administrator.get(ALL);
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-streams' } });
    expect(refused.headers.get('retry-after')).toBe('1');
    await fromHere(people.alderman);
    open[0]?.hangUp();
    for (let tries = 0; ; tries++) {
      const { status } = await listen(people.administrator);
      if (status === 200) break;
      expect(tries).toBeLessThan(50);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });

  it('does not keep a server from stopping', async () => {
    const listener = await fromHere(people.civilServant);
    const from = Date.now();
    expect(await server.stop()).toBe(0);
    expect(Date.now() - from).toBeLessThan(3_000);
    expect(await listener.next()).toBeUndefined();
  });
});
