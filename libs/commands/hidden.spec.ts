import type { Actor } from '#access';
import { InMemoryEventStore } from '#event-store';
import { trajectories } from '#kinds';
import { isId } from '#facts';
import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyText } from '../../test/any-text.js';
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
import { Commands, type CommandInput, type GivenFact, type Outcome } from './index.js';

const { civilServant, council, alderman } = people;
const now = () => new Date('2026-06-01T12:00:00Z');
const of = (role: 'civilServant' | 'council', municipality: string, council?: string): Actor => ({
  id: `p-${role}-${municipality}`,
  grants: [{ role, municipality, ...(council !== undefined && { council }) }],
});
const strangers: readonly Actor[] = [
  { id: 'nobody', grants: [] },
  of('civilServant', 'gm9999'),
  of('council', 'gm9999', 'asd'),
  of('council', 'gm0014', 'neighbours'),
];

/** Tells what was read of which stream. */
class Counting extends InMemoryEventStore {
  readonly reads: number[] = [];
  override async readStream(stream: string, from?: number) {
    const events = await super.readStream(stream, from);
    this.reads.push(events.length);
    return events;
  }
}

let store: Counting;
let commands: Commands;
beforeEach(async () => {
  store = new Counting();
  commands = new Commands({ store, now });
  await commands.execute(civilServant, command([opened, involved, drafted(), requested()]));
});

const told = ({ ...outcome }: Outcome) => JSON.stringify(outcome).replaceAll('"t1"', '"x"').replaceAll('"none"', '"x"');
const types = async (trajectory: string) =>
  (await store.readStream(trajectories.streamOf(trajectory))).map((e) => e.type);

describe('to whom a dossier is hidden', () => {
  const fact = fc.constantFrom<GivenFact>(
    ...[involved, drafted(2), requested('r2'), advised, answered('asd-1'), adopted],
    { type: 'DraftPublished', data: { version: 'two' } },
    { type: 'Nothing', data: {} },
    { ...drafted(), occurredOn: '2030-01-01' },
  );
  const more = fc.record(
    { key: fc.constantFrom('a', 'b'), expectedRevision: fc.constantFrom(-1, 0, 3, 4, 1e9) },
    { requiredKeys: ['key'] },
  );
  const said = fc.oneof(fact, fc.array(fact, { maxLength: 3 }));

  it('every command is answered as if it were not there, and asks no more of the store', async () => {
    const sent = fc.array(fc.tuple(fc.constantFrom(...strangers), said, more), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(sent, async (all) => {
        // What is known of it is known by then.
        await commands.execute(strangers[0] as Actor, command(involved));
        for (const [actor, facts, how] of all) {
          const on = async (trajectory: string) => {
            const from = store.reads.length;
            const outcome = await commands.execute(actor, command(facts, { ...how, trajectory }));
            return [told(outcome), store.reads.slice(from)];
          };
          expect(await on('t1')).toEqual(await on('none'));
        }
        expect(await types('t1')).toHaveLength(4);
      }),
    );
  });

  it('nobody waits for those who write there', async () => {
    const gate = Promise.withResolvers<void>();
    class Slow extends InMemoryEventStore {
      override async append(...args: Parameters<InMemoryEventStore['append']>) {
        await gate.promise;
        return super.append(...args);
      }
    }
    const slow = new Slow();
    const path = new Commands({ store: slow, now });
    const writing = path.execute(civilServant, command(opened));
    const [stranger] = strangers as [Actor];
    expect(await path.execute(stranger, command(involved))).toMatchObject({ rejection: { code: 'unknown-id' } });
    gate.resolve();
    expect(await writing).toMatchObject({ ok: true });
  });

  it('what they did themselves before it was hidden to them is gone too', async () => {
    const input = command(involved, { key: 'k' });
    expect(await commands.execute(council, input)).toMatchObject({ ok: true });
    const left: Actor = { ...council, grants: [] };
    expect(told(await commands.execute(left, input))).toBe(
      told(await commands.execute(left, { ...input, trajectory: 'none' })),
    );
  });
});

