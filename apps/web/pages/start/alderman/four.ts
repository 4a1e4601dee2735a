import type { QueryClient } from '@tanstack/react-query';
import type { Whose } from '#vocabulary';
import type { DeadlineItem, SessionAnswer, WorklistItem } from '../../../api/answers.ts';
import { changesQuery, deadlinesQuery, raadTopicsQuery, worklistQuery } from '../../../api/queries.ts';
import { rolesOf } from '../../../api/session.ts';
import { daysUntil } from '../../../texts/dates.ts';
import { oneOf } from '../../../ui/filter/address.ts';

/** What an alderman asks on one screen: what is asked for each answer, and what of the work belongs to which. */

/** As many rows as each answer shows; what is more stands on a page of its own. */
export const SHOWN = 3;
const MOST_LATE = 50;
const THIS_WEEK = 7;

export interface Search {
  /** Without it the own portfolio. */
  readonly whose?: Whose;
}
export const searchOf = ({ whose }: Record<string, unknown>): Search => ({
  whose: oneOf(['college'] as const, whose),
});

export const isAlderman = (session: SessionAnswer | null): boolean => rolesOf(session).includes('alderman');

export const lateNowQuery = (whose: Whose) =>
  deadlinesQuery({ whose, state: 'overdue', broughtIn: 'no', limit: MOST_LATE });
/** What was over before it was copied from paper: no arrears of now, and said apart. */
export const lateBeforeQuery = (whose: Whose) =>
  deadlinesQuery({ whose, state: 'overdue', broughtIn: 'yes', limit: MOST_LATE });
export const workOf = (whose: Whose) => worklistQuery({ whose });
export const changedQuery = (whose: Whose) => changesQuery({ whose, limit: SHOWN });
/** What of each kind is told with the first page: of the list itself nothing is shown. */
export const askedQuery = (whose: Whose) => raadTopicsQuery({ whose, limit: 1 });

/** Asks all of it at once. */
export const ask = (queries: QueryClient, whose: Whose) =>
  Promise.all([
    queries.ensureQueryData(workOf(whose)),
    queries.ensureQueryData(lateNowQuery(whose)),
    queries.ensureQueryData(lateBeforeQuery(whose)),
    queries.ensureQueryData(changedQuery(whose)),
    queries.ensureQueryData(askedQuery(whose)),
  ]);

/** Which fact settles what is due: a point that is held is decided on; of a commitment and a point that was left open it is a civil servant's. */
const SETTLED_BY: Readonly<Partial<Record<DeadlineItem['kind'], string>>> = {
  response: 'ResponseAdopted',
  decision: 'DecisionTaken',
  answer: 'AnswerRevised',
};

/** The task with which an alderman settles what is late. */
export const taskOf = (tasks: readonly WorklistItem[], { dossier, kind, of, who }: DeadlineItem) =>
  tasks.find(
    (task) =>
      task.dossier === dossier &&
      task.role === 'alderman' &&
      task.fact === SETTLED_BY[kind] &&
      task.authority === who &&
      (task.about === undefined || task.about === of),
  );

/** What an alderman can decide now: a response that is ready, a dispute, what is due within the week. */
const isNow = ({ fact, role, dueOn, broughtInOn }: WorklistItem): boolean => {
  if (role !== 'alderman' || broughtInOn !== undefined) return false;
  if (fact === 'ResponseAdopted' || fact === 'DisputeSettled') return true;
  return dueOn !== undefined && daysUntil(dueOn) <= THIS_WEEK;
};

/** The work of an alderman in two: what is to be decided now and is not among what is late already, and the rest. */
export function sorted(tasks: readonly WorklistItem[], late: readonly DeadlineItem[]) {
  const settling = new Set(late.flatMap((item) => taskOf(tasks, item) ?? []));
  const others = tasks.filter((task) => !settling.has(task));
  return { now: others.filter(isNow), rest: others.filter((task) => !isNow(task)), isLateToo: settling.size > 0 };
}
