import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#access';
import { WritePath } from '#commands';
import { COUNCIL, idFor } from '#council';
import { InMemoryEventStore } from '#event-store';
import { listTrajectories, oneCouncil, oneCouncilYear, type Views } from '#projections';
import { anyone, civilServant, councilMember, logOfCases, take, TODAY, withViews } from './cases.js';

// A council's year is a question over what is there: as many in all as its dossiers, and nothing of what one may not see.

const FILE = `
format: doorwerking-dossier/1
id: jaarwisseling
title: Vervoer
municipality: gm0000
kind: requested
subject: policy
legalBases: [wmo-2.1.3, jeugdwet-2.10]
authorities: [{ id: college, kind: college, name: College }]
councils: [{ id: asd, name: Adviesraad }, { id: jr, name: Jongerenraad }]
openedOn: 2025-11-03
facts:
  - { date: 2025-11-03, fact: DraftPublished, version: 1, maturity: idea, text: Een begin. }
  - { date: 2025-11-10, fact: InvolvementHeld, form: een avond }
  - { date: 2025-12-01, fact: AdviceRequested, id: r1, council: asd, draftVersion: 1 }
  - { date: 2025-12-02, fact: InformationRequested, id: i1, council: asd, question: Hoeveel ritten zijn er nu? }
  - { date: 2025-12-30, fact: InformationProvided, request: i1, description: Een overzicht. }
  - date: 2026-01-12
    fact: AdviceSubmitted
    id: a1
    council: asd
    request: r1
    verdict: positive
    recommendations: [{ id: p1, text: Rijd op zondag. }, { id: p2, text: Rijd in de avond. }]
  - { date: 2026-02-02, fact: AnswerDrafted, authority: college, recommendation: p1, verdict: adopted }
  - { date: 2026-02-02, fact: AnswerDrafted, authority: college, recommendation: p2, verdict: notAdopted, reason: Er is geen geld voor. }
  - { date: 2026-02-03, fact: ResponseAdopted, authority: college, advice: a1 }
  - { date: 2026-03-02, fact: AdviceSubmitted, id: a2, council: asd, verdict: none, recommendations: [{ id: p3, text: Zet er een telefoon bij. }] }
  - { date: 2026-06-01, fact: AdviceRequested, id: r2, council: asd, questions: [En nu?] }
`;
const NAMED = { name: 'Adviesraad', legalBases: [] };
const asd = (year: number) => ({ municipality: 'gm0000', council: 'asd', year });
const one = (views: Views, actor: Actor, year: number) =>
  views.ask(oneCouncilYear, { actor, today: TODAY }, asd(year)) as NonNullable<ReturnType<typeof oneCouncilYear.run>>;

async function withYear(work: (views: Views) => void): Promise<void> {
  const store = new InMemoryEventStore();
  await take(store, FILE);
  await withViews(store, (views) => {
    work(views);
    return Promise.resolve();
  });
}

