import { describe, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '#event-store';
import { countEarliness, dashboard, listEarliness, oneCouncilYear, type Views } from '#projections';
import { civilServant, take, TODAY, withViews } from './cases.js';

// How early was asked is told of each request: another council may have been asked later, on another text, and a term
// that was extended is longer than it was at first.

const opening = (id: string, openedOn: string, kind = 'requested') => `
format: doorwerking-dossier/1
id: ${id}
title: Vervoer
municipality: gm0000
kind: ${kind}
subject: policy
legalBases: [wmo-2.1.3]
authorities: [{ id: college, kind: college, name: College }]
councils: [{ id: asd, name: Adviesraad }, { id: jr, name: Jongerenraad }, { id: wr, name: Wijkraad }]
openedOn: ${openedOn}
facts:`;
const decided = (date: string, outcome: string) =>
  `  - { date: ${date}, fact: DecisionTaken, authority: college, decidedBy: college, outcome: ${outcome}, because: De tijd drong. }`;

const FILES = [
  `${opening('twee-raden', '2026-02-02')}
  - { date: 2026-02-23, fact: DraftPublished, version: 1, maturity: concept, text: Een begin. }
  - { date: 2026-03-02, fact: AdviceRequested, id: r1, council: asd, draftVersion: 1, withoutInvolvementBecause: Dat komt nog. }
  - { date: 2026-03-09, fact: InvolvementHeld, form: een avond }
  - { date: 2026-03-10, fact: DraftPublished, version: 2, maturity: proposal, text: Bijna af. }
  - { date: 2026-03-16, fact: AdviceRequested, id: r2, council: jr, draftVersion: 2, term: { weeks: 8 }, urgentBecause: De bus stopt. }
  - { date: 2026-04-01, fact: AdviceTermExtended, request: r1, until: 2026-04-24, reason: De raad vroeg daarom. }`,
  `${opening('uit-een-maand', '2026-01')}
  - { date: 2026-01, fact: AdviceRequested, id: r1, council: asd, withoutInvolvementBecause: Dat staat nergens., withoutTextBecause: De brief is weg. }`,
  `${opening('niemand', '2026-01-05')}\n${decided('2026-01-12', 'adopted')}`,
  `${opening('uitgesteld', '2026-01-05')}\n${decided('2026-01-12', 'postponed')}`,
  `${opening('eigen', '2026-01-05', 'unsolicited')}
  - { date: 2026-01-05, fact: AdviceSubmitted, id: a1, council: jr, verdict: none, recommendations: [{ id: p1, text: Rijd op zondag. }] }
${decided('2026-01-12', 'adopted')}`,
];

async function withFiles(work: (views: Views) => void): Promise<void> {
  const store = new InMemoryEventStore();
  for (const file of FILES) await take(store, file);
  await withViews(store, (views) => {
    work(views);
    return Promise.resolve();
  });
}

const as = (today = TODAY) => ({ actor: civilServant, today });
const GM = { municipality: 'gm0000' };

describe('how early was asked', () => {
  it('is told of each request: which council, on which text, and how long it had before and after an extension', () =>
    withFiles((views) => {
      const [item] = views.ask(listEarliness, as(), { ...GM, council: 'jr', concern: 'askedUrgently' }).items;
      expect(item?.requests).toEqual([
        {
          ...{ id: 'r1', council: { id: 'asd', name: 'Adviesraad' }, requestedOn: '2026-03-02', urgent: false },
          ...{ maturityAtRequest: 'concept', daysGiven: 42, daysInAll: 53, involvements: 0 },
        },
        {
          ...{ id: 'r2', council: { id: 'jr', name: 'Jongerenraad' }, requestedOn: '2026-03-16', urgent: true },
          ...{ maturityAtRequest: 'proposal', daysGiven: 56, daysInAll: undefined, involvements: 1 },
        },
      ]);
      // One council was asked before, another at the proposal only.
      expect(item?.askedAtProposal).toBe(true);
      // What it told before stands as it was: of the first request, and of its first term.
      expect(item).toMatchObject({ firstRequestedOn: '2026-03-02', maturityAtRequest: 'concept', daysGiven: 42 });
    }));

  it('is the same on every day', () =>
    withFiles((views) => {
      const on = (today: string) => views.ask(listEarliness, as(today), GM);
      expect(on('2026-03-17')).toEqual(on('2030-01-01'));
    }));

  it('knows no days where a month is all that is known', () =>
    withFiles((views) => {
      const { items } = views.ask(listEarliness, as(), GM);
      const [request] = items.find(({ dossier }) => dossier === 'uit-een-maand')?.requests ?? [];
      expect(request).toMatchObject({ requestedOn: '2026-01', daysGiven: undefined, daysInAll: undefined });
    }));

  it('counts as not asked exactly what says so, and not what a council brought up itself or what was postponed', () =>
    withFiles((views) => {
      const { items } = views.ask(listEarliness, as(), GM);
      const nothing = items.filter(({ requests }) => requests.length === 0);
      expect(nothing.map(({ dossier, kind, notConsulted }) => [dossier, kind, notConsulted])).toEqual([
        ['niemand', 'requested', true],
        ['eigen', 'unsolicited', false],
      ]);
      const counts = views.ask(countEarliness, as(), GM);
      expect(counts).toMatchObject({ dossiers: 4, notConsulted: 1, askedUrgently: 1, askedAtProposal: 1 });
      expect(views.ask(listEarliness, as(), { ...GM, concern: 'notConsulted' }).items).toHaveLength(1);
    }));

  it('has its means over requests, with how many they are over, and says which are of the first term', () =>
    withFiles((views) => {
      const { earliness } = views.ask(dashboard, as(), GM);
      expect(earliness).toMatchObject({
        ...{ dossiers: 4, asked: 2, notConsulted: 1, unsolicited: 1, askedUrgently: 1 },
        ...{ meanDaysGiven: 42, measured: 1 },
        requests: { asked: 3, measured: 2, meanDaysGiven: 49, meanDaysInAll: 54.5 },
      });
    }));

  it('has none where nothing was asked', () =>
    withFiles((views) => {
      const { earliness } = views.ask(dashboard, as(), { ...GM, from: '2026-01-10', until: '2026-01-20' });
      expect(earliness.requests).toEqual({
        ...{ asked: 0, measured: 0, meanDaysGiven: undefined, meanDaysInAll: undefined },
      });
    }));

  it('is in a council’s year how long it had, with what its first term was beside it', () =>
    withFiles((views) => {
      const of = (council: string) => views.ask(oneCouncilYear, as(), { ...GM, council, year: 2026 })?.all.requests;
      expect(of('asd')).toMatchObject({ asked: 2, measured: 1, meanDaysGiven: 42, meanDaysInAll: 53, extended: 1 });
      expect(of('jr')).toMatchObject({ asked: 1, measured: 1, meanDaysGiven: 56, meanDaysInAll: 56, extended: 0 });
    }));
});
