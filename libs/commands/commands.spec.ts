import { InMemoryEventStore, verifyStream } from '#event-store';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  adopted,
  advised,
  answered,
  command,
  drafted,
  involved,
  opened,
  people,
  requested,
} from '../../test/contract/example.js';
import { trajectories } from '#kinds';
import { Commands } from './index.js';

const { civilServant, council, otherCouncil, alderman, clerk } = people;

let store: InMemoryEventStore;
let commands: Commands;
const on = (day: string) => new Commands({ store, now: () => new Date(`${day}T12:00:00Z`) });
const log = (trajectory = 't1') => store.readStream(trajectories.streamOf(trajectory));
const types = async (trajectory = 't1') => (await log(trajectory)).map((e) => e.type);

beforeEach(() => {
  store = new InMemoryEventStore();
  commands = on('2026-06-01');
});

describe('one fact', () => {
  it('is recorded with who, when, the command and the chain', async () => {
    const outcome = await commands.execute(civilServant, command(opened));
    expect(outcome).toEqual({
      ok: true,
      trajectory: 't1',
      revision: 0,
      position: await store.head(),
      events: ['TrajectoryOpened'],
      duplicate: false,
    });
    const [event] = await log();
    expect(event?.meta).toMatchObject({
      actor: 'p-civil-servant',
      recordedAt: '2026-06-01T12:00:00.000Z',
      occurredOn: '2026-01-12',
      day: '2026-01-12',
    });
    expect(verifyStream(await log())).toEqual({ ok: true });
  });

  it('happened today when no date is given', async () => {
    await commands.execute(civilServant, command({ type: opened.type, data: opened.data }));
    expect((await log())[0]?.meta).toMatchObject({ occurredOn: '2026-06-01', day: '2026-06-01' });
  });

  it('is refused by its rule, and nothing is recorded', async () => {
    await commands.execute(civilServant, command(opened));
    const refused = await commands.execute(civilServant, command(requested()));
    expect(refused).toMatchObject({
      ok: false,
      why: 'rejected',
      rejection: { code: 'explanation-required', place: 'withoutInvolvementBecause' },
    });
    expect(await types()).toEqual(['TrajectoryOpened']);
  });

  it.each([
    ['an unknown fact', { type: 'Nothing', data: {} }, 'type'],
    ['content that is no fields', { type: 'DraftPublished', data: 'text' }, undefined],
    ['a date that is none', { ...drafted(), occurredOn: '12 januari' }, 'date'],
    ['a date that is no text', { ...drafted(), occurredOn: 2026 as unknown as string }, 'date'],
    [
      'nesting without end',
      { type: 'DraftPublished', data: JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as unknown },
      undefined,
    ],
  ])('%s is invalid', async (_, fact, place) => {
    await commands.execute(civilServant, command(opened));
    const refused = await commands.execute(civilServant, command(fact));
    expect(refused).toMatchObject({ ok: false, why: 'rejected', rejection: { code: 'invalid' } });
    expect('rejection' in refused && refused.rejection.place).toBe(place);
  });

  it.each(['', ' ', '../x', 'constructor', 'a b', 'x'.repeat(101), '\ud800', 'a\u202eb'])(
    'no trajectory is opened under the id %j',
    async (trajectory) => {
      const refused = await commands.execute(civilServant, command(opened, { trajectory }));
      expect(refused).toMatchObject({ ok: false, rejection: { code: 'invalid', place: 'id' } });
      expect(await store.head()).toBe('');
    },
  );

  it('of a trajectory that is not there', async () => {
    const refused = await commands.execute(civilServant, command(drafted()));
    expect(refused).toMatchObject({ ok: false, rejection: { code: 'unknown-id' } });
  });

  it('a trajectory is opened once', async () => {
    await commands.execute(civilServant, command(opened));
    const refused = await commands.execute(civilServant, command(opened));
    expect(refused).toMatchObject({ ok: false, rejection: { code: 'duplicate-id' } });
  });
});