describe('a council’s year', () => {
  it('has each thing in the year in which it was asked, put or given', () =>
    withYear((views) => {
      const [before, now] = [one(views, councilMember, 2025), one(views, councilMember, 2026)];
      expect([before.years, before.name]).toEqual([[2025, 2026], 'Adviesraad']);
      expect(before.all).toMatchObject({
        requests: { asked: 1, inTime: 1, late: 0, withoutInvolvement: 0, meanDaysGiven: 42, maturity: { idea: 1 } },
        information: { asked: 1, given: 1, inTime: 0, late: 1 },
        advices: { given: 0, unasked: 0 },
        answers: { total: 0, open: 0 },
      });
      expect(now.all).toMatchObject({
        requests: { asked: 1, inTime: 0, lapsed: 1, open: 0 },
        advices: { given: 2, unasked: 1 },
        answers: {
          ...{ total: 3, open: 1, verdicts: { adopted: 1, notAdopted: 1 } },
          responses: { adopted: 1, late: 0, owed: 1, overdue: 1, meanDays: 22 },
        },
      });
      expect(now.all.information).toBeUndefined();
      expect(one(views, councilMember, 2024)).toMatchObject({ items: [], all: { requests: { asked: 0 } } });
      expect(
        views.ask(oneCouncilYear, { actor: anyone, today: TODAY }, { ...asd(2026), council: 'x' }),
      ).toBeUndefined();
    }));

  it('counts a dossier on two laws under each, and once in all', () =>
    withYear((views) => {
      const { all, byLaw, items } = one(views, councilMember, 2026);
      expect(byLaw.map(({ law, ...counts }) => [law, counts])).toEqual([
        ['wmo-2.1.3', all],
        ['jeugdwet-2.10', all],
      ]);
      const { dossier: _, title: __, kind: ___, legalBases: ____, ...only } = items[0] as (typeof items)[number];
      expect(only).toEqual(all);
    }));

  it('tells everybody how often something was asked to know, and whether it came', () =>
    withYear((views) => {
      const others: Actor = { id: 'p9', grants: [{ role: 'council', municipality: 'gm0014', council: 'asd' }] };
      for (const actor of [councilMember, civilServant, others, anyone])
        expect(one(views, actor, 2025).all).toMatchObject({
          requests: { asked: 1 },
          information: { asked: 1, late: 1 },
        });
    }));

  it('comes out at what the council’s page tells of that year', async () => {
    await withViews(await logOfCases(), (views) => {
      const asking = { actor: councilMember, today: TODAY };
      const { byYear } = views.ask(oneCouncil, asking, { municipality: 'gm0000', council: 'asd' }) ?? { byYear: [] };
      // Three recommendations and a question, which is counted among them and by itself.
      expect(byYear).toMatchObject([
        {
          name: 2026,
          total: 4,
          verdicts: { answered: 1 },
          questions: { total: 1, open: 0, verdicts: { answered: 1 } },
        },
      ]);
      for (const { name, ...counts } of byYear)
        expect(one(views, councilMember, Number(name)).all.answers).toMatchObject(counts);
      return Promise.resolve();
    });
  });

  it('counts a point once that two authorities have to answer, and of a dossier what is the council’s own', async () => {
    const store = new InMemoryEventStore();
    const two = FILE.replace('name: College }]', 'name: College }, { id: raad, kind: raad, name: Raad }]')
      .replace('id: p2, text', 'id: p2, for: [college], text')
      .replace(
        /$/,
        "  - { date: 2026-06-02, fact: AdviceSubmitted, id: a3, council: jr, verdict: none, recommendations: [{ id: p9, text: 'En voor ons?', question: true, for: [raad] }] }\n",
      );
    await take(store, two);
    await withViews(store, (views) => {
      const { total, points } = one(views, councilMember, 2026).all.answers;
      expect({ total, points }).toEqual({
        total: 5,
        points: { points: 3, questions: 0, openQuestions: 0, several: 2 },
      });
      const listed = (council?: string) =>
        views.ask(listTrajectories, { actor: councilMember, today: TODAY }, { municipality: 'gm0000', council })
          .items[0];
      expect(listed()).toMatchObject({ recommendations: 4, several: 2, answered: 2, open: 4 });
      expect(listed()?.ofCouncil).toBeUndefined();
      expect(listed('asd')?.ofCouncil).toEqual({
        points: 3,
        questions: 0,
        several: 2,
        answered: 2,
        refused: 1,
        open: 3,
      });
      expect(listed('jr')?.ofCouncil).toEqual({
        points: 1,
        questions: 1,
        several: 0,
        answered: 0,
        refused: 0,
        open: 1,
      });
      return Promise.resolve();
    });
  });

  it('tells how its seats were at the end of that year, as its municipality kept them', async () => {
    const store = new InMemoryEventStore();
    const path = new WritePath(COUNCIL, { store, now: () => new Date(`${TODAY}T12:00:00Z`) });
    const administrator: Actor = { id: 'tim', grants: [{ role: 'administrator', municipality: 'gm0000' }] };
    const id = idFor('gm0000', 'asd');
    const record = (type: string, occurredOn: string, more: object) =>
      path.execute(administrator, { id, key: type + occurredOn, type, occurredOn, data: { ...NAMED, ...more } });
    const seats = (vacant?: number) => ({
      seats: [{ group: 'ouderen', seats: 3, ...(vacant !== undefined && { vacant }) }],
    });
    const founding = { municipality: 'gm0000', council: 'asd', ...seats() };
    expect(await record('CouncilFounded', '2024-05-01', founding)).toMatchObject({ ok: true });
    expect(await record('CouncilChanged', '2026-03-01', seats(1))).toMatchObject({ ok: true });
    // More vacant than there are is no number of seats.
    expect(await record('CouncilChanged', '2026-04-01', seats(4))).toMatchObject({ ok: false });
    await withViews(store, (views) => {
      const of = (year: number) => one(views, anyone, year).seats;
      expect(of(2023)).toBeUndefined();
      expect(of(2025)).toEqual({ since: '2024-05-01', groups: [{ group: 'ouderen', seats: 3 }] });
      expect(of(2026)).toEqual({ since: '2026-03-01', groups: [{ group: 'ouderen', seats: 3, vacant: 1 }] });
      return Promise.resolve();
    });
  });
});
