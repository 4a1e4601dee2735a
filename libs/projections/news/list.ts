import type { Actor, Grant } from '#access';
import { addDays, type Day } from '#calendar';
import { day, fields, list, moment, oneOf, string, whole, yes } from '#schema';
import { DEADLINE_KINDS, NEWS_KINDS, type NewsKind } from '#vocabulary';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { nameOf } from '../query/conditions.js';
import { afterCursor, inOrderOf, limitOf, pageOf, trajectoryId, type Paging } from '../query/page.js';
import { describedQuery, type Query, type QueryContext, type Reader } from '../query/reader.js';
import { placeOf } from './place.js';
import type { NewsRow } from './view.js';

/** So many days something is told of, and so many before its end that it is near. */
export const TOLD_DAYS = 90;
export const NEAR_DAYS = 7;
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

export interface NewsFilter extends Paging {
  /** `own` leaves out what another of the same role is named for; without it all that one's roles are told. */
  readonly whose?: 'own' | 'all' | undefined;
  readonly unread?: 'yes' | undefined;
  readonly holders: readonly RoleHolders[];
  readonly mark?: ReadMark | undefined;
  readonly read: readonly string[];
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
  'until?': { ...day, description: 'Until when a term runs now, or for when something was promised.' },
  'was?': { ...string, description: 'What an answer said before.' },
  'is?': { ...string, description: 'What it says now, what was decided, what was traced, how far it is.' },
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
    { position: string, day },
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

const or = (conditions: readonly RawBuilder<unknown>[]) =>
  conditions.length === 0 ? sql<SqlBool>`FALSE` : sql<SqlBool>`(${sql.join(conditions, sql` OR `)})`;
export const within = (values: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
const told = (side: string) => sql`instr(${sql.ref('news.to')}, ${`|${side}|`}) > 0`;

/** Only of these portfolios and dossiers, of a grant that is narrowed. */
function narrowed({ portfolios, dossiers }: Grant): RawBuilder<SqlBool> {
  if (portfolios === undefined && dossiers === undefined) return sql<SqlBool>`TRUE`;
  return or([
    ...(portfolios ? [sql`news.portfolio IN ${within(portfolios)}`] : []),
    ...(dossiers ? [sql`news.dossier IN ${within(dossiers)}`] : []),
  ]);
}

function own(
  actor: Actor,
  grant: Grant,
  { whose, holders }: Pick<NewsFilter, 'whose' | 'holders'>,
): RawBuilder<SqlBool> {
  const { role, municipality } = grant;
  if (whose !== 'own' || (role !== 'civilServant' && role !== 'alderman')) return sql<SqlBool>`TRUE`;
  const named = sql.ref(role === 'alderman' ? 'news.portfolioHolder' : 'news.contact');
  const others = holders
    .filter((one) => one.municipality === municipality && one.role === role)
    .flatMap(({ ids }) => ids.filter((id) => id !== actor.id));
  return sql<SqlBool>`(${named} IS NULL OR ${named} NOT IN ${within(others)})`;
}

/** What the sides are told that somebody is of, in one municipality. */
const toGrant = (actor: Actor, grant: Grant, filter: Pick<NewsFilter, 'whose' | 'holders'>): RawBuilder<SqlBool> => {
  const { role, council, municipality } = grant;
  const side = role === 'council' ? `council:${council ?? ''}` : role;
  return sql<SqlBool>`(news.municipality = ${municipality} AND ${told(side)} AND ${narrowed(grant)} AND ${own(actor, grant, filter)})`;
};

/** All that somebody is told, whatever they did themselves left out, as it stands on a day. */
export function toldTo(
  { actor, today }: QueryContext,
  filter: Pick<NewsFilter, 'whose' | 'holders' | 'mark' | 'read' | 'items'>,
): RawBuilder<NewsTold> {
  const mine = or(actor.grants.map((grant) => toGrant(actor, grant, filter)));
  const [from, near] = [addDays(today, -TOLD_DAYS), addDays(today, NEAR_DAYS)];
  const places = sql`news.municipality IN ${within([...new Set(actor.grants.map(({ municipality }) => municipality))])}`;
  const { mark = { position: '', day: '' }, read } = filter;
  const isOver = sql`news.dueOn < ${today}`;
  const name = nameOf('news.authority');
  const item = sql`news.item || CASE WHEN ${isOver} THEN ':over' ELSE ':near' END`;
  const dueAt = sql`CASE WHEN ${isOver} THEN date(news.dueOn, '+1 day') ELSE date(news.dueOn, ${`-${NEAR_DAYS} days`}) END`;
  const columns = sql`news.dossier, news.municipality, news.position, news.seq, news.dueOn, news.dueKind, news.fact, news.authority,
    news.advice, news.about, news."until", news.was, news."is", news."count", news.councilName, news.point, news.ownNumber,
    dossiers.title AS title, ${name} AS authorityName`;
  const joined = sql`FROM news INNER JOIN dossiers ON dossiers.dossier = news.dossier`;
  const some = filter.items;
  const only = (column: RawBuilder<unknown>) => (some ? sql`${column} IN ${within(some)}` : sql`TRUE`);
  return sql<NewsTold>`
    SELECT ${columns}, news.item AS item, news.kind AS kind, news.at AS moment,
      (news.position <= ${mark.position} OR news.item IN ${within(read)}) AS isRead
    ${joined} WHERE ${places} AND news.at >= ${from} AND coalesce(news."by", '') <> ${actor.id} AND ${mine} AND ${only(sql`news.item`)}
    UNION ALL
    SELECT ${columns}, ${item} AS item, CASE WHEN ${isOver} THEN 'over' ELSE 'nearEnd' END AS kind,
      ${dueAt} || 'T00:00:00.000Z' AS moment, (${dueAt} <= ${mark.day} OR ${item} IN ${within(read)}) AS isRead
    ${joined} WHERE ${places} AND news.dueOn BETWEEN ${from} AND ${near} AND ${mine} AND ${only(item)}`;
}

export const itemOf = ({ moment: at, isRead, ownNumber, position: _, seq: _seq, ...row }: NewsTold) => ({
  item: row.item,
  kind: row.kind,
  dossier: row.dossier,
  municipality: row.municipality,
  title: row.title,
  at,
  read: isRead === 1,
  place: placeOf(row),
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
    const all = toldTo(context, filter);
    const mark = { position: lastPosition(reader), day: context.today };
    const order = ['told.moment', 'told.item'] as const;
    const unread = sql<SqlBool>`told.isRead = 0`;
    const rows = reader.all(
      sql<NewsTold>`SELECT * FROM (${all}) AS told WHERE ${afterCursor(filter, order, 'desc')} AND ${filter.unread === 'yes' ? unread : sql`TRUE`}
        ORDER BY ${inOrderOf(order, 'desc')} LIMIT ${limitOf(filter) + 1}`,
    );
    const found = pageOf(rows, filter, ({ moment: at, item }) => [at, item], itemOf);
    const count = () =>
      reader.first(
        sql<{
          unread: number;
        }>`SELECT count(*) AS unread FROM (SELECT 1 FROM (${all}) AS told WHERE ${unread} LIMIT ${MOST_COUNTED})`,
      )?.unread ?? 0;
    return { ...found, mark, unread: filter.cursor === undefined ? count() : undefined };
  },
});

/** All that is due and concerns somebody, soonest first: for their calendar. */
export const dueNews: Query<Pick<NewsFilter, 'holders'>, readonly DueNews[]> = {
  reads: ['news', 'dossiers'],
  run: (reader, { actor }, { holders }) => {
    const mine = or(actor.grants.map((grant) => toGrant(actor, grant, { whose: 'own', holders })));
    return reader
      .all(
        sql<NewsTold>`SELECT news.*, news.item AS item, 'nearEnd' AS kind, '' AS moment, 0 AS isRead, dossiers.title,
          ${nameOf('news.authority')} AS authorityName FROM news INNER JOIN dossiers ON dossiers.dossier = news.dossier
          WHERE news.dueOn IS NOT NULL AND ${mine} ORDER BY news.dueOn, news.item LIMIT ${MOST_DUE}`,
      )
      .map((row) => ({ ...itemOf(row), dueOn: row.dueOn ?? '' }));
  },
};
export type DueNews = NewsItem & { readonly dueOn: Day };
/** More than anybody has to do; a calendar that is read each hour stays small. */
const MOST_DUE = 500;
