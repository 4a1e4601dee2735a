import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#access';
import type { EventStore } from '#event-store';
import {
  dashboard,
  listDeadlines,
  listInfluence,
  listPoints,
  listRaadTopics,
  listResponses,
  type Group,
  type PointsFilter,
  type Views,
} from '#projections';
import { POINT_FIGURES, RAAD_TOPICS, type PointFigure, type ResponseFigure } from '#vocabulary';
import { readFileSync } from 'node:fs';
import { trajectoryBySight } from '../../libs/projections/trajectory-by-sight.js';
import { influence } from '../../libs/projections/views/influence.js';
import { points } from '../../libs/projections/views/points.js';
import { raadTopics } from '../../libs/projections/views/raad-topics.js';
import { anyone, civilServant, logOfCases, take, TODAY, withViews } from './cases.js';

const LARGE = 'voorbeeld-jeugdhulp-2027';
const as = (actor: Actor, today = TODAY) => ({ actor, today });

async function logOfAll(): Promise<EventStore> {
  const store = await logOfCases();
  for (const name of [`large/${LARGE}`, 'more/deventer-a1-2019', 'more/oxford-subsidies-2021']) {
    await take(store, readFileSync(`test/cases/${name}.yaml`, 'utf8'));
  }
  return store;
}

/** What each figure of a group says, by what a list of points is asked for it. */
const pointsIn = ({
  total,
  open,
  verdicts,
  influence,
  rejoinders,
  recognition,
}: Group): Record<PointFigure, number> => ({
  ...{ any: total, unanswered: open, ...verdicts, ...rejoinders },
  promised: Object.values(influence).reduce((sum, count) => sum + count, 0),
  ...{ inText: influence.text, inPractice: influence.practice, inCommitment: influence.commitment },
  ...{ noChange: influence.none, untraced: influence.untraced },
  ...{ traced: recognition.total, recognised: recognition.yes, partlyRecognised: recognition.partly },
  notRecognised: recognition.no,
  notJudged: recognition.total - recognition.yes - recognition.partly - recognition.no,
});

/** Every page of a list of points, as somebody goes through it. */
function allPoints(views: Views, filter: PointsFilter): unknown[] {
  const found: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page = views.ask(listPoints, as(civilServant), { ...filter, limit: 7, cursor });
    found.push(...page.items.map(({ dossier, recommendation, authority }) => [dossier, recommendation, authority]));
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
}

describe('a figure', () => {
  it('leads to as many points as it counts, each once: in all, and of each portfolio, council and year', async () => {
    await withViews(await logOfAll(), (views) => {
      const met = new Set<string>();
      for (const municipality of ['gm0000', 'gm0014', 'gm0150', 'gm0823', 'gm1709']) {
        const { all, byPortfolio, byCouncil, byYear } = views.ask(dashboard, as(civilServant), { municipality });
        const groups: [Group, PointsFilter][] = [
          [all, {}],
          ...byPortfolio.map((group): [Group, PointsFilter] => [
            group,
            group.name === undefined ? { withoutPortfolio: 'yes' } : { portfolio: String(group.name) },
          ]),
          ...byCouncil.map((group): [Group, PointsFilter] => [group, { submitter: String(group.name) }]),
          ...byYear.map((group): [Group, PointsFilter] => [
            group,
            { from: `${group.name ?? ''}-01-01`, until: `${group.name ?? ''}-12-31` },
          ]),
        ];
        for (const [group, over] of groups) {
          const said = pointsIn(group);
          for (const answers of POINT_FIGURES) {
            const filter = { municipality, ...over, answers };
            const found = allPoints(views, filter);
            const { total } = views.ask(listPoints, as(civilServant), filter);
            expect([filter, found.length, total]).toEqual([filter, said[answers], said[answers]]);
            expect(new Set(found.map(String)).size).toBe(found.length);
            if (found.length > 0) met.add(answers);
          }
          for (const [answers, count] of Object.entries({
            ...{ responded: group.responses.adopted, respondedLate: group.responses.late },
            ...{ owed: group.responses.owed, overdue: group.responses.overdue },
          } satisfies Record<ResponseFigure, number>)) {
            const filter = { municipality, ...over, answers: answers as ResponseFigure };
            const { items, total } = views.ask(listResponses, as(civilServant), filter);
            expect([filter, items.length, total]).toEqual([filter, count, count]);
            if (count > 0) met.add(answers);
          }
        }
      }
      for (const figure of ['adopted', 'partly', 'notAdopted', 'unanswered', 'inText', 'untraced', 'responded'])
        expect(met).toContain(figure);
      return Promise.resolve();
    });
  });
});

