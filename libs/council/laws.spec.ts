import { expect, it } from '@jest/globals';
import { replay } from '#kind';
import fc from 'fast-check';
import { COUNCIL, type CouncilEvent, type State } from './index.js';

const TODAY = '2027-06-30';

const date = fc.constantFrom('2025', '2026-01-15', '2026-01', '2026-02-01', '2026-12', '2027-06-30', '2027-07-01');
const content = fc.record(
  {
    name: fc.constantFrom('Adviesraad', 'Jongerenraad', 'Wmo-raad', 'Cliëntenraad', '—'),
    legalBases: fc.constantFrom<string[]>([], ['local'], ['wmo-2.1.3', 'local'], ['awb']),
    seats: fc.array(fc.record({ group: fc.constantFrom('jongeren', 'ouders'), seats: fc.nat(9) }), { maxLength: 2 }),
    independentChair: fc.boolean(),
    budget: fc.integer({ min: -1, max: 10 }),
    contact: fc.constantFrom({}, { mail: 'a@b.nl' }, { phone: '14 050' }),
  },
  { requiredKeys: ['name', 'legalBases'] },
);
const because = fc.constantFrom('n.v.t.', 'Er zijn nu meer groepen.');
const told = fc.record({
  occurredOn: date,
  fact: fc.oneof(
    content.map((c) => ({ type: 'CouncilFounded', data: { ...c, municipality: 'gm0014', council: 'asd' } as object })),
    fc.tuple(content, fc.option(because)).map(([c, b]) => ({ type: 'CouncilChanged', data: { ...c, because: b } })),
    because.map((reason) => ({ type: 'CouncilEnded', data: { reason } })),
    fc.constant({ type: 'CouncilEnded', data: {} }),
  ),
});

/** What holds of whatever a history of accepted facts came to. */
function expectLawful({ council }: State, events: readonly CouncilEvent[]) {
  if (!council) return expect(events).toEqual([]);
  const { content: is, founded, since, ended, writes } = council;
  expect(is.name).toMatch(/[\p{L}\p{N}]/u);
  expect((is.seats ?? []).every(({ seats }) => seats >= 1)).toBe(true);
  expect(founded.day <= since.day && since.day <= (ended?.day ?? TODAY) && since.day <= TODAY).toBe(true);
  const born = events.findLastIndex(({ type }) => type === 'CouncilFounded');
  expect(writes).toBe(events.length - born);
  expect(ended === undefined).toBe(events.at(-1)?.type !== 'CouncilEnded');
}

it('whatever is brought: what is decided can happen, a replay tells the same, and the rules hold of what it came to', () => {
  let [accepted, refused] = [0, 0];
  fc.assert(
    fc.property(fc.array(told, { maxLength: 40, size: 'max' }), (facts) => {
      const events: CouncilEvent[] = [];
      let state = COUNCIL.start();
      for (const { fact, occurredOn } of facts) {
        const decision = COUNCIL.decide(state, { ...fact, id: 'gm0014.asd', occurredOn, today: TODAY });
        if (decision.ok) accepted++;
        else refused++;
        if (!decision.ok) continue;
        for (const event of decision.events) expect(COUNCIL.evolve(state, event)).toEqual(decision.state);
        events.push(...decision.events);
        state = decision.state;
        expectLawful(state, events);
      }
      expect(replay(COUNCIL, events)).toEqual(state);
    }),
    { numRuns: 400 },
  );
  expect(Math.min(accepted, refused)).toBeGreaterThan(250);
});
