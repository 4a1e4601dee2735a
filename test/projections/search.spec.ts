import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#access';
import { InMemoryEventStore } from '#event-store';
import { searchStories, type Views } from '#projections';
import { anyone, civilServant, councilMember, take, TODAY, withViews } from './cases.js';

// What a search finds, where that stands, and that nobody finds what they may not see.

const dossier = (id: string, title: string, points: readonly string[]) => `
format: doorwerking-dossier/1
id: ${id}
title: ${title}
municipality: gm0000
authorities: [{id: college, kind: college, name: College}]
councils: [{id: asd, name: Adviesraad}]
kind: requested
subject: ordinance
legalBases: [wmo-2.1.3]
openedOn: 2026-01-12
facts:
  - date: 2026-01-13
    fact: DraftPublished
    version: 1
    maturity: concept
    text: "Aanhef.\\n\\nArtikel 1. Begrippen\\nWie woont er.\\n\\nArtikel 7. Parkeren\\nEen gehandicaptenparkeerkaart is gratis in het café."
  - {date: 2026-02-02, fact: AdviceRequested, id: r1, council: asd, draftVersion: 1, questions: [Wat vindt u van de leeftijdsgrens?], withoutInvolvementBecause: De wet verandert volgende maand.}
  - date: 2026-03-02
    fact: AdviceSubmitted
    id: a1
    council: asd
    request: r1
    verdict: negative
    recommendations:
${points.map((text, i) => `      - {id: ${id}-${i + 1}, number: "${i + 8}b", text: "${text}"}`).join('\n')}
  - {date: 2026-03-10, fact: AnswerDrafted, authority: college, recommendation: ${id}-1, verdict: notAdopted, reason: Het bewonersoverleg wilde dat niet.}
`;

const GRANTS = dossier('kaart', 'Kaarten', [
  'Geef elke mantelzorger een parkeervergunning.',
  'Maak de jeugd hulp dichterbij.',
]);
const WORDS = dossier('woord', 'Woorden', ['Geef ieder een vergunning.', 'Breng jeugdhulp op school.']);

let views: Views;
let ended: () => void;
let closed: Promise<void>;
beforeAll(async () => {
  const store = new InMemoryEventStore();
  for (const text of [WORDS, GRANTS]) await take(store, text);
  await new Promise<void>((begun) => {
    closed = withViews(store, async (running) => {
      views = running;
      begun();
      await new Promise<void>((end) => (ended = end));
    });
  });
});
afterAll(async () => {
  ended();
  await closed;
});

const ask = (q: string, actor: Actor = anyone) => views.ask(searchStories, { actor, today: TODAY }, { q }).items;
const found = (q: string, actor?: Actor) => ask(q, actor).map((item) => item.dossier);
const points = (q: string) =>
  ask(q).flatMap(({ places }) => places.flatMap(({ what, point }) => (what === 'recommendation' ? [point] : [])));

describe('a word inside another', () => {
  it('finds it, after the dossiers that have it as a word', () => {
    expect(found('vergunning')).toEqual(['woord', 'kaart']);
    expect(points('vergunning')).toEqual(['woord-1', 'kaart-1']);
    expect(found('keervergun')).toEqual(['kaart']);
    expect(found('Gehandicaptenparkeerkaart')).toHaveLength(2);
    expect(found('parkeerkaart cafe')).toHaveLength(2);
  });

  it('is not looked for when it has fewer than four letters', () => {
    expect(found('zorger')).toEqual(['kaart']);
    expect(found('ger')).toEqual([]);
    expect(found('ning')).toHaveLength(2);
    expect(found('nin')).toEqual([]);
  });

  it('and beside other words, each of which has to be there', () => {
    expect(found('mantelzorger vergunning')).toEqual(['kaart']);
    expect(found('school vergunning')).toEqual(['woord']);
    expect(found('school parkeervergunning')).toEqual([]);
  });
});

