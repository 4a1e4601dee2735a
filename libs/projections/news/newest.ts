import { addDays } from '#calendar';
import { sql, type RawBuilder } from 'kysely';
import { afterCursor, inOrderOf } from '../query/page.js';
import type { QueryContext, Reader } from '../query/reader.js';
import type { NewsFilter, NewsTold } from './list.js';
import { placesOf, toldTo, within } from './told-to.js';

/** So many days something is told of, and so many before its end that it is near. */
const TOLD_DAYS = 90;
export const NEAR_DAYS = 7;

/** The order of what is told, the latest first. */
export const NEWEST = ['told.moment', 'told.item'] as const;

/** Above so many municipalities, which nobody has, all are asked at once: SQLite joins 500 questions. */
const MOST_APART = 50;

/**
 * How it is found what was not read: behind the place up to which all was read at once, where that lies within the days of
 * which anybody is told; else by when it was.
 */
export type Counted = 'byPlace' | 'byTime';

/** By which of the two there is less to go through. */
export function countedBy(reader: Reader, { today }: QueryContext, { mark, items }: NewsFilter): Counted {
  if (mark === undefined || items) return 'byTime';
  const [next] = reader.all(
    sql<{ at: string }>`SELECT at FROM news WHERE position > ${mark.position} ORDER BY position LIMIT 1`,
  );
  return next === undefined || next.at >= addDays(today, -TOLD_DAYS) ? 'byPlace' : 'byTime';
}

type Column = RawBuilder<unknown>;
const COLUMNS = sql`news.dossier, news.municipality, news.position, news.seq, news.dueOn, news.dueKind, news.fact,
  news.authority, news.advice, news.about, news."until", news.was, news."is", news."count", news.councilName, news.point,
  news.ownNumber`;
const ofAsked = (field: string) => sql`json_extract(asked.value, ${`$.${field}`})`;

/**
 * What somebody is told, whatever they did themselves left out, as it stands on a day: of each municipality and each way
 * of being new no more than the newest, so that what a page costs does not grow with what there is. Names come after.
 * Only counted, it is no more than so many of what was not read, in no order.
 */
export function newestFor(
  { actor, today }: QueryContext,
  filter: NewsFilter,
  most: number,
  counted?: Counted,
): RawBuilder<NewsTold> {
  const [from, near] = [addDays(today, -TOLD_DAYS), addDays(today, NEAR_DAYS)];
  const { mark = { position: '', day: '' }, read, unread, asked = [], items } = filter;
  // What was read all at once need not be gone through for what was not: it is over since that day, or near its end later.
  const dueFrom = unread === 'yes' && mark.day > from ? mark.day : from;
  const only = (column: Column) => (items ? sql`${column} IN ${within(items)}` : sql`TRUE`);
  /** What is left of one way of being new. */
  const left = (item: Column, moment: Column, isRead: Column) =>
    sql`${only(item)} AND ${unread === 'yes' ? sql`NOT ${isRead}` : sql`TRUE`} AND ${afterCursor(filter, [moment, item], 'desc')}
      ${counted !== undefined ? sql`` : sql`ORDER BY ${inOrderOf([moment, item], 'desc')}`} LIMIT ${most}`;

  const happened = (at: Column, mine: Column) => {
    const isRead = sql`(news.position <= ${mark.position} OR news.item IN ${within(read)})`;
    const since =
      counted === 'byPlace' ? sql`news.position > ${mark.position} AND +news.at >= ${from}` : sql`news.at >= ${from}`;
    return sql`SELECT ${COLUMNS}, news.item AS item, news.kind AS kind, news.at AS moment, ${isRead} AS isRead FROM news
      WHERE ${at} AND ${since} AND coalesce(news."by", '') <> ${actor.id} AND ${mine}
        AND ${left(sql`news.item`, sql`news.at`, isRead)}`;
  };
  const isOver = sql`news.dueOn < ${today}`;
  const due = (at: Column, mine: Column) => {
    const item = sql`(news.item || CASE WHEN ${isOver} THEN ':over' ELSE ':near' END)`;
    const day = sql`CASE WHEN ${isOver} THEN date(news.dueOn, '+1 day') ELSE date(news.dueOn, ${`-${NEAR_DAYS} days`}) END`;
    const moment = sql`(${day} || 'T00:00:00.000Z')`;
    const isRead = sql`(${day} <= ${mark.day} OR ${item} IN ${within(read)})`;
    return sql`SELECT ${COLUMNS}, ${item} AS item, CASE WHEN ${isOver} THEN 'over' ELSE 'nearEnd' END AS kind,
        ${moment} AS moment, ${isRead} AS isRead FROM news
      WHERE ${at} AND news.dueOn BETWEEN ${dueFrom} AND ${near} AND ${mine} AND ${left(item, moment, isRead)}`;
  };
  const askedOf = () => {
    const [item, at] = [ofAsked('item'), ofAsked('at')];
    const isRead = sql`(${item} IN ${within(read)})`;
    const name = sql`(SELECT json_extract(value, '$.name') FROM json_each(dossiers.councils)
      WHERE json_extract(value, '$.id') = ${ofAsked('council')})`;
    return sql`SELECT dossiers.dossier, dossiers.municipality, NULL AS position, NULL AS seq, NULL AS dueOn, NULL AS dueKind,
        NULL AS fact, NULL AS authority, NULL AS advice, ${ofAsked('about')} AS about, NULL AS "until", NULL AS was, ${ofAsked('kind')} AS "is",
        NULL AS "count", ${name} AS councilName, NULL AS point, NULL AS ownNumber, ${item} AS item, 'askedToComment' AS kind,
        ${at} AS moment, ${isRead} AS isRead
      FROM json_each(${JSON.stringify(asked)}) AS asked INNER JOIN dossiers ON dossiers.dossier = ${ofAsked('dossier')}
      WHERE dossiers.municipality = ${ofAsked('municipality')} AND ${at} >= ${from} AND EXISTS (
        SELECT 1 FROM json_each(dossiers.councils) AS council, json_each(asked.value, '$.councils') AS mine
        WHERE mine.value = json_extract(council.value, '$.id')) AND ${left(item, at, isRead)}`;
  };

  const places = placesOf(actor);
  const apart = places.length > MOST_APART ? [places] : places.map((place) => [place]);
  const parts = apart.flatMap((some) => {
    const [first] = some;
    const is = some.length === 1 ? sql`= ${first}` : sql`IN ${within(some)}`;
    const mine = toldTo(actor, filter, some);
    // A few by their names are found by these, and not among all that their municipality is told.
    const at = items ? sql`+news.municipality ${is}` : sql`news.municipality ${is}`;
    return [happened(at, mine), due(sql`news.municipality ${is}`, mine)];
  });
  const all = [...parts, ...(asked.length > 0 ? [askedOf()] : [])].map((part) => sql`SELECT * FROM (${part})`);
  return all.length === 0
    ? sql<NewsTold>`SELECT * FROM (${happened(sql`FALSE`, sql`FALSE`)})`
    : sql<NewsTold>`${sql.join(all, sql` UNION ALL `)}`;
}