describe('the id of a new dossier', () => {
  const elsewhere = of('civilServant', 'gm9999');
  const opening = (title = 'Verordening jeugd & één'): GivenFact => ({
    ...opened,
    data: { ...(opened.data as object), municipality: 'gm9999', title },
  });
  const open = (input: CommandInput, actor: Actor = elsewhere) => commands.execute(actor, input);
  const idOf = (outcome: Outcome) => (outcome.ok ? outcome.trajectory : `refused: ${JSON.stringify(outcome)}`);

  it('is the one that is proposed when nobody has it, and refused when the sender may see who has', async () => {
    expect(idOf(await open(command(opening(), { trajectory: 'free' })))).toBe('free');
    expect(await open(command(opening(), { trajectory: 'free' }))).toMatchObject({
      rejection: { code: 'duplicate-id' },
    });
    expect(await open(command(opened), civilServant)).toMatchObject({ rejection: { code: 'duplicate-id' } });
  });

  it('is another when a hidden dossier has it, in an answer of the same shape', async () => {
    const [free, hidden] = [await open(command(opening(), { trajectory: 'free' })), await open(command(opening()))];
    expect({ ...hidden, trajectory: '', position: '' }).toEqual({ ...free, trajectory: '', position: '' });
    expect(idOf(hidden)).toMatch(/^t1-[a-z0-9]{10}$/);
    expect(await types('t1')).toHaveLength(4);
    expect(await types(idOf(hidden))).toEqual(['TrajectoryOpened']);
  });

  it('of several facts at once too', async () => {
    const outcome = await open(command([opening(), involved]));
    expect(outcome).toMatchObject({ ok: true, revision: 1, trajectory: expect.stringMatching(/^t1-/) });
  });

  it('stays the same for the same command, also when the other dossier is public by then', async () => {
    const input = command(opening(), { key: 'k' });
    const first = await open(input);
    expect(await open(input)).toEqual({ ...first, duplicate: true });
    await commands.execute(council, command(advised));
    expect(await open(input)).toEqual({ ...first, duplicate: true });
    expect(await open(command(opening('Anders'), { key: 'k' }))).toEqual({ ok: false, why: 'key-reused' });
    expect(await open(command(opening()))).toMatchObject({ rejection: { code: 'duplicate-id' } });
  });

  it('is made of its title where none is proposed, and is another for another command', async () => {
    const unnamed = (key: string, title?: string) =>
      command(opening(title), { key, trajectory: title ?? 'Verordening jeugd & één', unnamed: true });
    const first = await open(unnamed('k'));
    expect(idOf(first)).toMatch(/^verordening-jeugd-een-[a-z0-9]{10}$/);
    expect(await open(unnamed('k'))).toEqual({ ...first, duplicate: true });
    expect(idOf(await open(unnamed('other')))).not.toBe(idOf(first));
    expect(await open(unnamed('k', 'Een andere titel'))).toEqual({ ok: false, why: 'key-reused' });
  });

  it('holds whatever its title is', async () => {
    await fc.assert(
      fc.asyncProperty(anyText({ minLength: 1, maxLength: 300 }), async (name) => {
        const outcome = await open(command(opening(), { trajectory: name, unnamed: true }));
        expect(isId(idOf(outcome))).toBe(true);
      }),
    );
  });
});

describe('what an internal draft does not change for a council', () => {
  beforeEach(async () => {
    await commands.execute(council, command(advised));
    await commands.execute(civilServant, command([answered('asd-1'), answered('asd-2')]));
  });

  it('is the revision that it has seen, and the one that it is answered', async () => {
    const input = command(involved, { expectedRevision: 4, key: 'k' });
    const outcome = await commands.execute(council, input);
    expect(outcome).toMatchObject({ ok: true, revision: 5 });
    expect(await commands.execute(council, input)).toEqual({ ...outcome, duplicate: true });
    expect(await commands.execute(council, command(involved, { expectedRevision: 7 }))).toEqual({
      ok: false,
      why: 'stale',
      actual: 5,
    });
    expect(await commands.execute(civilServant, command(involved, { expectedRevision: 7 }))).toMatchObject({
      revision: 8,
    });
  });

  it('until the response is adopted: then the answers count', async () => {
    expect(await commands.execute(alderman, command(adopted))).toMatchObject({ revision: 7 });
    expect(await commands.execute(council, command(involved, { expectedRevision: 7 }))).toMatchObject({ revision: 8 });
  });
});