describe('what changed by residents', () => {
  it('is told with where, by whom, and what stood there before', async () => {
    await withViews(await logOfAll(), (views) => {
      const { items, total } = views.ask(listInfluence, as(anyone), { dossier: 'voorbeeld-verordening-2026' });
      expect(total).toBe(items.length);
      expect(items.map(({ source, effect }) => `${source} ${effect}`).toSorted()).toEqual([
        ...Array.from({ length: 2 }, () => 'finding text'),
        ...Array.from({ length: 4 }, () => 'recommendation text'),
      ]);
      const finding = items.find(({ source }) => source === 'finding');
      expect(finding?.form).toMatch(/\S/);
      expect(finding?.councilName).toBeUndefined();
      const point = items.find(({ source }) => source === 'recommendation');
      expect(point).toMatchObject({ councilName: expect.stringContaining('Voorbeeldstad'), point: expect.any(Number) });
      expect(items.every(({ before = '', after = '' }) => before !== after)).toBe(true);
      const only = (source: 'finding' | 'recommendation') =>
        views.ask(listInfluence, as(anyone), { municipality: 'gm0000', source }).items.map((one) => one.source);
      expect(new Set(only('finding'))).toEqual(new Set(['finding']));
      expect(new Set(only('recommendation'))).toEqual(new Set(['recommendation']));
      return Promise.resolve();
    });
  });
});

describe('what the raad can ask about', () => {
  it('is what is so on the day of asking: what is owed from the day after it was due', async () => {
    await withViews(await logOfAll(), (views) => {
      const owed = views
        .ask(listDeadlines, as(civilServant), { dossier: LARGE, kind: 'response' })
        .items.filter(({ state }) => state === 'open');
      expect(owed.length).toBeGreaterThan(0);
      const { dueOn = '', of } = owed[0] ?? {};
      const asked = (today: string) =>
        views
          .ask(listRaadTopics, as(anyone, today), { dossier: LARGE, kind: 'unanswered' })
          .items.filter((one) => one.of === of);
      expect(asked(dueOn)).toEqual([]);
      const [next] = [new Date(Date.parse(dueOn) + 86_400_000).toISOString().slice(0, 10)];
      expect(asked(next)).toMatchObject([{ dueOn, since: next, open: expect.any(Number) }]);
      return Promise.resolve();
    });
  });

  it('has every refusal with its reason, and counts each kind', async () => {
    await withViews(await logOfAll(), (views) => {
      const {
        items,
        kinds = [],
        total,
      } = views.ask(listRaadTopics, as(anyone), { municipality: 'gm0000', limit: 200 });
      expect(total).toBe(items.length);
      expect(kinds.map(({ kind, count }) => [kind, count])).toEqual(
        RAAD_TOPICS.flatMap((kind) => {
          const count = items.filter((one) => one.kind === kind).length;
          return count === 0 ? [] : [[kind, count]];
        }),
      );
      for (const { kind, dossier, since, dueOn } of kinds) {
        const latest = items.find((one) => one.kind === kind);
        expect([dossier, since, dueOn]).toEqual([latest?.dossier, latest?.since, latest?.dueOn]);
      }
      const refused = items.filter(({ kind }) => kind === 'refused');
      expect(refused.length).toBeGreaterThan(3);
      expect(refused.every(({ ground = '', verdict }) => ground !== '' && verdict !== undefined)).toBe(true);
      expect(items.map(({ since }) => since)).toEqual(
        items
          .map(({ since }) => since)
          .toSorted()
          .toReversed(),
      );
      return Promise.resolve();
    });
  });

  it('says of what was over when it was brought in that it was, and of nothing else', async () => {
    await withViews(await logOfAll(), (views) => {
      const { items } = views.ask(listRaadTopics, as(anyone), { kind: 'unanswered', limit: 200 });
      expect(items.length).toBeGreaterThan(0);
      expect(items.every(({ broughtInOn }) => broughtInOn === TODAY)).toBe(true);
      const found = ['gm0150', 'gm0823', 'gm1709'].map((municipality) => {
        const { kinds = [] } = views.ask(listRaadTopics, as(anyone), { municipality });
        const { all, overdueBefore } = views.ask(dashboard, as(civilServant), { municipality });
        const late = { municipality, kind: 'response', state: 'overdue' as const };
        const before = views.ask(listDeadlines, as(civilServant), { ...late, broughtIn: 'yes' }).items.length;
        expect(kinds.find(({ kind }) => kind === 'unanswered')?.before ?? 0).toBe(
          items.filter((one) => one.municipality === municipality).length,
        );
        expect(kinds.filter(({ kind, before: over }) => kind !== 'unanswered' && over > 0)).toEqual([]);
        expect([municipality, overdueBefore, all.responses.overdue]).toEqual([municipality, before, before]);
        return before;
      });
      expect(Math.max(...found)).toBeGreaterThan(0);
      return Promise.resolve();
    });
  });
});

describe('what anybody sees of a dossier that is for everybody', () => {
  it('is what participants see: the rows of points, changes and topics are the same', async () => {
    const store = await logOfAll();
    let compared = 0;
    for await (const batch of store.readByStream()) {
      for (const events of Map.groupBy(batch, (event) => event.stream).values()) {
        for (let length = 1; length <= events.length; length++) {
          const dossier = trajectoryBySight(events.slice(0, length));
          if (!dossier.open) continue;
          const open = { ...dossier, shared: dossier.open };
          for (const view of [points, influence, raadTopics]) {
            expect(view.rows(open)).toEqual(view.rows(dossier));
            compared++;
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(300);
  });
});
