import { date, day, fields, list, oneOf, string, whole } from '#schema';
import { ANSWER_VERDICTS, RAAD_TOPICS, type RaadTopic } from '#vocabulary';
import { sql } from 'kysely';
import { nameOf } from '../query/conditions.js';
import {
  afterCursor,
  inOrderOf,
  limitOf,
  mostCounted,
  pageOf,
  total,
  trajectoryId,
  type Paging,
} from '../query/page.js';
import { describedQuery } from '../query/reader.js';
import { visibleTo } from '../query/visible-to.js';
import { fallingTo, type FallingFilter } from '../query/whose.js';
import type { RaadTopicRow } from './raad-topics.js';

export interface RaadTopicsFilter extends Paging, FallingFilter {
  readonly kind?: RaadTopic | undefined;
}

const topicItem = fields({
  dossier: trajectoryId,
  title: string,
  municipality: string,
  'portfolio?': string,
  kind: oneOf(RAAD_TOPICS),
  of: { ...string, description: 'Id of the recommendation, advice, finding, council or trajectory.' },
  'authority?': string,
  'authorityName?': string,
  'advice?': string,
  'council?': string,
  'councilName?': string,
  'point?': { ...whole, description: 'The place of the recommendation in its advice.' },
  'number?': { ...string, description: 'As its council numbered it.' },
  'verdict?': oneOf(ANSWER_VERDICTS),
  'said?': { ...string, description: 'What was recommended or found, from its beginning.' },
  'ground?': { ...string, description: 'The reason that was given for it, or what the council says.' },
  'open?': { ...whole, description: 'Of a response: how many points are without an answer.' },
  'dueOn?': day,
  on: date,
  since: { ...day, description: 'From when it is so.' },
  'broughtInOn?': {
    ...day,
    description: 'It was over before the dossier was copied from paper, on this day: nobody is late with it now.',
  },
});

const kinds = fields({
  kind: oneOf(RAAD_TOPICS),
  count: whole,
  before: { ...whole, description: 'Of those: how many were over before their dossier was copied from paper.' },
  dossier: trajectoryId,
  title: { ...string, description: 'Of the dossier with the latest of it.' },
  on: date,
  'dueOn?': { ...day, description: 'By when the latest of it was due.' },
  since: day,
});

type Found = RaadTopicRow & { title: string; councilName: string | null; authorityName: string };

const itemOf = ({ ownNumber, ...row }: Found) => ({
  ...row,
  portfolio: row.portfolio ?? undefined,
  authority: row.authority === '' ? undefined : row.authority,
  authorityName: row.authority === '' ? undefined : row.authorityName,
  advice: row.advice ?? undefined,
  council: row.council ?? undefined,
  councilName: row.councilName ?? undefined,
  point: row.point ?? undefined,
  number: ownNumber ?? undefined,
  verdict: row.verdict ?? undefined,
  said: row.said ?? undefined,
  ground: row.ground ?? undefined,
  open: row.open ?? undefined,
  dueOn: row.dueOn ?? undefined,
  broughtInOn: row.broughtInOn ?? undefined,
});

interface Kind {
  readonly kind: RaadTopic;
  readonly count: number;
  readonly before: number;
  readonly dossier: string;
  readonly title: string;
  readonly on: string;
  readonly dueOn: string | null;
  readonly since: string;
}

/** What the gemeenteraad can ask about on the day of asking, the latest first. */
export const listRaadTopics = describedQuery(
  fields({
    items: list(topicItem),
    'next?': string,
    'total?': total,
    'kinds?': {
      ...list(kinds),
      description: 'On the first page, where a municipality, dossier or own is asked for: how many there are of each.',
    },
  }),
  {
    reads: ['raadTopics', 'dossiers', 'councils'],
    run: (reader, { actor, today }, f: RaadTopicsFilter) => {
      const order = (['since', 'dossier', 'kind', 'of', 'authority'] as const).map((c) => `raadTopics.${c}` as const);
      let query = reader.build
        .selectFrom('raadTopics')
        .innerJoin('dossiers', 'dossiers.dossier', 'raadTopics.dossier')
        .where(visibleTo(actor))
        // What is owed until a day is asked about from the day after.
        .where('raadTopics.since', '<=', f.until !== undefined && f.until < today ? f.until : today);
      for (const field of ['municipality', 'dossier', 'portfolio', 'kind', 'council'] as const) {
        const value = f[field];
        if (value !== undefined) query = query.where(`raadTopics.${field}`, '=', value as never);
      }
      if (f.whose !== undefined) query = query.where(fallingTo(actor, f.whose, 'raadTopics'));
      if (f.from !== undefined) query = query.where('raadTopics.since', '>=', f.from);
      const shown = query
        .selectAll('raadTopics')
        .select(['dossiers.title', nameOf('raadTopics.council').as('councilName')])
        .select(nameOf('raadTopics.authority').as('authorityName'))
        .where(afterCursor(f, order, 'desc'))
        .orderBy(inOrderOf(order, 'desc'))
        .limit(limitOf(f) + 1);
      const answer = pageOf(
        reader.all(shown),
        f,
        (row) => [row.since, row.dossier, row.kind, row.of, row.authority],
        itemOf,
      );
      if (f.cursor !== undefined) return { ...answer, total: undefined, kinds: undefined };
      const most = mostCounted(f);
      const told = query.select(['raadTopics.kind', 'raadTopics.dossier', 'dossiers.title', 'raadTopics.on']);
      const counting = told
        .select(['raadTopics.dueOn', 'raadTopics.broughtInOn', 'raadTopics.since'])
        .orderBy('raadTopics.since', 'desc')
        .limit(most);
      // SQLite tells the other columns of the row with the greatest `since`.
      const ofEach = sql<Kind>`SELECT kind, count(*) AS count, count(broughtInOn) AS before, dossier, title, "on", dueOn,
        max(since) AS since FROM (${counting}) GROUP BY kind`;
      const isNarrow = (f.municipality ?? f.dossier ?? f.whose) !== undefined;
      const each = isNarrow ? reader.all(ofEach) : undefined;
      const place = (kind: RaadTopic) => RAAD_TOPICS.indexOf(kind);
      return {
        ...answer,
        total: each
          ? each.reduce((sum, { count }) => sum + count, 0)
          : reader.count(query.select('raadTopics.dossier'), most),
        kinds: each
          ?.map(({ dueOn, ...kind }) => ({ ...kind, dueOn: dueOn ?? undefined }))
          .toSorted((a, b) => place(a.kind) - place(b.kind)),
      };
    },
  },
);
