import type { Role } from '#access';
import { day, fields, oneOf, string, whole } from '#schema';
import {
  ACTS_FOR,
  answerOf,
  awaiting,
  FACTS,
  type FactType,
  hasLeft,
  inOrder,
  judgementOf,
  stageOf,
  type Trajectory,
  unanswered,
  undecided,
  untraced,
} from '#trajectory';
import { ROLES } from '#vocabulary';
import { sql, type SqlBool } from 'kysely';
import type { TrajectoryBySight, TrajectoryReadModel } from '../trajectory-by-sight.js';
import { afterCursor, inOrderOf, limitOf, onePage, page, pageOf, trajectoryId, type Paging } from '../query/page.js';
import { describedQuery } from '../query/reader.js';
import { labelOf } from './label.js';
import { NEVER } from './never.js';

/** Something that awaits somebody: the fact that would settle it, about what, by when. */
export interface WorklistRow {
  readonly dossier: string;
  readonly municipality: string;
  readonly role: Role;
  /** For a council: which. */
  readonly council: string | null;
  readonly fact: FactType;
  /** The request, advice, commitment … that it is about; null for the dossier as a whole. */
  readonly about: string | null;
  readonly authority: string | null;
  /** The council whose advice it is about. */
  readonly councilName: string | null;
  /** Of the recommendation that it is about, in its advice. */
  readonly point: number | null;
  /** NEVER when it has no due date. */
  readonly dueOn: string;
  /** Of how many parts how many are done, where it has parts. */
  readonly done: number | null;
  readonly total: number | null;
  /** The day from which it waits: for the order of what has no due date. */
  readonly since: string;
}

type Task = Pick<WorklistRow, 'role' | 'fact' | 'since'> & {
  readonly [K in keyof WorklistRow]?: WorklistRow[K] | undefined;
};

const roleFor = (s: Trajectory, authority: string): Role => {
  const kind = s.opened.authorities.find(({ id }) => id === authority)?.kind;
  return kind ? ACTS_FOR[kind] : 'alderman';
};

function start(s: Trajectory): Task[] {
  const since = s.openedAt.day;
  if (stageOf(s) === 'draft') return [{ role: 'civilServant', fact: 'InvolvementHeld', since }];
  if (stageOf(s) === 'involvement') return [{ role: 'civilServant', fact: 'AdviceRequested', since }];
  if (stageOf(s) !== 'advice' || s.opened.kind === 'unsolicited') return [];
  // Others were asked; these were not yet.
  const heard = [...Object.values(s.requests), ...Object.values(s.advices)].map(({ council }) => council);
  return s.opened.councils
    .filter(({ id }) => !heard.includes(id) && !hasLeft(s, id))
    .map(({ id }) => ({ role: 'civilServant', fact: 'AdviceRequested', about: id, since }));
}

const information = (s: Trajectory): Task[] =>
  Object.values(s.information)
    .filter((asked) => !asked.provided)
    .map(({ id, at }) => ({ role: 'civilServant', fact: 'InformationProvided', about: id, since: at.day }));

function advising(s: Trajectory): Task[] {
  const asked = inOrder(s.requests)
    .filter((r) => !r.settled && !hasLeft(s, r.council))
    .map(({ id, council, dueOn, at }): Task => {
      return { role: 'council', council, fact: 'AdviceSubmitted', about: id, dueOn, since: at.day };
    });
  const unasked = s.opened.kind === 'unsolicited' && Object.keys(s.advices).length === 0;
  const own = unasked ? s.opened.councils.filter(({ id }) => !hasLeft(s, id)) : [];
  return [
    ...asked,
    ...own.map(({ id }): Task => ({ role: 'council', council: id, fact: 'AdviceSubmitted', since: s.openedAt.day })),
  ];
}

const answering = (s: Trajectory): Task[] =>
  inOrder(s.advices).flatMap((advice) =>
    awaiting(s, advice).map((authority): Task => {
      const total = advice.recommendations.length;
      const done = total - unanswered(s, authority, advice).length;
      const what = { about: advice.id, authority, dueOn: advice.responses[authority]?.dueOn, since: advice.at.day };
      return done < total
        ? { role: 'civilServant', fact: 'AnswerDrafted', ...what, done, total }
        : { role: roleFor(s, authority), fact: 'ResponseAdopted', ...what, done, total };
    }),
  );

const sharing = (s: Trajectory): Task[] =>
  inOrder(s.advices)
    .filter(({ id, responses }) => !s.shared[id] && Object.values(responses).some((r) => r.adopted))
    .map(({ id, at }) => ({ role: 'civilServant', fact: 'SharedWithRaad', about: id, since: at.day }));

const rejoining = (s: Trajectory): Task[] =>
  inOrder(s.advices).flatMap(({ id: about, council, responses, recommendations }) => {
    if (hasLeft(s, council)) return [];
    const total = recommendations.length;
    return Object.entries(responses).flatMap(([authority, { adopted }]): Task[] => {
      const answers = recommendations.flatMap(({ id }) => answerOf(s, authority, id) ?? []);
      const done = answers.filter((answer) => judgementOf(answer) !== undefined).length;
      if (!adopted || done === total) return [];
      return [{ role: 'council', council, fact: 'RejoinderGiven', about, authority, since: adopted.day, done, total }];
    });
  });

