import { addDays, type Day } from '#calendar';
import type { NewsKind } from '#vocabulary';
import { sql } from 'kysely';
import type { Query } from '../query/reader.js';
import { NEAR_DAYS } from './newest.js';
import type { NewsRow } from './view.js';

/** What happened after a place in the log up to another, and what became near its end or over on some days: of everybody. */
export interface NewlyTold extends Pick<NewsRow, 'item' | 'municipality' | 'dossier' | 'position'> {
  readonly kind: NewsKind;
}

/** That happened after a place of the log, in its order. */
export const newsAfter: Query<{ readonly after: string; readonly limit: number }, readonly NewlyTold[]> = {
  reads: ['news'],
  run: (reader, _, { after, limit }) =>
    reader.all(
      sql<NewlyTold>`SELECT item, municipality, dossier, position, kind FROM news WHERE position > ${after} ORDER BY position, item LIMIT ${limit}`,
    ),
};

/** What came near its end, or was over, after one day up to and including today; once, as it stands today. */
export const newlyDue: Query<{ readonly after: Day }, readonly NewlyTold[]> = {
  reads: ['news'],
  run: (reader, { today }, { after }) => {
    const [overFrom, nearFrom] = [after, addDays(after, NEAR_DAYS + 1)];
    return reader.all(sql<NewlyTold>`
      SELECT item || ':over' AS item, municipality, dossier, NULL AS position, 'over' AS kind FROM news
        WHERE dueOn >= ${overFrom} AND dueOn < ${today}
      UNION ALL
      SELECT item || ':near' AS item, municipality, dossier, NULL AS position, 'nearEnd' AS kind FROM news
        WHERE dueOn >= ${today} AND dueOn >= ${nearFrom} AND dueOn <= ${addDays(today, NEAR_DAYS)}`);
  },
};