describe('access', () => {
  beforeEach(async () => {
    await commands.execute(civilServant, command([opened, involved, drafted(), requested()]));
  });

  it.each([
    ['a council cannot ask for advice', council, requested('r2')],
    ['another council cannot answer', otherCouncil, advised],
    ['a civil servant cannot advise', civilServant, advised],
    ['a clerk cannot adopt for a college', clerk, adopted],
  ] as const)('%s', async (_, actor, fact) => {
    const before = await store.head();
    const refused = await commands.execute(actor, command(fact));
    expect(refused).toMatchObject({ ok: false, why: 'rejected', rejection: { code: 'not-permitted' } });
    expect(await store.head()).toBe(before);
  });

  it.each([
    ['somebody without a role', { id: 'nobody', grants: [] }],
    ['somebody of another municipality', { id: 'x', grants: [{ role: 'civilServant', municipality: 'gm9999' }] }],
  ] as const)('does not tell %s that the dossier is there', async (_, actor) => {
    const before = await store.head();
    const refused = await commands.execute(actor, command(drafted(2)));
    expect(refused).toMatchObject({ ok: false, why: 'rejected', rejection: { code: 'unknown-id' } });
    expect(await store.head()).toBe(before);
  });

  it('the council that was asked can', async () => {
    expect(await commands.execute(council, command(advised))).toMatchObject({ ok: true });
  });

  it('is asked before the rules, and after the shape', async () => {
    const late = { ...drafted(), occurredOn: '2030-01-01' };
    expect(await commands.execute(council, command(late))).toMatchObject({ rejection: { code: 'not-permitted' } });
    const shapeless = { type: 'DraftPublished', data: { version: 'two' } };
    expect(await commands.execute(council, command(shapeless))).toMatchObject({ rejection: { code: 'invalid' } });
  });
});

describe('several facts in one command', () => {
  it('are judged one after another and recorded together', async () => {
    const facts = [opened, involved, drafted(), requested()];
    const outcome = await commands.execute(civilServant, command(facts));
    expect(outcome).toMatchObject({ ok: true, revision: 3, events: facts.map(({ type }) => type) });
    const recorded = await log();
    expect(new Set(recorded.map((e) => e.meta['command'])).size).toBe(1);
    expect(verifyStream(recorded)).toEqual({ ok: true });
  });

  it('all or none, and the refusal says which', async () => {
    await commands.execute(civilServant, command([opened, involved, drafted(), requested()]));
    await commands.execute(council, command(advised));
    const before = await store.head();
    const [good, bad] = [answered('asd-1'), answered('asd-2', { verdict: 'notAdopted', reason: 'n.v.t.' })];
    const refused = await commands.execute(civilServant, command([good, bad]));
    expect(refused).toMatchObject({
      ok: false,
      why: 'rejected',
      rejection: { code: 'reason-required', place: 'facts[1].reason' },
    });
    expect(await store.head()).toBe(before);
    // What was judged before the refusal left nothing behind either.
    expect(await commands.execute(alderman, command(adopted))).toMatchObject({ rejection: { code: 'answer-missing' } });
  });

  it('a refusal without a place of its own names the fact', async () => {
    const refused = await commands.execute(civilServant, command([opened, opened]));
    expect(refused).toMatchObject({ rejection: { code: 'duplicate-id', place: 'facts[1].id' } });
    const denied = await commands.execute(civilServant, command([opened, involved, drafted(), requested(), advised]));
    expect(denied).toMatchObject({ rejection: { code: 'not-permitted', place: 'facts[4]' } });
  });

  it('none, and too many, are refused', async () => {
    const many = Array.from({ length: 1_001 }, () => involved);
    for (const facts of [[], many]) {
      const refused = await commands.execute(civilServant, command(facts));
      expect(refused).toMatchObject({ rejection: { code: 'invalid', place: 'facts' } });
    }
  });

  it('one of several is the same command as that one alone', async () => {
    await commands.execute(civilServant, command(opened));
    await commands.execute(civilServant, command(drafted(), { key: 'k' }));
    const again = await commands.execute(civilServant, command([drafted()], { key: 'k' }));
    expect(again).toMatchObject({ ok: true, duplicate: true, revision: 1 });
  });
});