it('finds two words that are one in the text, and one that is two', () => {
  // The other has both words too, each somewhere else.
  expect(points('parkeer vergunning')).toEqual(['kaart-1', 'woord-1']);
  expect(points('jeugdhulp')).toEqual(['woord-2', 'kaart-2']);
  expect(points('jeugd hulp')).toEqual(['kaart-2', 'woord-2']);
  expect(points('maak jeugdhulp')).toEqual(['kaart-2']);
  // A short word is found with its neighbour.
  expect(points('dichter bij')).toEqual(['kaart-2']);
});

describe('where the words stand', () => {
  it('is said of a point: whose, by which number, in which advice', () => {
    expect(ask('parkeervergunning')).toMatchObject([
      {
        dossier: 'kaart',
        title: 'Kaarten',
        places: [
          {
            ...{ what: 'recommendation', point: 'kaart-1', number: '8b', advice: 'a1', by: 'Adviesraad' },
            excerpt: 'Geef elke mantelzorger een parkeervergunning.',
          },
        ],
      },
    ]);
    const [own] = ask('9b');
    expect(own?.places).toMatchObject([
      { what: 'recommendation', number: '9b', excerpt: expect.stringMatching(/^[MB]/) },
    ]);
  });

  it('is said of an article of a version, of a question and of a reason', () => {
    expect(ask('parkeerkaart')[0]?.places).toEqual([
      {
        ...{ what: 'article', version: 1, article: 'artikel-7', heading: 'Artikel 7. Parkeren' },
        excerpt: 'Een gehandicaptenparkeerkaart is gratis in het café.',
      },
    ]);
    expect(ask('leeftijdsgrens')[0]?.places).toMatchObject([{ what: 'request', by: 'Adviesraad' }]);
    expect(ask('bewonersoverleg', civilServant)[0]?.places).toMatchObject([
      { what: 'answer', point: expect.stringMatching(/-1$/), number: '8b', by: 'College' },
    ]);
    expect(ask('Woorden')).toMatchObject([{ dossier: 'woord', places: [] }]);
  });

  it('is first the place that has the word as it was asked, and not all of them when there are many', async () => {
    const store = new InMemoryEventStore();
    const eight = ['Een wijkbus.', ...Array.from({ length: 7 }, (_, i) => `Nog een bus voor wijk ${i}.`)];
    await take(store, dossier('bus', 'Bussen', ['Een parkeerbus.', ...eight]));
    await withViews(store, async (running) => {
      const [item] = running.ask(searchStories, { actor: anyone, today: TODAY }, { q: 'bus' }).items;
      expect(item?.places.map(({ point }) => point)).toEqual(['bus-3', 'bus-4', 'bus-5', 'bus-6', 'bus-7']);
      expect(item?.morePlaces).toBe(2);
      const within = (name: string) =>
        running.ask(searchStories, { actor: anyone, today: TODAY }, { q: 'bus', dossier: name }).items;
      expect(within('bus')[0]?.places).toHaveLength(7);
      expect(within('bus')[0]?.morePlaces).toBeUndefined();
      expect(within('parkeren')).toEqual([]);
      await Promise.resolve();
    });
  });
});

it('tells of an article in its last version that has the words', async () => {
  const store = new InMemoryEventStore();
  const more =
    '  - {date: 2026-02-01, fact: DraftPublished, version: 2, maturity: concept, text: "Artikel 7\\nParkeerkaart."}\n';
  await take(store, dossier('twee', 'Twee', ['Een.']).replace('  - {date: 2026-02-02', `${more}  - {date: 2026-02-02`));
  await withViews(store, async (running) => {
    const places = (q: string) =>
      running.ask(searchStories, { actor: anyone, today: TODAY }, { q }).items.flatMap((item) => item.places);
    expect(places('parkeerkaart')).toMatchObject([{ version: 2, article: 'artikel-7', excerpt: 'Parkeerkaart.' }]);
    expect(places('gratis')).toMatchObject([{ version: 1, article: 'artikel-7' }]);
    await Promise.resolve();
  });
});

it('finds nothing, whichever way it is written, of what somebody may not see', () => {
  for (const q of ['bewonersoverleg', 'overleg', 'bewoners overleg', 'wonersover']) {
    expect(found(q)).toEqual([]);
    expect(found(q, councilMember)).toEqual([]);
    expect(found(q, civilServant)).toHaveLength(2);
  }
});
