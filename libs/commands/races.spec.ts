import { InMemoryEventStore, StoreError, verifyStream } from '#event-store';
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

const { civilServant, council, alderman } = people;
const now = () => new Date('2026-06-01T12:00:00Z');

/** Two write paths on one store know nothing of each other, as two processes do. */
let store: InMemoryEventStore;
let here: Commands;
let there: Commands;
beforeEach(async () => {
  store = new InMemoryEventStore();
  here = new Commands({ store, now });
  there = new Commands({ store, now });
  await here.execute(civilServant, command([opened, involved, drafted(), requested()]));
  await there.load('t1');
});
const log = () => store.readStream(trajectories.streamOf('t1'));

describe('somebody else was first', () => {
  it('decides again on what is there now, and records', async () => {
    await there.execute(civilServant, command(drafted(2)));
    expect(await here.execute(civilServant, command(drafted(3)))).toMatchObject({ ok: true, revision: 5 });
    expect(verifyStream(await log())).toEqual({ ok: true });
  });

  it('decides again on what is there now, and refuses', async () => {
    await there.execute(council, command(advised));
    expect(await here.execute(council, command(advised))).toMatchObject({ rejection: { code: 'duplicate-id' } });
  });

  it('does not refuse what became possible meanwhile', async () => {
    await there.execute(council, command(advised));
    await there.execute(civilServant, command([answered('asd-1'), answered('asd-2')]));
    expect(await here.execute(alderman, command(adopted))).toMatchObject({ ok: true });
  });

  it('knows the revision that the sender saw elsewhere', async () => {
    const first = await there.execute(civilServant, command(drafted(2)));
    const expectedRevision = first.ok ? first.revision : -1;
    expect(await here.execute(civilServant, command(drafted(3), { expectedRevision }))).toMatchObject({ ok: true });
    expect(await there.execute(civilServant, command(drafted(4), { expectedRevision }))).toEqual({
      ok: false,
      why: 'stale',
      actual: 5,
    });
  });

  it('the same command in both places is one', async () => {
    const input = command([drafted(2), drafted(3)], { key: 'k' });
    const outcomes = await Promise.all([here, there].map((c) => c.execute(civilServant, input)));
    expect(outcomes.map((o) => o.ok && o.duplicate).sort()).toEqual([false, true]);
    expect(await log()).toHaveLength(6);
    expect(await there.execute(civilServant, input)).toMatchObject({ duplicate: true, revision: 5 });
  });

  it('the same key with another content in both places: one is refused', async () => {
    const outcomes = await Promise.all([
      here.execute(civilServant, command(drafted(2), { key: 'k' })),
      there.execute(civilServant, command(drafted(3), { key: 'k' })),
    ]);
    expect(outcomes.map((o) => (o.ok ? 'done' : o.why)).sort()).toEqual(['done', 'key-reused']);
    expect(await log()).toHaveLength(5);
  });

  it('many in both places at once: each is there once, and the chain holds', async () => {
    const sent = Array.from({ length: 40 }, (_, i) => (i % 2 ? here : there).execute(civilServant, command(involved)));
    const outcomes = await Promise.all(sent);
    expect(outcomes.filter((o) => o.ok)).toHaveLength(40);
    expect(await log()).toHaveLength(44);
    expect(verifyStream(await log())).toEqual({ ok: true });
  });
});

describe('others do not stop writing', () => {
  /** Before each append, somebody else appends: this one never gets its turn. */
  class Crowded extends InMemoryEventStore {
    crowd = 0;
    #inside = false;
    override async append(...args: Parameters<InMemoryEventStore['append']>) {
      if (!this.#inside && this.crowd-- > 0) {
        this.#inside = true;
        await there.execute(civilServant, command(involved));
        this.#inside = false;
      }
      return super.append(...args);
    }
  }
  let crowded: Crowded;
  beforeEach(async () => {
    crowded = new Crowded();
    here = new Commands({ store: crowded, now });
    there = new Commands({ store: crowded, now });
    await here.execute(civilServant, command(opened));
  });

  it('a command waits its turn a few times', async () => {
    crowded.crowd = 5;
    expect(await here.execute(civilServant, command(drafted()))).toMatchObject({ ok: true, revision: 6 });
  });

  it('and then says that it is busy, with nothing recorded', async () => {
    crowded.crowd = 1_000;
    expect(await here.execute(civilServant, command(drafted()))).toEqual({ ok: false, why: 'busy' });
    const types = (await crowded.readStream(trajectories.streamOf('t1'))).map((e) => e.type);
    expect(types).not.toContain('DraftPublished');
  });
});

it('a store that cannot do its work is told as such, and the next command works', async () => {
  class Failing extends InMemoryEventStore {
    fails = false;
    override append(...args: Parameters<InMemoryEventStore['append']>) {
      return this.fails ? Promise.reject(new StoreError('store-full', 'no room')) : super.append(...args);
    }
  }
  const failing = new Failing();
  const commands = new Commands({ store: failing, now });
  await commands.execute(civilServant, command(opened));
  failing.fails = true;
  const input = command(drafted());
  const both = [commands.execute(civilServant, input), commands.execute(civilServant, command(involved))];
  expect(await Promise.allSettled(both)).toMatchObject([
    { status: 'rejected', reason: { code: 'store-full' } },
    { status: 'rejected', reason: { code: 'store-full' } },
  ]);
  failing.fails = false;
  expect(await commands.execute(civilServant, input)).toMatchObject({ ok: true, duplicate: false, revision: 1 });
});
