import type { Actor } from '#access';
import type { Day } from '#calendar';
import { each, fields, whole } from '#schema';
import { REGISTER_STATES, type RegisterState } from '#vocabulary';
import { sql } from 'kysely';
import { inJson, nameOf } from '../query/conditions.js';
import { afterCursor, inOrderOf, limitOf, page, pageOf, type Paging } from '../query/page.js';
import { describedQuery, type QueryContext, type Reader } from '../query/reader.js';
import { visibleTo } from '../query/visible-to.js';
import { alikeAmong } from './keywords.js';
import { itemOf, registerItem, UNANSWERED, type Earlier } from './register-item.js';
import type { RegisterRow } from './register.js';

export interface RegisterFilter extends Paging {
  readonly municipality?: string | undefined;
  readonly dossier?: string | undefined;
  readonly council?: string | undefined;
  readonly authority?: string | undefined;
  readonly recommendation?: string | undefined;
  readonly portfolio?: string | undefined;
  readonly subject?: string | undefined;
  /** Verdicts, or `unanswered`. */
  readonly verdict?: readonly string[] | undefined;
  readonly state?: readonly RegisterState[] | undefined;
  /** By the day of the advice: what was never answered stays in it. */
  readonly advisedFrom?: string | undefined;
  readonly advisedUntil?: string | undefined;
  /** By the day of the answer, or of the advice while there is none. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** How it stands on a day: rows hold nothing that depends on it. */
const stateOn = (today: Day) => sql<RegisterState>`CASE
  WHEN register.verdict = 'held' THEN 'held'
  WHEN register.verdict IS NOT NULL THEN 'refused'
  WHEN register.ended = 1 OR register.dueOn < ${today} THEN 'overdue'
  ELSE 'waiting' END`;

/** The rows that somebody may know of and asked for, each with how it stands. */
const rowsFor = (reader: Reader, { actor, today }: QueryContext, f: RegisterFilter) => {
  let query = reader.build
    .selectFrom('register')
    .innerJoin('dossiers', 'dossiers.dossier', 'register.dossier')
    .select(stateOn(today).as('state'))
    .where(visibleTo(actor));
  if (f.council !== undefined) query = query.where(inJson('register.givers', f.council));
  const fields = ['municipality', 'dossier', 'authority', 'recommendation', 'portfolio', 'subject'] as const;
  for (const field of fields) {
    const value = f[field];
    if (value !== undefined) query = query.where(`register.${field}`, '=', value);
  }
  if (f.verdict) query = query.where(sql`coalesce(register.verdict, ${UNANSWERED})`, 'in', f.verdict);
  if (f.state) query = query.where(stateOn(today), 'in', f.state);
  const from = [['day', f.from] as const, ['advisedDay', f.advisedFrom] as const];
  const until = [['day', f.until] as const, ['advisedDay', f.advisedUntil] as const];
  for (const [column, day] of from) if (day !== undefined) query = query.where(`register.${column}`, '>=', day);
  for (const [column, day] of until) if (day !== undefined) query = query.where(`register.${column}`, '<=', day);
  return query;
};

const registerQuery = (withEarlier: boolean) =>
  describedQuery(page(registerItem), {
    reads: ['register', 'dossiers', 'councils'],
    run: (reader, asking, f: RegisterFilter) => {
      const order = ['register.day', 'register.dossier', 'register.recommendation', 'register.authority'] as const;
      const query = rowsFor(reader, asking, f)
        .selectAll('register')
        .select(['dossiers.title', nameOf('register.council').as('councilName')])
        .select(nameOf('register.authority').as('authorityName'))
        .where(afterCursor(f, order, 'desc'))
        .orderBy(inOrderOf(order, 'desc'))
        .limit(limitOf(f) + 1);
      const rows = reader.all(query);
      // Over all municipalities there is too much to compare with.
      const one = f.municipality ?? (f.dossier === undefined ? undefined : rows[0]?.municipality);
      const before = one === undefined || !withEarlier ? () => undefined : earlierOn(reader, asking.actor, one);
      return pageOf(
        rows,
        f,
        (row) => [row.day, row.dossier, row.recommendation, row.authority],
        (row) => itemOf(row, before(row)),
      );
    },
  });

const counted = fields({ recommendations: whole, questions: whole });

/** How much of the register stands how: recommendations, and apart from those the points that are questions. */
export const countRegister = describedQuery(fields(each(REGISTER_STATES, counted)), {
  reads: ['register', 'dossiers', 'councils'],
  run: (reader, asking, filter: Omit<RegisterFilter, keyof Paging>) => {
    const query = rowsFor(reader, asking, filter)
      .select('register.question')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .groupBy(['state', 'register.question']);
    const rows = reader.all(query);
    const of = (state: RegisterState, question: number) =>
      rows.find((row) => row.state === state && row.question === question)?.count ?? 0;
    const count = (state: RegisterState) => ({ recommendations: of(state, 0), questions: of(state, 1) });
    return { refused: count('refused'), overdue: count('overdue'), waiting: count('waiting'), held: count('held') };
  },
});

/** What was not adopted, latest first; within one municipality each with what was refused on the same matter before. */
export const listRegister = registerQuery(true);
/** The same without what was refused before: for those who take all of it. */
export const listRegisterAlone = registerQuery(false);

const MOST_EARLIER = 5;
const MOST_COMPARED = 5_000;

/** Finds, for a row of the register, what is older, of the same municipality and about the same. */
function earlierOn(reader: Reader, actor: Actor, municipality: string): (row: RegisterRow) => Earlier[] {
  const query = reader.build
    .selectFrom('register')
    .innerJoin('dossiers', 'dossiers.dossier', 'register.dossier')
    .select(['register.dossier', 'register.recommendation', 'register.authority', 'register.verdict'])
    .select(['register.on', 'register.day', 'register.keywords', 'dossiers.title'])
    .where('register.municipality', '=', municipality)
    .where(visibleTo(actor))
    .orderBy('register.day', 'desc')
    .limit(MOST_COMPARED);
  const candidates = reader.all(query);
  const find = alikeAmong(candidates.map(({ keywords: words }) => words.split(' ')));
  return (row) => {
    const isEarlier = (i: number) => {
      const c = candidates[i];
      return c !== undefined && c.dossier !== row.dossier && c.day < row.day;
    };
    return find(new Set(row.keywords.split(' ')), isEarlier, MOST_EARLIER)
      .flatMap((i) => candidates[i] ?? [])
      .map(({ keywords: _, ...c }) => ({ ...c, verdict: c.verdict ?? UNANSWERED }));
  };
}
