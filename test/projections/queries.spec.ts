import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#access';
import { Commands } from '#commands';
import { InMemoryEventStore } from '#event-store';
import {
  dashboard,
  InvalidQuery,
  listCouncils,
  listDeadlines,
  listTrajectories,
  listEarliness,
  listPortfolios,
  listRegister,
  listWorklist,
  oneCouncil,
  searchStories,
  type Views,
} from '#projections';
import type { FigureName } from '#vocabulary';
import { opened } from '../scenario/index.js';
import { anyone, caseFiles, civilServant, councilMember, logOfCases, take, TODAY, withViews } from './cases.js';

const as = (actor: typeof anyone, today = TODAY) => ({ actor, today });
const ofCases = async (work: (views: Views) => void) =>
  withViews(await logOfCases(), (views) => {
    work(views);
    return Promise.resolve();
  });

describe('what goes over dossiers', () => {
  it('lists dossiers with where they stand, filtered and sorted', () =>
    ofCases((views) => {
      const all = views.ask(listTrajectories, as(civilServant), { sort: 'openedOn' }).items;
      expect(all.map((d) => d.openedOn)).toEqual([...all.map((d) => d.openedOn)].sort());
      expect(all).toHaveLength(6);
      const ids = (filter: Parameters<typeof listTrajectories.run>[2]) =>
        views.ask(listTrajectories, as(civilServant), filter).items.map((d) => d.dossier);
      expect(ids({ stage: 'closed' })).toEqual(['voorbeeld-verordening-2026']);
      expect(ids({ council: 'jongerenraad' })).toEqual(['voorbeeld-verordening-2026']);
      expect(ids({ legalBasis: 'jeugdwet-2.10' })).toEqual(['voorbeeld-verordening-2026']);
      expect(ids({ municipality: 'gm0014' })).toEqual(['groningen-verordening-2020']);
      expect(ids({ title: 'VERORDENING voorbeeld' })).toEqual(['voorbeeld-verordening-2026']);
      expect(ids({ council: "x' OR 1=1 --" })).toEqual([]);
    }));

  it('goes through a list page by page, each dossier once, in every order', () =>
    ofCases((views) => {
      for (const sort of ['updatedAt', '-updatedAt', 'title', '-nextDueOn', '-openedOn'] as const) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = views.ask(listTrajectories, as(anyone), { sort, limit: 2, cursor });
          seen.push(...page.items.map((d) => d.dossier));
          cursor = page.next;
        } while (cursor !== undefined);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toEqual(views.ask(listTrajectories, as(anyone), { sort }).items.map((d) => d.dossier));
      }
    }));

  it('refuses a cursor that is none of its own', () =>
    ofCases((views) => {
      for (const cursor of ['x', '', 'W10', 'bnVsbA']) {
        expect(() => views.ask(listTrajectories, as(anyone), { cursor })).toThrow(InvalidQuery);
      }
    }));

  it('says what is overdue by the day of asking, and why it was due then', () =>
    ofCases((views) => {
      const due = (today: string) =>
        views
          .ask(listDeadlines, as(civilServant, today), { dossier: 'voorbeeld-verordening-2026', kind: 'commitment' })
          .items.map((d) => d.state);
      const brought = (state: 'overdue' | 'late') =>
        views.ask(listDeadlines, as(civilServant), { state, limit: 200 }).items.map((d) => d.broughtInOn);
      // All that is overdue in these was so when they were brought in; of what came late it says nothing.
      expect(new Set(brought('overdue'))).toEqual(new Set([TODAY]));
      expect(new Set(brought('late'))).toEqual(new Set([undefined]));
      expect(due('2027-07-01')).toEqual(['open']);
      expect(due('2027-07-02')).toEqual(['overdue']);
      const [late] = views.ask(listDeadlines, as(anyone), { state: 'late', kind: 'advice', who: 'jongerenraad' }).items;
      expect(late?.explanation?.text).toMatch(/^Acht weken na 9 maart 2026 is maandag 4 mei 2026/);
      const [moved] = views.ask(listDeadlines, as(anyone), { who: 'asd', kind: 'advice' }).items;
      expect(moved?.extensions).toEqual([
        { on: '2026-04-10', from: '2026-04-20', until: '2026-05-01', reason: expect.stringContaining('achterban') },
      ]);
    }));

  it('says of a term that was extended to a day off that it stays there', async () => {
    const store = new InMemoryEventStore();
    const [file = ''] = caseFiles().filter((text) => text.includes('id: voorbeeld-verordening-2026'));
    await take(store, file.replace('until: 2026-05-01', 'until: 2026-05-02'));
    await withViews(store, (views) => {
      const [moved] = views.ask(listDeadlines, as(anyone), { who: 'asd', kind: 'advice' }).items;
      expect(moved).toMatchObject({ dueOn: '2026-05-02' });
      expect(moved?.extensions[0]?.note).toMatch(
        /^2 mei 2026 is een zaterdag\. Een datum die is afgesproken schuift niet/,
      );
      return Promise.resolve();
    });
  });

  it('keeps what was refused, with the reason, and what nobody answered', () =>
    ofCases((views) => {
      const of = (dossier: string) => views.ask(listRegister, as(anyone), { dossier }).items;
      expect(of('voorbeeld-verordening-2026').map((r) => [r.recommendation, r.verdict])).toEqual([
        ['asd-2', 'partly'],
        ['jr-2', 'notConsidered'],
        ['asd-1', 'partly'],
      ]);
      expect(of('groningen-verordening-2020').every((r) => r.verdict === 'unanswered')).toBe(true);
      // A month is shown as it was written, and sorted by the day that it is reckoned as.
      const [written] = views.ask(listRegister, as(anyone), { until: '2016-01-01' }).items;
      expect(written).toMatchObject({ on: '2015-12', day: '2015-12-31' });
      const unanswered = views.ask(listRegister, as(anyone), { verdict: ['unanswered'], municipality: 'gm0823' }).items;
      expect(unanswered.length).toBeGreaterThan(0);
      expect(unanswered.every((r) => r.reason === undefined)).toBe(true);
      // Whether it was refused before is told where one municipality or one dossier is asked for.
      expect([...of('voorbeeld-verordening-2026'), ...unanswered].every((r) => r.earlier !== undefined)).toBe(true);
      expect(views.ask(listRegister, as(anyone), {}).items.some((r) => r.earlier !== undefined)).toBe(false);
    }));

  it('counts for an alderman with the denominator and what is open', () =>
    ofCases((views) => {
      const { all, byCouncil, earliness, commitments } = views.ask(dashboard, as(civilServant), {
        municipality: 'gm0000',
      });
      expect(all).toMatchObject({
        total: 6,
        open: 0,
        verdicts: { adopted: 2, partly: 2, notConsidered: 1, answered: 1 },
      });
      expect(all.influence).toEqual({ text: 4, practice: 0, commitment: 0, none: 0, untraced: 0 });
      expect(byCouncil.map((g) => [g.name, g.total])).toEqual([
        ['asd', 4],
        ['jongerenraad', 2],
      ]);
      expect(byCouncil.reduce((n, g) => n + g.total, 0)).toBe(all.total);
      expect(earliness).toMatchObject({
        dossiers: 1,
        asked: 1,
        maturity: { concept: 1 },
        meanDaysGiven: 42,
        measured: 1,
        requests: { asked: 2, measured: 2, meanDaysGiven: 49, meanDaysInAll: 54.5 },
      });
      expect(commitments).toEqual({ total: 1, open: 1, overdue: 0, met: 0, late: 0 });
      // Of December 2015 nobody knows the day, so nobody knows how many days there were.
      const { earliness: early } = views.ask(dashboard, as(civilServant), { municipality: 'gm0823' });
      expect(early).toMatchObject({ asked: 1, measured: 0, meanDaysGiven: undefined });
      const { all: moerdijk } = views.ask(dashboard, as(civilServant), { municipality: 'gm1709' });
      expect(moerdijk.responses).toMatchObject({ adopted: 1, measured: 0, meanDays: undefined });
      const nothing = views.ask(dashboard, as(civilServant), { municipality: 'gm9999' });
      expect(nothing.all).toMatchObject({ total: 0, open: 0, responses: { adopted: 0, overdue: 0 } });
    }));

  it('counts each recommendation once in each group: by its verdict or as open, and where a promise came to be', () =>
    ofCases((views) => {
      const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((n, one) => n + one, 0);
      for (const municipality of ['gm0000', 'gm0014', 'gm0823', 'gm1709']) {
        const { all, ...by } = views.ask(dashboard, as(civilServant), { municipality });
        for (const group of [all, ...by.byPortfolio, ...by.byCouncil, ...by.byYear]) {
          expect(sum(group.verdicts) + group.open).toBe(group.total);
          expect(sum(group.influence)).toBe(group.verdicts.adopted + group.verdicts.partly);
        }
        for (const groups of [by.byPortfolio, by.byCouncil, by.byYear]) {
          for (const what of ['total', 'open', 'advices'] as const) {
            expect(groups.reduce((n, group) => n + group[what], 0)).toBe(all[what]);
          }
        }
      }
    }));

  it('finds the dossiers behind each figure, and none behind a zero', () =>
    ofCases((views) => {
      for (const municipality of ['gm0000', 'gm0014', 'gm0823', 'gm1709']) {
        const { byCouncil } = views.ask(dashboard, as(civilServant), { municipality });
        for (const { name, verdicts, influence, open, rejoinders, recognition, responses } of byCouncil) {
          const { text, practice, commitment, none, untraced } = influence;
          const shown = { inText: text, inPractice: practice, inCommitment: commitment, noChange: none, untraced };
          const answered = {
            ...verdicts,
            ...rejoinders,
            recognised: recognition.yes,
            partlyRecognised: recognition.partly,
            notRecognised: recognition.no,
            notJudged: recognition.total - recognition.yes - recognition.partly - recognition.no,
            unanswered: open,
            respondedLate: responses.late,
            owed: responses.owed,
          };
          for (const [answers, figure] of Object.entries({ ...shown, ...answered, responded: responses.adopted })) {
            const filter = { municipality, council: String(name), answers: answers as FigureName };
            const found = views.ask(listTrajectories, as(civilServant), filter).items;
            expect([municipality, name, answers, found.length > 0]).toEqual([municipality, name, answers, figure > 0]);
          }
        }
      }
      const advised = (advisedFrom: string, advisedUntil: string) =>
        views.ask(listTrajectories, as(anyone), { advisedFrom, advisedUntil, council: 'asd' }).items.length;
      expect([advised('2026-04-30', '2026-04-30'), advised('2026-05-01', '2026-12-31')]).toEqual([1, 0]);
      const all = views.ask(listTrajectories, as(anyone), {}).items;
      const flags = new Set(all.flatMap((d) => d.flags));
      expect(flags).toContain('decided-before-advice');
      for (const flag of flags) {
        const found = views.ask(listTrajectories, as(anyone), { flag }).items;
        expect(found).toEqual(all.filter((d) => d.flags.includes(flag)));
      }
    }));

  it('names who has to do it and who refused', () =>
    ofCases((views) => {
      const [due] = views.ask(listDeadlines, as(anyone), { who: 'asd', kind: 'advice' }).items;
      expect(due?.whoName).toBe('Adviesraad Sociaal Domein Voorbeeldstad');
      const [refused] = views.ask(listRegister, as(anyone), { recommendation: 'jr-2' }).items;
      expect(refused).toMatchObject({
        councilName: 'Jongerenraad Voorbeeldstad',
        authorityName: 'College van B&W Voorbeeldstad',
      });
    }));

  it('shows a council its history, and how early each was asked', () =>
    ofCases((views) => {
      expect(views.ask(listCouncils, as(anyone), { municipality: 'gm0000' }).items.map((c) => c.name)).toEqual([
        'Adviesraad Sociaal Domein Voorbeeldstad',
        'Jongerenraad Voorbeeldstad',
      ]);
      const one = views.ask(oneCouncil, as(anyone), { municipality: 'gm0000', council: 'asd' });
      expect(one).toMatchObject({ advices: 1, byYear: [{ name: 2026, total: 4 }] });
      expect(views.ask(oneCouncil, as(anyone), { municipality: 'gm0000', council: 'nobody' })).toBeUndefined();
      const early = views.ask(listEarliness, as(anyone), { municipality: 'gm0000' }).items;
      expect(early).toMatchObject([{ maturityAtRequest: 'concept', daysGiven: 42, involvements: 2 }]);
    }));

  it('names the portfolios of a municipality, of dossiers that the reader may know of', async () => {
    const store = await logOfCases();
    const commands = new Commands({ store, now: () => new Date(`${TODAY}T12:00:00Z`) });
    for (const [id, portfolio] of [
      ['werk', 'Werk'],
      ['zorg', 'Zorg'],
      ['wonen', 'Zorg'],
    ] as const) {
      const { type, data } = opened({ municipality: 'gm0014', portfolio });
      const made = await commands.execute(civilServant, { trajectory: id, key: id, type, data });
      expect(made.ok).toBe(true);
    }
    await withViews(store, (views) => {
      const of = (actor: Actor) => views.ask(listPortfolios, as(actor), { municipality: 'gm0014' }).items;
      expect(of(civilServant)).toEqual([
        { portfolio: 'Werk', dossiers: 1 },
        { portfolio: 'Zorg', dossiers: 2 },
      ]);
      expect(of(anyone)).toEqual([]);
      return Promise.resolve();
    });
  });

  it('gives everybody their own worklist, soonest first, and others nothing', () =>
    ofCases((views) => {
      const mine = views.ask(listWorklist, as(civilServant), {}).items;
      expect(mine.map((w) => [w.fact, w.about, w.done, w.total])).toEqual([
        ['CommitmentFulfilled', 'c1', undefined, undefined],
        // Was over before it was brought in.
        ['AnswerDrafted', 'a1', 4, 5],
      ]);
      expect(views.ask(listWorklist, as(anyone), {}).items).toEqual([]);
      // What was traced is the council's to judge, of its findings and of the answers to its advice.
      const theirs = views.ask(listWorklist, as(councilMember), {}).items;
      expect(theirs.map((w) => [w.fact, w.about, w.done, w.total])).toEqual([
        ['InfluenceJudged', undefined, 0, 2],
        ['InfluenceJudged', 'a-asd', 0, 3],
      ]);
    }));

  it('finds words in what is public, whatever somebody types', () =>
    ofCases((views) => {
      const found = (q: string) => views.ask(searchStories, as(anyone), { q }).items.map((f) => f.dossier);
      expect(found('busverbinding sporthal')).toEqual(['voorbeeld-verordening-2026']);
      expect(found('BUSVERB')).toEqual(['voorbeeld-verordening-2026']);
      expect(found('"busverbinding')).toEqual(['voorbeeld-verordening-2026']);
      for (const q of ['', '*', '"', 'NOT', 'a OR b AND', 'inside:x', '){', '-']) expect(() => found(q)).not.toThrow();
      const [hit] = views.ask(searchStories, as(anyone), { q: 'sporthal' }).items;
      expect(hit?.excerpt).toContain('busverbinding naar de sporthal');
    }));
});
