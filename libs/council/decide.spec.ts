import { describe, expect, it } from '@jest/globals';
import type { Code } from '#facts';
import { COUNCIL, idFor } from './index.js';
import type { State } from './state.js';

const NAME = { name: 'Adviesraad Sociaal Domein', legalBases: ['wmo-2.1.3'] };
const ALL = {
  ...NAME,
  instrument: { title: 'Verordening adviesraad', article: 'artikel 3', url: 'https://lokaleregelgeving.overheid.nl/X' },
  seats: [
    { group: 'mensen met een uitkering', seats: 4 },
    { group: 'jongeren', seats: 2 },
  ],
  independentChair: true,
  terms: { years: 4, most: 2 },
  supportHours: 300,
  budget: 12_000,
  contact: { mail: 'asd@voorbeeldstad.nl', phone: '14 050', website: 'https://www.voorbeeldstad.nl/asd' },
};
const TODAY = '2027-06-30';
const ID = 'gm0014.asd';

type Told = readonly [type: string, data: object, date?: string];
const founded = (content: object = NAME, date = '2026-01-01'): Told => [
  'CouncilFounded',
  { municipality: 'gm0014', council: 'asd', ...content },
  date,
];
const changed = (content: object = NAME, date = '2026-06-01'): Told => ['CouncilChanged', content, date];
const ended = (data: object = {}, date = '2027-01-01'): Told => ['CouncilEnded', data, date];

const tell = (state: State, [type, data, occurredOn = TODAY]: Told, id = ID) =>
  COUNCIL.decide(state, { id, type, data, occurredOn, today: TODAY });
const given = (history: readonly Told[]): State =>
  history.reduce<State>((state, told) => {
    const decision = tell(state, told);
    if (!decision.ok) throw new Error(JSON.stringify(decision.rejection));
    return decision.state;
  }, COUNCIL.start());

describe('a council', () => {
  it.each<[string, readonly Told[], Told, Code, string | undefined]>([
    ['no known fact', [], ['TrajectoryOpened', {}], 'invalid', 'type'],
    ['a field that is not known', [], founded({ ...NAME, members: [] }), 'invalid', 'members'],
    ['no name', [], founded({ legalBases: [] }), 'invalid', 'name'],
    ['a name without a letter or digit', [], founded({ ...NAME, name: '—' }), 'invalid', 'name'],
    ['a law that is none', [], founded({ ...NAME, legalBases: ['awb'] }), 'invalid', 'legalBases'],
    ['no municipality', [], founded({ ...NAME, municipality: 'Groningen' }), 'invalid', 'municipality'],
    [
      'seats for nobody',
      [],
      founded({ ...NAME, seats: [{ group: 'jongeren', seats: 0 }] }),
      'invalid',
      'seats[0].seats',
    ],
    ['no money', [], founded({ ...NAME, budget: -1 }), 'invalid', 'budget'],
    ['a person', [], founded({ ...NAME, contact: { name: 'J. Jansen' } }), 'invalid', 'contact.name'],
    ['mail to nowhere', [], founded({ ...NAME, contact: { mail: 'asd' } }), 'invalid', 'contact.mail'],
    [
      'a page that is a script',
      [],
      founded({ ...NAME, contact: { website: 'javascript:x' } }),
      'invalid',
      'contact.website',
    ],
    ['no way at all to reach it', [], founded({ ...NAME, contact: {} }), 'invalid', 'contact'],
    ['under the id of another', [], founded({ ...NAME, council: 'jongeren' }), 'invalid', 'id'],
    ['in the future', [], founded(NAME, '2027-07-01'), 'date-in-future', 'date'],
    ['founded twice', [founded()], founded(), 'duplicate-id', 'council'],
    ['changed before it is there', [], changed(), 'unknown-id', undefined],
    ['ended before it is there', [], ended(), 'unknown-id', undefined],
    ['changed before it was founded', [founded()], changed(NAME, '2025-12-31'), 'date-before-opening', 'date'],
    ['ended before it was founded', [founded()], ended({}, '2025'), 'date-before-opening', 'date'],
    ['ended before it last changed', [founded(), changed()], ended({}, '2026-05'), 'date-out-of-order', 'date'],
    ['changed after its end', [founded(), ended()], changed(NAME, '2027-02-01'), 'not-allowed-now', undefined],
    ['ended twice', [founded(), ended()], ended(), 'not-allowed-now', undefined],
    ['founded anew before its end', [founded(), ended()], founded(NAME, '2026-12-31'), 'date-out-of-order', 'date'],
    ['ended with a reason that is none', [founded()], ended({ reason: 'n.v.t.' }), 'reason-required', 'reason'],
    ['changed because of nothing', [founded()], changed({ ...NAME, because: '…' }), 'explanation-required', 'because'],
  ])('is refused: %s', (_, history, told, code, place) => {
    const decision = tell(given(history), told);
    expect(decision).toMatchObject({ ok: false, rejection: { code } });
    if (!decision.ok) expect(decision.rejection.place).toBe(place);
  });

  it('is what it was founded with, then what it was last changed to, and keeps that after its end', () => {
    expect(given([founded(ALL)]).council).toMatchObject({ content: ALL, writes: 1, municipality: 'gm0014' });
    const smaller = { ...NAME, name: 'Adviesraad' };
    const last = given([founded(ALL), changed(smaller), ended({ reason: 'Samengegaan met de cliëntenraad.' })]);
    expect(last.council).toMatchObject({ content: smaller, writes: 3, ended: { on: '2027-01-01', day: '2027-01-01' } });
    expect(last.council?.content).toEqual(smaller);
  });

  it('is what the latest day says: a change that is recorded late is history at once', () => {
    const late = given([
      founded(),
      changed({ ...NAME, name: 'Nu' }, '2026-09-01'),
      changed({ ...NAME, name: 'Toen' }, '2026-03'),
    ]);
    expect(late.council).toMatchObject({ content: { name: 'Nu' }, since: { on: '2026-09-01' }, writes: 3 });
  });

  it('is founded anew after its end, and its writes count from there', () => {
    const anew = given([founded(ALL), ended(), founded(NAME, '2027-01-01')]);
    expect(anew.council).toMatchObject({ content: NAME, writes: 1 });
    expect(anew.council?.ended).toBeUndefined();
  });

  it('can have any word in its contact erased', () => {
    const gone = '[deze tekst is gewist]';
    expect(given([founded({ ...NAME, contact: { mail: gone, phone: gone, website: gone } })]).council).toBeDefined();
  });
});

it('the id of its story holds whatever the council is called', () => {
  expect(idFor('gm0014', 'asd')).toBe(ID);
  expect(idFor('gm0014', 'x'.repeat(100))).toMatch(/^gm0014-[\da-f]{32}$/);
  expect(idFor('gm0014', 'x'.repeat(99))).not.toBe(idFor('gm0014', 'x'.repeat(98)));
});
