import { beforeAll, describe, expect, it } from '@jest/globals';
import { today } from '#calendar';
import { WritePath } from '#commands';
import { COUNCIL, idFor } from '#council';
import { InMemoryEventStore, type MovedEvent } from '#event-store';
import { change } from './mutations.js';
import { all, forged, refused } from './whole-log.js';

const NOW = new Date('2026-11-28T12:00:00Z');
const administrator = { id: 'p', grants: [{ role: 'administrator' as const, municipality: 'gm0014' }] };
const NAME = { name: 'Adviesraad', legalBases: ['local'] };

describe('a log of councils from outside', () => {
  let log: readonly MovedEvent[];
  beforeAll(async () => {
    const store = new InMemoryEventStore();
    const councils = new WritePath(COUNCIL, { store, now: () => NOW });
    const facts: [string, object, string][] = [
      ['CouncilFounded', { municipality: 'gm0014', council: 'asd', ...NAME }, '2026-01'],
      [
        'CouncilChanged',
        { ...NAME, seats: [{ group: 'jongeren', seats: 2 }], because: 'Er kwamen jongeren bij.' },
        '2026-03-01',
      ],
      ['CouncilEnded', { reason: 'Samengegaan.' }, '2026-11-01'],
      ['CouncilFounded', { municipality: 'gm0014', council: 'asd', ...NAME }, today(NOW)],
    ];
    for (const [i, [type, data, occurredOn]] of facts.entries()) {
      const id = idFor('gm0014', 'asd');
      expect(await councils.execute(administrator, { id, key: `k${i}`, type, data, occurredOn })).toMatchObject({
        ok: true,
      });
    }
    log = await all(store);
  });

  const at = (i: number, by: Parameters<typeof change>[2]) => () => change(log, i, by);

  it('is as it was written', () => {
    expect(log).toHaveLength(4);
    expect(refused(log)).toBeUndefined();
  });

  it.each<[string, () => readonly MovedEvent[], RegExp]>([
    ['a council under the id of another', at(0, { data: { council: 'jongeren' } }), /0 invalid/],
    ['a council without a name', at(0, { data: { name: undefined } }), /0 invalid/],
    ['a seat for nobody', at(1, { data: { seats: [{ group: 'jongeren', seats: 0 }] } }), /1 invalid/],
    ['a change before the founding', at(1, { meta: { occurredOn: '2025', day: '2025-12-31' } }), /date-before-opening/],
    [
      'an end before the last change',
      at(2, { meta: { occurredOn: '2026-02', day: '2026-02-28' } }),
      /date-out-of-order/,
    ],
    ['a founding beside another', () => log.toSpliced(2, 1), /2 duplicate-id/],
    ['a change of nothing', () => log.slice(1, 2), /0 unknown-id/],
    [
      'an end of what has ended',
      () => [...log.slice(0, 3), { ...(log[2] as MovedEvent), id: 'extra' }],
      /not-allowed-now/,
    ],
    ['what the clock cannot do', at(2, { meta: { actor: 'clock' } }), /not-permitted/],
  ])('is refused: %s', (_, made, why) => {
    expect(refused(forged(made()))).toMatch(why);
  });
});
