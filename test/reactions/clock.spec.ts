import { describe, expect, it } from '@jest/globals';
import { Commands } from '#commands';
import { InMemoryEventStore } from '#event-store';
import { pastDue } from '#projections';
import { Clock } from '#reactions';
import { anyone, civilServant, withViews } from '../projections/cases.js';

const at = (day: string) => () => new Date(`${day}T12:00:00Z`);
const opened = {
  title: 'Verordening',
  municipality: 'gm0000',
  kind: 'requested',
  subject: 'ordinance',
  legalBases: ['wmo-2.1.3'],
  authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  councils: [{ id: 'asd', name: 'Adviesraad' }],
};

async function asked(store: InMemoryEventStore, trajectory: string): Promise<void> {
  const commands = new Commands({ store, now: at('2026-01-12') });
  const did = async (type: string, data: object) => {
    const outcome = await commands.execute(civilServant, { trajectory, type, data, key: type });
    expect(outcome).toMatchObject({ ok: true });
  };
  await did('TrajectoryOpened', opened);
  await did('AdviceRequested', {
    id: 'r1',
    council: 'asd',
    withoutInvolvementBecause: 'spoed door een wetswijziging',
    withoutTextBecause: 'de tekst volgt',
  });
}

const lapsed = async (store: InMemoryEventStore, trajectory: string) =>
  (await store.readStream(`trajectory-${trajectory}`)).filter((e) => e.type === 'AdviceTermLapsed');

describe('the clock', () => {
  it('lets a request lapse on the day after it was due, once, whoever else looks too', async () => {
    const store = new InMemoryEventStore();
    await asked(store, 'one');
    await withViews(store, async (views) => {
      const clockOn = (day: string, errors: unknown[] = []) =>
        new Clock({
          commands: new Commands({ store, now: at(day) }),
          pastDue: () => views.ask(pastDue, { actor: anyone, today: day }, {}),
          onError: (...error) => errors.push(error),
        });
      expect(await clockOn('2026-02-23').tick()).toBe(0);
      expect(await lapsed(store, 'one')).toHaveLength(0);
      const errors: unknown[] = [];
      await Promise.all([clockOn('2026-03-01', errors).tick(), clockOn('2026-03-01', errors).tick()]);
      expect(errors).toEqual([]);
      expect((await lapsed(store, 'one')).map((e) => e.meta['day'])).toEqual(['2026-02-24']);
      await views.waitFor(await store.head(), 5_000);
      expect(await clockOn('2026-03-02').tick()).toBe(0);
    });
  });

  it('says which trajectory it could not bring up to date, and goes on with the others', async () => {
    const store = new InMemoryEventStore();
    await asked(store, 'one');
    const errors: unknown[][] = [];
    const working = new Commands({ store, now: at('2026-03-01') });
    const clock = new Clock({
      commands: {
        catchUp: (id) => (id === 'broken' ? Promise.reject(new Error('no disk')) : working.catchUp(id)),
      },
      pastDue: () => ['broken', 'one'],
      onError: (...error) => errors.push(error),
    });
    expect(await clock.tick()).toBe(1);
    expect(errors).toMatchObject([['broken', { message: 'no disk' }]]);
    expect(await lapsed(store, 'one')).toHaveLength(1);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    let looks = 0;
    const clock = new Clock({
      commands: new Commands({ store: new InMemoryEventStore(), now: at('2026-03-01') }),
      pastDue: () => (looks++, []),
      onError: (_, error) => {
        throw error;
      },
      every: 1,
    });
    const running = clock.run(stop.signal);
    while (looks < 3) await new Promise((resolve) => setTimeout(resolve, 1));
    stop.abort();
    await running;
    const then = looks;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(looks).toBe(then);
  });
});