describe('idempotency key', () => {
  const facts = [opened, involved, drafted()];

  it('the same command again is answered as the first time, and done once', async () => {
    const first = await commands.execute(civilServant, command(facts, { key: 'k' }));
    await commands.execute(civilServant, command(drafted(2)));
    const again = await commands.execute(civilServant, command(facts, { key: 'k' }));
    expect(again).toEqual({ ...first, duplicate: true });
    expect(await types()).toHaveLength(4);
  });

  it('also after a restart', async () => {
    const first = await commands.execute(civilServant, command(facts, { key: 'k' }));
    await commands.execute(civilServant, command(drafted(2)));
    const again = await on('2026-07-01').execute(civilServant, command(facts, { key: 'k' }));
    expect(again).toEqual({ ...first, duplicate: true });
  });

  it('also when it would be refused by now', async () => {
    await commands.execute(civilServant, command(opened, { key: 'k' }));
    expect(await commands.execute(civilServant, command(opened, { key: 'k' }))).toMatchObject({ duplicate: true });
    expect(await commands.execute(civilServant, command(opened))).toMatchObject({ ok: false });
  });

  it('also when the sender knew an older revision', async () => {
    await commands.execute(civilServant, command(opened));
    const input = command(drafted(), { key: 'k', expectedRevision: 0 });
    await commands.execute(civilServant, input);
    expect(await commands.execute(civilServant, input)).toMatchObject({ ok: true, duplicate: true, revision: 1 });
  });

  it.each([
    ['another fact', involved],
    ['other content', drafted(2)],
    ['another date', { ...drafted(), occurredOn: '2026-01-21' }],
    ['no date', { type: 'DraftPublished', data: drafted().data }],
    ['more facts', [drafted(), involved]],
  ])('with %s it is used for something else', async (_, other) => {
    await commands.execute(civilServant, command(opened));
    await commands.execute(civilServant, command(drafted(), { key: 'k' }));
    expect(await commands.execute(civilServant, command(other, { key: 'k' }))).toEqual({
      ok: false,
      why: 'key-reused',
    });
    expect(await types()).toHaveLength(2);
  });

  it('is of one sender and one trajectory', async () => {
    for (const trajectory of ['t1', 't2']) {
      const outcome = await commands.execute(
        civilServant,
        command([opened, involved, drafted(), requested()], { trajectory, key: 'k' }),
      );
      expect(outcome).toMatchObject({ ok: true, duplicate: false });
    }
    expect(await commands.execute(council, command(advised, { key: 'k' }))).toMatchObject({
      ok: true,
      duplicate: false,
    });
  });

  it('a refused command leaves its key free', async () => {
    await commands.execute(civilServant, command(opened));
    expect(await commands.execute(civilServant, command(requested(), { key: 'k' }))).toMatchObject({ ok: false });
    expect(await commands.execute(civilServant, command(drafted(1), { key: 'k' }))).toMatchObject({ ok: true });
  });

  it('twenty at the same time are one', async () => {
    await commands.execute(civilServant, command(opened));
    const sent = Array.from({ length: 20 }, () => commands.execute(civilServant, command(drafted(), { key: 'k' })));
    const outcomes = await Promise.all(sent);
    expect(outcomes.filter((o) => o.ok && !o.duplicate)).toHaveLength(1);
    expect(outcomes.filter((o) => o.ok && o.duplicate)).toHaveLength(19);
    expect(await types()).toHaveLength(2);
  });
});

describe('expected revision', () => {
  beforeEach(async () => {
    await commands.execute(civilServant, command([opened, involved]));
  });

  it('is done when nothing happened since', async () => {
    expect(await commands.execute(civilServant, command(drafted(), { expectedRevision: 1 }))).toMatchObject({
      ok: true,
    });
  });

  it.each([-1, 0, 2, 1.5])('%d is stale', async (expectedRevision) => {
    const outcome = await commands.execute(civilServant, command(drafted(), { expectedRevision }));
    expect(outcome).toEqual({ ok: false, why: 'stale', actual: 1 });
    expect(await types()).toHaveLength(2);
  });

  it('on a trajectory that is not there is stale', async () => {
    const outcome = await commands.execute(civilServant, command(opened, { trajectory: 't2', expectedRevision: 0 }));
    expect(outcome).toEqual({ ok: false, why: 'stale', actual: undefined });
  });
});
