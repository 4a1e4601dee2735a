import { describe, expect, it } from '@jest/globals';
import type { Actor, Grant } from '#access';
import { Commands } from '#commands';
import { listDeadlines, listRaadTopics, listWorklist } from '#projections';
import { opened } from '../scenario/index.js';
import { anyone, civilServant, councilMember, logOfCases, TODAY, withViews } from './cases.js';

const as = (actor: Actor, today = TODAY) => ({ actor, today });
const alderman: Actor = { id: 'w1', grants: [{ role: 'alderman', municipality: 'gm0000' }] };

describe('whose', () => {
  it('leaves out what another alderman holds, and keeps what nobody does', async () => {
    const store = await logOfCases();
    const commands = new Commands({ store, now: () => new Date(`${TODAY}T12:00:00Z`) });
    const occurredOn = '2026-01-05';
    for (const [id, portfolioHolder, portfolio] of [
      ['mijne', 'w1', undefined],
      ['andermans', 'w2', undefined],
      ['niemands', undefined, undefined],
      ['zorg-van-een-ander', 'w2', 'Zorg'],
      ['wonen-van-niemand', undefined, 'Wonen'],
    ] as const) {
      // Of one the gemeenteraad is asked too.
      const raad = { id: 'raad', kind: 'raad', name: 'Gemeenteraad' } as const;
      const college = { id: 'college', kind: 'college', name: 'College' } as const;
      const authorities = id === 'andermans' ? [college, raad] : [college];
      const open = opened({ municipality: 'gm0000', plannedDecisionOn: '2026-11-01', authorities });
      const { type } = open;
      const named = { ...(portfolioHolder && { portfolioHolder }), ...(portfolio && { portfolio }) };
      const data = { ...(open.data as object), ...named };
      const made = await commands.execute(civilServant, { trajectory: id, key: id, type, data, occurredOn });
      expect([id, made.ok]).toEqual([id, true]);
      const dispute = { type: 'DisputeRaised', data: { council: 'asd', ground: 'De afspraak was anders.' } };
      const said = await commands.execute(councilMember, { trajectory: id, key: `${id} 2`, ...dispute, occurredOn });
      expect([id, said.ok]).toEqual([id, true]);
    }
    await withViews(store, (views) => {
      const late = (actor: Actor, whose: 'own' | 'college') =>
        views
          .ask(listDeadlines, as(actor), { whose, state: 'overdue', broughtIn: 'no' })
          .items.flatMap(({ dossier, who }) => (who === 'raad' ? [] : [dossier]))
          .toSorted();
      const all = ['andermans', 'mijne', 'niemands', 'wonen-van-niemand', 'zorg-van-een-ander'];
      expect(late(alderman, 'own')).toEqual(['mijne', 'niemands', 'wonen-van-niemand']);
      expect(late(alderman, 'college')).toEqual(all);
      // Of some portfolios: those, whoever is named there; and of others none but where they are named themselves.
      const [grant] = alderman.grants as [Grant];
      const ofZorg = { ...alderman, grants: [{ ...grant, portfolios: ['Zorg'] }] };
      expect(late(ofZorg, 'own')).toEqual(['mijne', 'niemands', 'zorg-van-een-ander']);
      expect(late(ofZorg, 'college')).toEqual(all);
      // Who stands in for another has theirs.
      const standsIn = { ...alderman, grants: [{ ...grant, lentBy: 'w2' }] };
      expect(late(standsIn, 'own')).toEqual(all);
      const settles = (actor: Actor, whose?: 'own') =>
        views
          .ask(listWorklist, as(actor), { whose, municipality: 'gm0000', limit: 100 })
          .items.flatMap(({ dossier, fact }) => (fact === 'DisputeSettled' && all.includes(dossier) ? [dossier] : []))
          .toSorted();
      expect(settles(alderman)).toEqual(all);
      expect(settles(alderman, 'own')).toEqual(['mijne', 'niemands', 'wonen-van-niemand']);
      // Who is asked of a dispute as alderman and as clerk settles it once, whoever holds the portfolio.
      const two = { ...alderman, grants: [...alderman.grants, { role: 'clerk' as const, municipality: 'gm0000' }] };
      expect(settles(two)).toEqual(all);
      expect(settles(two, 'own')).toEqual(['andermans', 'mijne', 'niemands', 'wonen-van-niemand']);
      // What they may not settle is not theirs to do, whether all is asked for or the own.
      const within = ['andermans', 'mijne', 'niemands', 'zorg-van-een-ander'];
      expect(settles(ofZorg)).toEqual(within);
      expect(settles(ofZorg, 'own')).toEqual(['mijne', 'niemands', 'zorg-van-een-ander']);
      const writes = (more: object) =>
        views
          .ask(listWorklist, as({ id: 'b1', grants: [{ role: 'civilServant', municipality: 'gm0000', ...more }] }), {})
          .items.map(({ dossier }) => dossier)
          .filter((dossier) => all.includes(dossier));
      expect(writes({}).toSorted()).toEqual(all);
      expect(writes({ portfolios: ['Zorg'], dossiers: ['mijne'] }).toSorted()).toEqual(['mijne', 'zorg-van-een-ander']);
      // A member of a council reads: nothing awaits them, and nothing awaits an auditor.
      const council = { role: 'council', municipality: 'gm0000', council: 'asd' } as const;
      const awaits = (...grants: Grant[]) => views.ask(listWorklist, as({ id: 'r1', grants }), {}).items.length;
      expect(awaits(council)).toBeGreaterThan(0);
      expect(awaits({ ...council, function: 'member' }, { role: 'auditor', municipality: 'gm0000' })).toBe(0);
      // Who is no alderman holds nothing.
      expect(late(civilServant, 'own')).toEqual([]);
      expect(late(anyone, 'college')).toEqual([]);
      const tasks = (whose?: 'own') => views.ask(listWorklist, as(alderman), { whose }).items.length;
      expect(tasks('own')).toBeLessThanOrEqual(tasks());
      const topics = (actor: Actor) => views.ask(listRaadTopics, as(actor), { whose: 'own' }).items;
      expect(topics(alderman).every(({ municipality }) => municipality === 'gm0000')).toBe(true);
      expect(topics(alderman).length).toBeGreaterThan(0);
      expect(topics(anyone)).toEqual([]);
      return Promise.resolve();
    });
  });
});
