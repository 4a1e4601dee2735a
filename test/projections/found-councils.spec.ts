import { expect, it } from '@jest/globals';
import type { Actor } from '#access';
import { WritePath } from '#commands';
import { COUNCIL, idFor } from '#council';
import { InMemoryEventStore, type EventStore } from '#event-store';
import { oneCouncil, searchStories } from '#projections';
import { anyone, logOfCases, TODAY, withViews } from './cases.js';

const now = () => new Date(`${TODAY}T12:00:00Z`);
const administrator: Actor = {
  id: 'tim',
  grants: ['gm0014', 'gm0034'].map((municipality) => ({ role: 'administrator', municipality })),
};

async function founded(store: EventStore, municipality: string, council: string, name: string) {
  const path = new WritePath(COUNCIL, { store, now });
  const [id, content] = [idFor(municipality, council), { name, legalBases: [] }];
  const data = { municipality, council, ...content };
  expect(await path.execute(administrator, { id, key: 'k', type: 'CouncilFounded', data })).toMatchObject({ ok: true });
  return (type: string, more: object) => path.execute(administrator, { id, key: type, type, data: more });
}

it('finds a council by the words of its name, for anybody, and those that ended last', async () => {
  const store = new InMemoryEventStore();
  await founded(store, 'gm0034', 'cr', 'Cliëntenraad Jeugd Almere');
  const end = await founded(store, 'gm0014', 'cr', 'Cliëntenraad Jeugd');
  const rename = await founded(store, 'gm0014', 'jr', 'Jongerenraad');
  expect(await end('CouncilEnded', {})).toMatchObject({ ok: true });
  expect(await rename('CouncilChanged', { name: 'Kinderraad', legalBases: [] })).toMatchObject({ ok: true });
  await withViews(store, async (views) => {
    const found = (q: string, municipality?: string) =>
      views.ask(searchStories, { actor: anyone, today: TODAY }, { q, municipality }).councils;
    const almere = { municipality: 'gm0034', council: 'cr', name: 'Cliëntenraad Jeugd Almere' };
    const groningen = { municipality: 'gm0014', council: 'cr', name: 'Cliëntenraad Jeugd', endedOn: TODAY };
    expect(found('clientenraad jeu')).toEqual([almere, groningen]);
    expect(found('jeugd', 'gm0014')).toEqual([groningen]);
    expect(found('kinderraad')).toMatchObject([{ council: 'jr' }]);
    // What it was called before, and what is no word.
    expect([found('jongerenraad'), found('"} OR {'), found('municipality gm0014')]).toEqual([[], [], []]);
    await Promise.resolve();
  });
});

it('tells of a council without a dossier that it has none, and nothing of one that nobody founded', async () => {
  const store = await logOfCases();
  await founded(store, 'gm0014', 'jr', 'Jongerenraad');
  await withViews(store, async (views) => {
    const one = (council: string) =>
      views.ask(oneCouncil, { actor: anyone, today: TODAY }, { municipality: 'gm0014', council });
    expect(one('jr')).toMatchObject({ name: 'Jongerenraad', dossiers: 0, byYear: [] });
    expect(one('niet')).toBeUndefined();
    const { items, councils } = views.ask(searchStories, { actor: anyone, today: TODAY }, { q: 'jongerenraad' });
    expect([items.length > 0, councils]).toEqual([true, [expect.objectContaining({ council: 'jr' })]]);
    await Promise.resolve();
  });
});
