import { InMemoryEventStore, verifyStream } from '#event-store';
import { trajectories } from '#kinds';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { as, HOSTILE, upTo } from '../../test/hostile/import-bypass.js';
import { Commands, type Bringer } from './index.js';

const civilServant = as('civilServant');
const asd = as('council', 'gm0000', 'asd');
const OPENING = {
  ...{ title: 'Imp', municipality: 'gm0000', kind: 'requested', subject: 'ordinance', legalBases: ['local'] },
  authorities: [
    { id: 'college', kind: 'college', name: 'College' },
    { id: 'raad', kind: 'raad', name: 'R' },
  ],
  councils: [{ id: 'asd', name: 'ASD' }],
};

const now = () => new Date('2026-06-01T12:00:00Z');
let store: InMemoryEventStore;
let commands: Commands;
beforeEach(() => {
  store = new InMemoryEventStore();
  commands = new Commands({ store, now });
});
const log = () => store.readStream(trajectories.streamOf('imp1'));
const bring = (by: Bringer, text: string) => commands.bringIn(by, text);

describe('at the same moment', () => {
  it('two files, of which one is longer: whichever comes second is judged as an addition', async () => {
    for (const order of [
      [upTo(2), HOSTILE],
      [HOSTILE, upTo(2)],
    ]) {
      store = new InMemoryEventStore();
      // Each has a cache and a queue of its own, as two processes have.
      const told = await Promise.all(order.map((file) => new Commands({ store, now }).bringIn(civilServant, file)));
      const events = await log();
      expect(told.filter((one) => one.ok && one.there === 0)).toHaveLength(1);
      expect([3, 7]).toContain(events.length);
      expect(told.map((one) => one.ok)).toEqual(order.map((file) => events.length === 7 || file !== HOSTILE));
      expect(events.every(({ meta }) => meta['broughtIn'] === true)).toBe(true);
      expect(verifyStream(events)).toEqual({ ok: true });
    }
  });

  it('the same longer file at two nodes: it is there once', async () => {
    await bring(civilServant, upTo(2));
    const nodes = [1, 2, 3].map(() => new Commands({ store, now }));
    const told = await Promise.all(nodes.map((node) => node.bringIn(civilServant, upTo(3))));
    expect(told.map((one) => one.ok && one.recorded).sort()).toEqual([0, 0, 1]);
    expect(await log()).toHaveLength(4);
  });

  it('an opening by a command and a file with its id: the file is history, or it is judged', async () => {
    const there = new Commands({ store, now });
    const opening = { trajectory: 'imp1', key: 'k', type: 'TrajectoryOpened', data: OPENING, occurredOn: '2026-01-05' };
    const [opened, imported] = await Promise.all([there.execute(civilServant, opening), bring(civilServant, HOSTILE)]);
    expect(opened.ok).toBe(!imported.ok);
    expect(await log()).toHaveLength(imported.ok ? 7 : 1);
  });
});

it('an import says that it is busy when others do not stop writing what its sender does not see', async () => {
  /** Before each append of somebody else, an answer is drafted. */
  class Crowded extends InMemoryEventStore {
    crowd = 0;
    #drafted = 0;
    readonly #inside = new Commands({ store: this, now });
    override async append(...args: Parameters<InMemoryEventStore['append']>) {
      if (this.crowd > 0 && args[2].every(({ type }) => type !== 'AnswerDrafted')) {
        this.crowd--;
        const data = { authority: 'college', recommendation: 'p1', verdict: 'notAdopted', reason: 'Te duur.' };
        const said = { trajectory: 'imp1', key: `draft ${this.#drafted++}`, type: 'AnswerDrafted', data };
        await this.#inside.execute(civilServant, said);
      }
      return super.append(...args);
    }
  }
  const crowded = new Crowded();
  commands = new Commands({ store: (store = crowded), now });
  await bring(civilServant, upTo(2));
  const dispute = '  - {date: 2026-05-10, fact: DisputeRaised, council: asd, ground: Er komt geen antwoord.}\n';
  crowded.crowd = 1_000;
  expect(await bring(asd, upTo(2) + dispute)).toEqual({ ok: false, why: 'busy' });
  crowded.crowd = 3;
  expect(await bring(asd, upTo(2) + dispute)).toMatchObject({ ok: true, recorded: 1, there: 3 });
  expect((await log()).filter(({ type }) => type === 'DisputeRaised')).toHaveLength(1);
});
