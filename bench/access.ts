import { mayEver, scopeOf, sightOf, type Actor, type Grant } from '#access';
import { openDirectory, type Directory } from '#directory';
import { decide, mayDo, ownerOf, start, trajectoryOf, type Facts } from '#trajectory';
import { join } from 'node:path';
import { median, seconds, type Figure } from './table.js';
import { byTurns, type Contender } from './turns.js';

// Who is signed in is found by indexes alone: among many people as fast as among few. What they may is a matter of
// microseconds beside that.

const NOW = new Date('2026-03-01T12:00:00Z');
const [FEW, MANY] = [100, 20_000];
const TURNS = 2_000;
const JUDGED = 100_000;

/** So many people of two municipalities each, of whom some stand in for one another; and a token of one who does. */
async function town(file: string, people: number): Promise<{ readonly directory: Directory; readonly token: string }> {
  const directory = await openDirectory({ file, now: () => NOW });
  const grants: readonly Grant[] = [
    { role: 'civilServant', municipality: 'gm0000', portfolios: ['Zorg', 'Jeugd'] },
    { role: 'council', municipality: 'gm0014', council: 'asd', function: 'member' },
  ];
  const all = Array.from({ length: people }, (_, i) => ({ id: `p${i}`, name: `Persoon ${i}`, memberships: grants }));
  // As many in one question as a database takes.
  for (let i = 0; i < all.length; i += 500) await directory.add(all.slice(i, i + 500));
  const administration = directory.administration.by('p0');
  for (let i = 0; i < 20; i++) {
    const lent = { person: `p${i}`, standIn: `p${i + 1}`, role: 'civilServant' as const };
    await administration.addStandIn('gm0000', { ...lent, from: '2026-03-01', until: '2026-03-31' });
  }
  const session = await directory.signIn('p1');
  return { directory, token: session?.token ?? '' };
}

const opening: Facts['TrajectoryOpened'] = {
  ...{ title: 'Verordening', municipality: 'gm0000', kind: 'requested', subject: 'ordinance', legalBases: [] },
  ...{ portfolio: 'Wonen', authorities: [{ id: 'college', kind: 'college', name: 'College' }] },
  councils: [{ id: 'asd', name: 'Adviesraad' }],
};

/** What is asked of the policy in a request: whether at all, how much is seen, of which lists, and this fact. */
async function policy(): Promise<Figure> {
  const decided = decide(start(), {
    type: 'TrajectoryOpened',
    data: opening,
    occurredOn: '2026-01-02',
    today: '2026-03-01',
  });
  const state = decided.ok ? trajectoryOf(decided.state) : undefined;
  if (!state) throw new Error('not opened');
  const owner = ownerOf(opening);
  const draft = { version: 1, maturity: 'idea', text: 'tekst' } as const;
  const judge = () => {
    // As a request makes it: nothing is known of it yet.
    const actor: Actor = {
      id: 'p1',
      grants: [
        ...['gm0001', 'gm0002', 'gm0003'].map((municipality): Grant => ({ role: 'alderman', municipality })),
        { role: 'civilServant', municipality: 'gm0000', portfolios: ['Zorg', 'Jeugd'] },
        { role: 'civilServant', municipality: 'gm0000', portfolios: ['Wonen'], lentBy: 'p0' },
      ],
    };
    mayEver(actor);
    sightOf(actor, owner);
    scopeOf(actor);
    if (mayDo(actor, 'DraftPublished', draft, state, 'x')) throw new Error('refused');
  };
  const rounds: number[] = [];
  for (let round = 0; round <= 5; round++) {
    const took = await seconds(() => {
      for (let i = 0; i < JUDGED; i++) judge();
      return Promise.resolve();
    });
    if (round > 0) rounds.push((took / JUDGED) * 1_000_000);
  }
  return { what: 'the policy in a signed-in request', value: median(rounds), unit: 'µs', atMost: 50 };
}

export async function access(folder: string): Promise<readonly Figure[]> {
  const towns = await Promise.all([town(join(folder, 'few.sqlite'), FEW), town(join(folder, 'many.sqlite'), MANY)]);
  const [few, many] = towns;
  const finding = ({ directory, token }: typeof few, what: string): Contender => ({
    ...{ what, count: TURNS, wide: 1 },
    work: () => directory.signedIn(token),
  });
  const among = (people: number) => `who is signed in, among ${people.toLocaleString('en')}`;
  const found = await byTurns(
    [finding(few, among(FEW)), { ...finding(many, among(MANY)), against: among(FEW), atLeast: 0.8 }],
    () => `among ${FEW}`,
  );
  await Promise.all(towns.map(({ directory }) => directory.close()));
  return [await policy(), ...found];
}
