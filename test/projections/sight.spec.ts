import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#access';
import { InMemoryEventStore, type EventStore } from '#event-store';
import {
  dashboard,
  influenceView,
  listCouncils,
  listDeadlines,
  listTrajectories,
  listEarliness,
  listInfluence,
  listPoints,
  listPortfolios,
  listRaadTopics,
  listRegister,
  listResponses,
  listWorklist,
  oneCouncil,
  possibilitiesOf,
  readTrajectory,
  searchStories,
  timelineView,
  trajectoryView,
  type Views,
} from '#projections';
import { anyone, civilServant, councilMember, logOfCases, TODAY, withViews } from './cases.js';

const ID = 'voorbeeld-verordening-2026';
const DRAFTED = 'Drie weken is met het huidige aantal medewerkers niet haalbaar.';

/** The example as it stood on a day: whatever happened later is not recorded yet. */
async function asRecordedOn(day: string): Promise<EventStore> {
  const store = new InMemoryEventStore();
  const events = await (await logOfCases()).readStream(`trajectory-${ID}`);
  await store.append(
    `trajectory-${ID}`,
    'none',
    events.filter((e) => String(e.meta['day']) <= day),
  );
  return store;
}

/** All that somebody can get to see of the example. */
async function everything(store: EventStore, views: Views, actor: Actor): Promise<string> {
  const asking = { actor, today: TODAY };
  const told = await readTrajectory(store, ID, asking);
  const municipality = 'gm0000';
  return JSON.stringify([
    told && [trajectoryView(told), timelineView(told), influenceView(told), possibilitiesOf(told, actor, TODAY)],
    views.ask(listTrajectories, asking, {}),
    views.ask(listDeadlines, asking, {}),
    views.ask(listRegister, asking, {}),
    views.ask(dashboard, asking, { municipality }),
    views.ask(listEarliness, asking, {}),
    views.ask(listPoints, asking, {}),
    views.ask(listResponses, asking, {}),
    views.ask(listInfluence, asking, {}),
    views.ask(listRaadTopics, asking, {}),
    views.ask(listCouncils, asking, {}),
    views.ask(oneCouncil, asking, { municipality, council: 'asd' }),
    views.ask(listPortfolios, asking, { municipality }),
    views.ask(listWorklist, asking, {}),
    views.ask(searchStories, asking, { q: 'weken haalbaar' }),
    views.ask(searchStories, asking, { q: 'medewerkers' }),
  ]);
}

describe('what a reader may not see, no view tells', () => {
  it('keeps a drafted answer inside the municipality until the response is adopted', async () => {
    const store = await asRecordedOn('2026-05-25');
    await withViews(store, async (views) => {
      expect(await everything(store, views, civilServant)).toContain(DRAFTED);
      for (const actor of [councilMember, anyone]) {
        const seen = await everything(store, views, actor);
        expect(seen).not.toContain('haalbaar');
        expect(seen).not.toContain('AnswerDrafted');
        expect(seen).not.toContain('"c1"');
        expect(seen).toContain('asd-1');
      }
      const search = (actor: Actor) =>
        views.ask(searchStories, { actor, today: TODAY }, { q: 'medewerkers haalbaar' }).items;
      expect(search(civilServant)).toMatchObject([{ dossier: ID, excerpt: expect.stringContaining('haalbaar') }]);
      expect(search(anyone)).toEqual([]);
      expect(search(councilMember)).toEqual([]);
    });
  });

  it('shows it to everybody once it is adopted', async () => {
    const store = await asRecordedOn('2026-06-02');
    await withViews(store, async (views) => expect(await everything(store, views, anyone)).toContain(DRAFTED));
  });

  it('does not show anybody that a dossier exists before something of it is for everybody', async () => {
    const store = await asRecordedOn('2026-03-31');
    const stranger: Actor = { id: 's', grants: [{ role: 'council', municipality: 'gm0000', council: 'other' }] };
    await withViews(store, async (views) => {
      for (const actor of [anyone, stranger]) {
        expect(await readTrajectory(store, ID, { actor, today: TODAY })).toBeUndefined();
        expect(await everything(store, views, actor)).not.toContain('Voorbeeldstad');
      }
      expect(await everything(store, views, councilMember)).toContain('Voorbeeldstad');
    });
  });

  it('keeps evaluations, and the words of questions for information, between participants', async () => {
    const store = await asRecordedOn(TODAY);
    await withViews(store, async (views) => {
      expect(await everything(store, views, councilMember)).toContain('Op tijd gevraagd.');
      const seen = await everything(store, views, anyone);
      expect(seen).not.toContain('Op tijd gevraagd.');
      for (const words of ['Hoeveel mensen betalen nu', 'Overzicht van 2025.']) expect(seen).not.toContain(words);
      // That it was asked, until when it was due and when it came are facts like any other.
      const told = await readTrajectory(store, ID, { actor: anyone, today: TODAY });
      const by = { council: 'asd', on: '2026-03-16', dueOn: '2026-03-30' };
      expect(told && trajectoryView(told).information).toMatchObject([
        { id: 'i1', ...by, providedOn: '2026-03-23', given: [{ on: '2026-03-23' }] },
      ]);
      expect(told && timelineView(told).map(({ type }) => type)).toContain('InformationProvided');
    });
  });
});

describe('one dossier, as it stood', () => {
  it('tells an earlier day as it was, also to the public of today', async () => {
    const store = await logOfCases();
    const told = await readTrajectory(store, ID, { actor: anyone, today: TODAY }, '2026-05-25');
    expect(told && trajectoryView(told)).toMatchObject({ asOf: '2026-05-25', stage: 'response' });
    expect(JSON.stringify(told && trajectoryView(told))).not.toContain('haalbaar');
    expect(await readTrajectory(store, ID, { actor: anyone, today: TODAY }, '2026-01-11')).toBeUndefined();
  });

  it('follows a recommendation from the one who said it to where it can be read', async () => {
    const told = await readTrajectory(await logOfCases(), ID, { actor: anyone, today: TODAY });
    const thread = told && influenceView(told).recommendations.find(({ id }) => id === 'asd-2');
    expect(thread).toMatchObject({
      council: 'asd',
      on: '2026-04-30',
      answers: [
        {
          publishedOn: '2026-06-02',
          versions: [{ verdict: 'notAdopted' }, { verdict: 'partly', because: expect.stringContaining('amendement') }],
          rejoinders: [{ satisfied: false }],
          traces: [{ effect: 'text', fromVersion: 2, toVersion: 3 }],
          influence: 'text',
        },
      ],
    });
  });

  it('offers what can be done, and says why not', async () => {
    const store = await asRecordedOn('2026-05-25');
    const told = await readTrajectory(store, ID, { actor: civilServant, today: TODAY });
    const alderman: Actor = { id: 'w', grants: [{ role: 'alderman', municipality: 'gm0000' }] };
    const adopt = told && possibilitiesOf(told, alderman, TODAY).filter((p) => p.type === 'ResponseAdopted');
    expect(adopt?.map((p) => [p.about['advice'], p.possible, p.why.map((w) => w.code)])).toEqual([
      ['a-asd', true, []],
      ['a-jr', false, ['answer-missing']],
    ]);
    expect(adopt?.[1]?.why[0]?.message).toBe(
      '2 van 2 aanbevelingen zonder antwoord: nummer 1, 2 van Jongerenraad Voorbeeldstad',
    );
  });
});
