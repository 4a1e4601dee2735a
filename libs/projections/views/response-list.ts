import { day, fields, string, whole } from '#schema';
import type { ResponseFigure } from '#vocabulary';
import { nameOf } from '../query/conditions.js';
import { countedOver, responsesBehind, type CountedFilter } from '../query/counted-in.js';
import {
  afterCursor,
  counted,
  inOrderOf,
  limitOf,
  mostCounted,
  pageOf,
  trajectoryId,
  type Paging,
} from '../query/page.js';
import { describedQuery } from '../query/reader.js';
import { visibleTo } from '../query/visible-to.js';
import { sql } from 'kysely';

export interface ResponsesFilter extends Paging, CountedFilter {
  readonly answers?: ResponseFigure | undefined;
}

const responseItem = fields({
  dossier: trajectoryId,
  title: string,
  municipality: string,
  advice: string,
  council: { ...string, description: 'Who submitted the advice.' },
  councilName: string,
  authority: string,
  authorityName: string,
  'portfolio?': string,
  day: { ...day, description: 'On which the advice came.' },
  open: { ...whole, description: 'Recommendations without a published answer.' },
  total: whole,
  'dueOn?': day,
  'adoptedOn?': day,
});

/** What authorities owe advices, or answered: those of the latest advice first. */
export const listResponses = describedQuery(counted(responseItem), {
  reads: ['responses', 'dossiers', 'councils'],
  run: (reader, { actor, today }, f: ResponsesFilter) => {
    const order = ['responses.day', 'responses.dossier', 'responses.advice', 'responses.authority'] as const;
    const query = reader.build
      .selectFrom('responses')
      .innerJoin('dossiers', 'dossiers.dossier', 'responses.dossier')
      .where(countedOver('responses', f))
      .where(visibleTo(actor))
      .where(f.answers === undefined ? sql<boolean>`TRUE` : responsesBehind(today)[f.answers]);
    const shown = query
      .select(['responses.dossier', 'responses.municipality', 'responses.advice', 'responses.council'])
      .select(['responses.authority', 'responses.portfolio', 'responses.day', 'responses.open', 'responses.total'])
      .select(['responses.dueOn', 'responses.adoptedOn', 'dossiers.title'])
      .select([nameOf('responses.council').as('councilName'), nameOf('responses.authority').as('authorityName')])
      .where(afterCursor(f, order, 'desc'))
      .orderBy(inOrderOf(order, 'desc'))
      .limit(limitOf(f) + 1);
    return {
      ...pageOf(
        reader.all(shown),
        f,
        (row) => [row.day, row.dossier, row.advice, row.authority],
        (row) => ({
          ...row,
          portfolio: row.portfolio ?? undefined,
          dueOn: row.dueOn ?? undefined,
          adoptedOn: row.adoptedOn ?? undefined,
        }),
      ),
      ...(f.cursor === undefined && { total: reader.count(query.select('responses.dossier'), mostCounted(f)) }),
    };
  },
});
