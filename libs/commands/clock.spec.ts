import { InMemoryEventStore, verifyStream } from '#event-store';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { advised, command, drafted, involved, opened, people, requested } from '../../test/contract/example.js';
import { trajectories } from '#kinds';
import { Commands } from './index.js';

const { civilServant, council } = people;

let store: InMemoryEventStore;
const on = (day: string) => new Commands({ store, now: () => new Date(`${day}T12:00:00Z`) });
const log = () => store.readStream(trajectories.streamOf('t1'));
const lapsed = async () =>
  (await log()).filter((e) => e.type === 'AdviceTermLapsed').map(({ meta, data }) => ({ day: meta['day'], data }));

beforeEach(async () => {
  store = new InMemoryEventStore();
  await on('2026-02-02').execute(civilServant, command([opened, involved, drafted(), requested()]));
});

describe('the clock', () => {
  it('does nothing while the term runs, and at a trajectory that is not there', async () => {
    expect(await on('2026-03-02').catchUp('t1')).toMatchObject({ ok: true, events: [], duplicate: true, revision: 3 });
    expect(await on('2026-03-02').catchUp('t2')).toMatchObject({ ok: true, events: [], revision: -1 });
    expect(await log()).toHaveLength(4);
  });

  it('lets a request lapse on the day after its due date, once', async () => {
    expect(await on('2026-05-01').catchUp('t1')).toMatchObject({ ok: true, events: ['AdviceTermLapsed'] });
    expect(await on('2026-05-02').catchUp('t1')).toMatchObject({ ok: true, events: [] });
    expect(await lapsed()).toEqual([{ day: '2026-03-03', data: { request: 'r1', dueOn: '2026-03-02' } }]);
    expect((await log()).at(-1)?.meta['actor']).toBe('clock');
  });

  it('goes before whatever a command brings, in the same append', async () => {
    const late = { ...advised, occurredOn: '2026-03-20' };
    const outcome = await on('2026-03-20').execute(council, command(late));
    expect(outcome).toMatchObject({ ok: true, events: ['AdviceTermLapsed', 'AdviceSubmitted'], revision: 5 });
    expect((await log()).slice(-2).map((e) => e.meta['actor'])).toEqual(['clock', 'p-council']);
    expect(verifyStream(await log())).toEqual({ ok: true });
  });

  it('in several processes, beside a command: one lapse', async () => {
    const outcomes = await Promise.all([
      on('2026-03-20').catchUp('t1'),
      on('2026-03-20').catchUp('t1'),
      on('2026-03-20').execute(council, command({ ...advised, occurredOn: '2026-03-20' })),
      on('2026-03-20').execute(civilServant, command({ ...drafted(2), occurredOn: '2026-03-20' })),
    ]);
    expect(outcomes.every((o) => o.ok)).toBe(true);
    expect(await lapsed()).toHaveLength(1);
    expect(await log()).toHaveLength(7);
  });

  it('a lapse that a late extension voids comes again on the later date', async () => {
    await on('2026-03-10').catchUp('t1');
    const extension = {
      type: 'AdviceTermExtended',
      data: { request: 'r1', until: '2026-04-01', reason: 'De vergadering is verzet.' },
      occurredOn: '2026-02-25',
    };
    expect(await on('2026-03-10').execute(civilServant, command(extension))).toMatchObject({ ok: true });
    expect(await on('2026-03-11').catchUp('t1')).toMatchObject({ ok: true, events: [] });
    expect(await on('2026-04-02').catchUp('t1')).toMatchObject({ ok: true, events: ['AdviceTermLapsed'] });
    expect((await lapsed()).map(({ data }) => data)).toEqual([
      { request: 'r1', dueOn: '2026-03-02' },
      { request: 'r1', dueOn: '2026-04-01' },
    ]);
    expect(new Set((await log()).map((e) => e.id)).size).toBe(7);
  });

  it('the day is the day in the Netherlands', async () => {
    const at = (time: string) => new Commands({ store, now: () => new Date(time) });
    expect(await at('2026-03-02T22:59:59Z').catchUp('t1')).toMatchObject({ events: [] });
    expect(await at('2026-03-02T23:00:00Z').catchUp('t1')).toMatchObject({ events: ['AdviceTermLapsed'] });
  });
});
