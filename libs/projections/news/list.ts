import type { Day } from '#calendar';
import { day, fields, list, moment, oneOf, string, whole, yes } from '#schema';
import { DEADLINE_KINDS, NEWS_KINDS, type NewsKind } from '#vocabulary';
import { sql } from 'kysely';
import { nameOf } from '../query/conditions.js';
import { inOrderOf, limitOf, pageOf, trajectoryId, type Paging } from '../query/page.js';
import { describedQuery, type Query, type Reader } from '../query/reader.js';
import { countedBy, NEWEST, newestFor } from './newest.js';
import { placeOf } from './place.js';
import { placesOf, toldTo, within } from './told-to.js';
import type { NewsRow } from './view.js';

const MOST_COUNTED = 100;

/** Up to where all was read at once: what happened by its place in the log, what is due by the day that it was told. */
export interface ReadMark {
  readonly position: string;
  readonly day: Day;
}

/** Who is something in a municipality: of a dossier that names one of them it is that one's own. */
export interface RoleHolders {
  readonly municipality: string;
  readonly role: 'civilServant' | 'alderman';
  readonly ids: readonly string[];
}

/** That somebody is asked what they think of what their council is writing. */
export interface AskedToComment {
  readonly item: string;
  readonly dossier: string;
  readonly municipality: string;
  /** Whose draft it is, of what, and to which request or about which advice; the council again of one that it gives by itself. */
  readonly council: string;
  readonly kind: 'advice' | 'supplement' | 'rejoinder';
  readonly about: string;
  /** Of which councils they are, of those that write and advise along. */
  readonly councils: readonly string[];
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface NewsFilter extends Paging {
  /** `own` leaves out what another of the same role is named for; without it all that one's roles are told. */
  readonly whose?: 'own' | 'all' | undefined;
  readonly unread?: 'yes' | undefined;
  readonly holders: readonly RoleHolders[];
  readonly mark?: ReadMark | undefined;
  readonly read: readonly string[];
  /** What is asked of them of drafts: it stands in no view. */
  readonly asked?: readonly AskedToComment[] | undefined;
  /** Only these. */
  readonly items?: readonly string[] | undefined;
}

const newsItem = fields({
  item: { ...string, description: 'Of which it can be said that it was read.' },
  kind: oneOf(NEWS_KINDS),
  dossier: trajectoryId,
  municipality: string,
  title: string,
  at: { ...moment, description: 'When it was recorded; of a term the day on which it came near its end, or was over.' },
  read: yes,
  place: { ...string, description: 'Its address in the workplace.' },
  'fact?': { ...string, description: 'The fact that it is told of; of what was corrected that of the correction.' },
  'dueOn?': day,
  'dueKind?': oneOf(DEADLINE_KINDS),
  'authority?': string,
  'authorityName?': string,
  'advice?': string,
  'about?': string,
  'until?': {
    ...day,
    description:
      'Until when a term runs now, for when something was promised, or when what was corrected truly happened.',
  },
  'was?': {
    ...string,
    description: 'What an answer said before, or when what was corrected was thought to have happened.',
  },
  'is?': {
    ...string,
    description:
      'What it says now, what was decided, what was traced, how far it is, what a draft becomes, which fact was corrected.',
  },
  'count?': { ...whole, description: 'Of how many points.' },
  'councilName?': string,
  'point?': whole,
  'number?': string,
});

export const newsPage = fields({
  items: list(newsItem),
  'next?': string,
  'unread?': { ...whole, description: `On the first page: how many were not read, counted up to ${MOST_COUNTED}.` },
  mark: fields(
    {
      ...{ position: string, day },
      'asked?': { ...moment, description: 'When the last of what is asked of you was asked.' },
    },
    'Up to where the log and the days are known here: for having read all of it.',
  ),
});

export type NewsTold = NewsRow & {
  readonly kind: NewsKind;
  readonly moment: string;
  readonly isRead: number;
  readonly title: string;
  readonly authorityName: string | null;
};

export const itemOf = ({ moment: at, isRead, ownNumber, position: _, seq, ...row }: NewsTold) => ({
  item: row.item,
  kind: row.kind,
  dossier: row.dossier,
  municipality: row.municipality,
  title: row.title,
  at,
  read: isRead === 1,
  place: placeOf({ ...row, seq }),
  fact: row.fact ?? undefined,
  dueOn: row.dueOn ?? undefined,
  dueKind: row.dueKind ?? undefined,
  authority: row.authority ?? undefined,
  authorityName: row.authorityName ?? undefined,
  advice: row.advice ?? undefined,
  about: row.about ?? undefined,
  until: row.until ?? undefined,
  was: row.was ?? undefined,
  is: row.is ?? undefined,
  count: row.count ?? undefined,
  councilName: row.councilName ?? undefined,
  point: row.point ?? undefined,
  number: ownNumber ?? undefined,
});
export type NewsItem = ReturnType<typeof itemOf>;

/** The last place of the log of which anybody is told. */
const lastPosition = (reader: Reader) =>
  reader.first(sql<{ position: string | null }>`SELECT max(position) AS position FROM news`)?.position ?? '';

/** What is new for somebody, the newest first. */
export const listNews = describedQuery(newsPage, {
  reads: ['news', 'dossiers'],
  run: (reader, context, filter: NewsFilter) => {
    const last = (filter.asked ?? []).reduce((at, one) => (one.at > at ? one.at : at), '');
    const mark = { position: lastPosition(reader), day: context.today, asked: last === '' ? undefined : last };
    const most = limitOf(filter) + 1;
    const newest = inOrderOf(NEWEST, 'desc');
    const rows = reader.all(
      sql<NewsTold>`SELECT told.*, dossiers.title, ${nameOf('told.authority')} AS authorityName
        FROM (SELECT * FROM (${newestFor(context, filter, most)}) AS told ORDER BY ${newest} LIMIT ${most}) AS told
        INNER JOIN dossiers ON dossiers.dossier = told.dossier ORDER BY ${newest}`,
    );
    const found = pageOf(rows, filter, ({ moment: at, item }) => [at, item], itemOf);
    const unread = () =>
      reader.first(
        sql<{
          unread: number;
        }>`SELECT count(*) AS unread FROM (${newestFor(context, { ...filter, unread: 'yes' }, MOST_COUNTED, countedBy(reader, context, filter))})`,
      )?.unread ?? 0;
    return {
      ...{ ...found, mark },
      unread: filter.cursor === undefined ? Math.min(unread(), MOST_COUNTED) : undefined,
    };
  },
});

/** All that is due and concerns somebody, soonest first: for their calendar. */
export const dueNews: Query<Pick<NewsFilter, 'holders'>, readonly DueNews[]> = {
  reads: ['news', 'dossiers'],
  run: (reader, { actor }, { holders }) => {
    const mine = toldTo(actor, { whose: 'own', holders });
    return reader
      .all(
        sql<NewsTold>`SELECT news.*, news.item AS item, 'nearEnd' AS kind, '' AS moment, 0 AS isRead, dossiers.title,
          ${nameOf('news.authority')} AS authorityName FROM news INNER JOIN dossiers ON dossiers.dossier = news.dossier
          WHERE news.municipality IN ${within(placesOf(actor))} AND news.dueOn IS NOT NULL AND ${mine} ORDER BY news.dueOn, news.item LIMIT ${MOST_DUE}`,
      )
      .map((row) => ({ ...itemOf(row), dueOn: row.dueOn ?? '' }));
  },
};
export type DueNews = NewsItem & { readonly dueOn: Day };
/** More than anybody has to do; a calendar that is read each hour stays small. */
const MOST_DUE = 500;
