import { actingAs, isNarrowed } from '#access';
import type { KindName } from '#kinds';
import { day, fields, oneOf, string, whole } from '#schema';
import { ROLES, type Whose } from '#vocabulary';
import { sql, type SqlBool } from 'kysely';
import { afterCursor, inOrderOf, limitOf, onePage, page, pageOf, trajectoryId, type Paging } from './query/page.js';
import { describedQuery } from './query/reader.js';
import { ownOf, withinGrant } from './query/whose.js';
import { NO_TASKS, type TaskRow, type Tasks } from './query/tasks.js';
import { NEVER } from './views/never.js';
import { FIRST, trajectoryTasks } from './views/worklist.js';

/** What awaits somebody in each kind of story: exhaustive by its type. A council is changed when somebody wants to. */
const TASKS = { trajectory: trajectoryTasks, council: NO_TASKS } satisfies Readonly<Record<KindName, Tasks>>;

type Fact = (typeof TASKS)[KindName]['facts'][number];
type Row = TaskRow<Fact> & {
  readonly title: string;
  readonly portfolioHolder: string | null;
  readonly portfolio: string | null;
  readonly authorityName: string | null;
  readonly urgency: string;
};

const all: readonly Tasks<Fact>[] = Object.values(TASKS);

const taskItem = fields({
  dossier: trajectoryId,
  title: string,
  municipality: string,
  role: oneOf(ROLES),
  'council?': string,
  fact: {
    ...oneOf(all.flatMap(({ facts }) => facts)),
    description: 'The fact that would settle it. To a council InformationProvided tells that what it asked for came.',
  },
  'about?': string,
  'councilName?': string,
  'point?': whole,
  'number?': { ...string, description: 'Of the recommendation, as its council numbered it.' },
  'question?': { ...string, description: 'What a council asked to know, of a task about that.' },
  'article?': {
    ...string,
    description:
      'Where it is laid down that this is done: what a municipality set, such as its ordinance and the article.',
  },
  'promisedFor?': {
    ...day,
    description: 'The day for which something was promised, which passed or was put off: of a rejoinder about that.',
  },
  'handover?': {
    ...oneOf(['ready', 'returned']),
    description: 'Of a response: its drafts lie ready for adoption, or were sent back.',
  },
  'authority?': string,
  'authorityName?': { ...string, description: 'Where several authorities answer for themselves.' },
  'dueOn?': day,
  'done?': whole,
  'total?': whole,
  since: day,
  'broughtInOn?': {
    ...day,
    description: 'It was over before the dossier was copied from paper, on this day: listed after all else.',
  },
});

const itemOf = ({
  role,
  council,
  about,
  authority,
  authorityName,
  councilName,
  point,
  ownNumber,
  question,
  article,
  promisedFor,
  handover,
  turn: _turn,
  urgency: _urgency,
  portfolioHolder: _holder,
  portfolio: _portfolio,
  done,
  total,
  dueOn,
  broughtInOn,
  ...row
}: Row) => ({
  ...row,
  role,
  council: council ?? undefined,
  about: about ?? undefined,
  authority: authority ?? undefined,
  authorityName: authorityName ?? undefined,
  dueOn: dueOn === NEVER ? undefined : dueOn,
  councilName: councilName ?? undefined,
  point: point ?? undefined,
  number: ownNumber ?? undefined,
  question: question ?? undefined,
  article: article ?? undefined,
  promisedFor: promisedFor ?? undefined,
  handover: handover ?? undefined,
  done: done ?? undefined,
  total: total ?? undefined,
  broughtInOn: broughtInOn ?? undefined,
});

export interface WorklistFilter extends Paging {
  readonly municipality?: string | undefined;
  readonly whose?: Whose | undefined;
}

const rows = sql.join(
  all.flatMap((tasks) => tasks.rows ?? []),
  sql` UNION ALL `,
);

/** What is late presses most; then what came back, since somebody waits for it who has read it. */
const urgencyOn = (today: string) =>
  sql<string>`CASE WHEN task.dueOn < ${today} THEN '0' WHEN task.turn = ${FIRST} THEN '1' ELSE '2' END`;

/**
 * What awaits somebody: what is late, what came back, and then soonest first; what has no due date after that, longest
 * waiting first. What was over before its dossier was brought in comes last.
 */
export const listWorklist = describedQuery(page(taskItem), {
  reads: all.flatMap(({ reads }) => reads),
  run: (reader, { actor, today }, f: WorklistFilter) => {
    const grants = actingAs(actor);
    const mine = grants.map((grant) => {
      const { role, municipality, council } = grant;
      const of = role === 'council' ? sql`AND task.council = ${council ?? ''}` : sql``;
      // What awaits somebody in another role is theirs, whoever holds the portfolio.
      const own = f.whose === 'own' && role === 'alderman' ? sql`AND ${ownOf(actor, grant, 'task')}` : sql``;
      const within = isNarrowed(grant) ? sql`AND ${withinGrant(grant, 'task')}` : sql``;
      // Who is asked as a civil servant already is not asked once more as a clerk.
      const isAsked = (other: (typeof grants)[number]) =>
        other.role === 'civilServant' && other.municipality === municipality && !isNarrowed(other);
      const once = role === 'clerk' && grants.some(isAsked) ? sql`AND task.fact <> 'SharedWithRaad'` : sql``;
      // Nor who settles a dispute as a clerk, who is asked of any, as an alderman.
      const isClerk = grants.some((other) => other.role === 'clerk' && other.municipality === municipality);
      const other = sql`SELECT 1 FROM worklist AS other
        WHERE other.dossier = task.dossier AND other.fact = task.fact AND other.role = 'clerk'`;
      const settles =
        role === 'alderman' && isClerk ? sql`AND NOT (task.fact = 'DisputeSettled' AND EXISTS (${other}))` : sql``;
      return sql`(task.municipality = ${municipality} AND task.role = ${role} ${of} ${within} ${own} ${once} ${settles})`;
    });
    if (mine.length === 0) return onePage([]);
    const order = [
      'broughtInOn',
      'urgency',
      'dueOn',
      'since',
      'dossier',
      'fact',
      'about',
      'authority',
      'role',
      'council',
    ] as const;
    const columns = order.map((column) =>
      column === 'urgency' ? urgencyOn(today) : sql<string>`coalesce(${sql.ref(`task.${column}`)}, '')`,
    );
    let query = reader.build
      .selectFrom(sql<Row>`(${rows})`.as('task'))
      .selectAll()
      .select(urgencyOn(today).as('urgency'))
      .where(sql<SqlBool>`(${sql.join(mine, sql` OR `)})`)
      // That a day passes is recorded by nobody: what waits for it is kept before.
      .where(sql<SqlBool>`(task.promisedFor IS NULL OR task.since <= ${today})`)
      .where(afterCursor(f, columns, 'asc'))
      .orderBy(inOrderOf(columns, 'asc'))
      .limit(limitOf(f) + 1);
    if (f.municipality !== undefined) query = query.where('task.municipality', '=', f.municipality);
    return pageOf(reader.all(query), f, (row) => order.map((column) => row[column] ?? ''), itemOf);
  },
});