function finishing(s: Trajectory): Task[] {
  const traces = untraced(s).map(({ recommendation, authority, published }): Task => {
    const since = published?.day ?? '';
    return { role: 'civilServant', fact: 'InfluenceTraced', about: recommendation, authority, since };
  });
  if (stageOf(s) !== 'influence') return traces;
  const { plannedDecisionOn: dueOn } = s.opened;
  const since = s.latest?.day ?? s.openedAt.day;
  const decide = undecided(s).map((authority): Task => {
    return { role: roleFor(s, authority), fact: 'DecisionTaken', authority, dueOn, since };
  });
  if (traces.length > 0 || decide.length > 0) return [...traces, ...decide];
  return [{ role: 'alderman', fact: 'InfluencePublished', since }];
}

const disputes = (s: Trajectory): Task[] =>
  s.disputes
    .filter((d) => !d.settled)
    .flatMap(({ raised }): Task[] => {
      const roles = new Set(s.opened.authorities.map(({ id }) => roleFor(s, id)));
      return [...roles].map((role) => ({ role, fact: 'DisputeSettled', since: raised.day }));
    });

const commitments = (s: Trajectory): Task[] =>
  Object.values(s.commitments)
    .filter((c) => !c.fulfilled && answerOf(s, c.authority, c.recommendation)?.published)
    .map(({ id, authority, dueOn }) => {
      return { role: 'civilServant', fact: 'CommitmentFulfilled', about: id, authority, dueOn, since: dueOn };
    });

/** What finds the facts that await somebody; after which event each can be found, that event declares (`awaits`). */
const ON_THE_WAY = [start, information, advising, answering, sharing, rejoining, finishing];
const ALSO_AFTER_THE_END = [disputes, commitments];

function rowsOf({ id, internal: { state: s } }: TrajectoryBySight): WorklistRow[] {
  const tasks = [...(s.end ? [] : ON_THE_WAY), ...ALSO_AFTER_THE_END].flatMap((find) => find(s));
  return tasks.map((task) => ({
    dossier: id,
    municipality: s.opened.municipality,
    council: null,
    about: null,
    authority: null,
    done: null,
    total: null,
    ...labelOf(s, task.about),
    ...task,
    dueOn: task.dueOn ?? NEVER,
  }));
}

export const worklist: TrajectoryReadModel<WorklistRow> = {
  name: 'worklist',
  version: 2,
  columns: {
    dossier: 'TEXT',
    municipality: 'TEXT',
    role: 'TEXT',
    council: 'TEXT',
    fact: 'TEXT',
    about: 'TEXT',
    authority: 'TEXT',
    councilName: 'TEXT',
    point: 'INTEGER',
    dueOn: 'TEXT',
    done: 'INTEGER',
    total: 'INTEGER',
    since: 'TEXT',
  },
  indexes: [['municipality', 'role', 'council', 'dueOn', 'since']],
  rows: rowsOf,
};

const taskItem = fields({
  dossier: trajectoryId,
  title: string,
  municipality: string,
  role: oneOf(ROLES),
  'council?': string,
  fact: { ...oneOf(Object.keys(FACTS) as FactType[]), description: 'The fact that would settle it.' },
  'about?': string,
  'councilName?': string,
  'point?': whole,
  'authority?': string,
  'dueOn?': day,
  'done?': whole,
  'total?': whole,
  since: day,
});

const itemOf = ({
  role,
  council,
  about,
  authority,
  councilName,
  point,
  done,
  total,
  dueOn,
  ...row
}: WorklistRow & { title: string }) => ({
  ...row,
  role,
  council: council ?? undefined,
  about: about ?? undefined,
  authority: authority ?? undefined,
  dueOn: dueOn === NEVER ? undefined : dueOn,
  councilName: councilName ?? undefined,
  point: point ?? undefined,
  done: done ?? undefined,
  total: total ?? undefined,
});

export interface WorklistFilter extends Paging {
  readonly municipality?: string | undefined;
}

/** What awaits somebody, soonest first; what has no due date comes last, longest waiting first. */
export const listWorklist = describedQuery(page(taskItem), {
  reads: ['worklist', 'dossiers'],
  run: (reader, { actor }, f: WorklistFilter) => {
    const mine = actor.grants.map(({ role, municipality, council }) => {
      const own = role === 'council' ? sql`AND worklist.council = ${council ?? ''}` : sql``;
      return sql`(worklist.municipality = ${municipality} AND worklist.role = ${role} ${own})`;
    });
    if (mine.length === 0) return onePage([]);
    const order = ['dueOn', 'since', 'dossier', 'fact', 'about', 'authority', 'role', 'council'] as const;
    const columns = order.map((column) => sql<string>`coalesce(${sql.ref(`worklist.${column}`)}, '')`);
    let query = reader.build
      .selectFrom('worklist')
      .innerJoin('dossiers', 'dossiers.dossier', 'worklist.dossier')
      .selectAll('worklist')
      .select('dossiers.title')
      .where(sql<SqlBool>`(${sql.join(mine, sql` OR `)})`)
      .where(afterCursor(f, columns, 'asc'))
      .orderBy(inOrderOf(columns, 'asc'))
      .limit(limitOf(f) + 1);
    if (f.municipality !== undefined) query = query.where('worklist.municipality', '=', f.municipality);
    return pageOf(reader.all(query), f, (row) => order.map((column) => row[column] ?? ''), itemOf);
  },
});
