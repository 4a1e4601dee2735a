import type { InfluenceView, TrajectoryView } from '#projections';
import type { AnswerVerdict } from '#vocabulary';
import { handoverIn } from '../../../action/handover.ts';
import type { Over } from '../../../action/over.ts';
import type { Subject } from '../../../action/subjects.ts';
import type { AnswerThread } from '../../../api/answers.ts';
import { numbersIn } from '../../../trajectory/names.ts';
import type { Narrowing, Standing } from './search.ts';

type Advice = TrajectoryView['advices'][number];

/** One point that an authority is asked to answer, of whichever advice. */
export interface Point {
  readonly id: string;
  readonly number: string;
  readonly said: Advice['recommendations'][number];
  readonly advice: string;
  readonly council: string;
  readonly answer: AnswerThread | undefined;
  readonly verdict: AnswerVerdict | undefined;
  readonly standing: Standing;
  /** Whether a form for it is offered: what cannot be recorded today may have happened earlier. */
  readonly open: boolean;
  /** Whether it can be recorded today. */
  readonly possible: boolean;
}

/** Whose answers can be written here. */
export const authoritiesOf = (subjects: readonly Subject[]): readonly string[] => [
  ...new Set(subjects.flatMap(({ about }) => about['authority'] ?? [])),
];

interface Told {
  readonly trajectory: Pick<TrajectoryView, 'advices'>;
  readonly influence: Pick<InfluenceView, 'recommendations'>;
  readonly subjects: readonly Subject[];
}

/** All points of which an answer of this authority is asked or stands, advice by advice. */
export function pointsOf({ trajectory, influence, subjects }: Told, authority: string): readonly Point[] {
  const numbers = numbersIn(trajectory);
  const answers = new Map(
    influence.recommendations.map(({ id, answers: given }) => [id, given.find((a) => a.authority === authority)]),
  );
  const offered = new Map(
    subjects.flatMap(({ about, possible }): [string, boolean][] =>
      about['authority'] === authority && about['recommendation'] !== undefined
        ? [[about['recommendation'], possible]]
        : [],
    ),
  );
  return trajectory.advices.flatMap(({ id: advice, council, recommendations, gone }) => {
    const handover = handoverIn(trajectory, advice, authority);
    return recommendations.flatMap((said): Point[] => {
      const { id } = said;
      const answer = answers.get(id);
      const possible = offered.get(id) === true;
      const verdict = answer?.versions?.at(-1)?.verdict;
      if (verdict === undefined && !offered.has(id)) return [];
      // Of an advice that was withdrawn or replaced nothing is asked any more: what came out of it stays.
      if (gone && answer?.publishedOn === undefined) return [];
      const standing = standingOf({ id, verdict, handover, possible, isOut: answer?.publishedOn !== undefined });
      const open = offered.has(id) && standing !== 'published';
      return [{ id, number: numbers.get(id) ?? '', said, advice, council, answer, verdict, standing, open, possible }];
    });
  });
}

interface Stands {
  readonly id: string;
  readonly verdict: AnswerVerdict | undefined;
  readonly handover: ReturnType<typeof handoverIn>;
  readonly possible: boolean;
  readonly isOut: boolean;
}

function standingOf({ id, verdict, handover, possible, isOut }: Stands): Standing {
  if (isOut) return 'published';
  const isRemarked = handover?.remarks?.some(({ recommendation }) => recommendation === id) === true;
  if (handover?.state === 'returned' && isRemarked && handover.answeredSince?.includes(id) !== true) return 'returned';
  if (verdict === undefined) return possible ? 'none' : 'closed';
  return handover?.state === 'ready' ? 'ready' : 'draft';
}

/** Whether somebody still has to write an answer to it: the first, or another after it came back. */
export const isTodo = ({ standing, possible }: Pick<Point, 'standing' | 'possible'>): boolean =>
  possible && (standing === 'none' || standing === 'returned');

/** What came back first, then the rest; each in the order that it has in the dossier. */
export const inOrder = (points: readonly Point[]): readonly Point[] => [
  ...points.filter(({ standing }) => standing === 'returned'),
  ...points.filter(({ standing }) => standing !== 'returned'),
];

/** Those that the address asks for. */
export const narrowed = (points: readonly Point[], { advice, standing, verdict }: Narrowing): readonly Point[] =>
  points.filter(
    (point) =>
      (advice === undefined || point.advice === advice) &&
      (standing === undefined || (standing === 'todo' ? isTodo(point) : point.standing === standing)) &&
      (verdict === undefined || point.verdict === verdict),
  );

export interface Group {
  /** The advice that they are of; of what came back, none. */
  readonly advice: string | undefined;
  readonly points: readonly Point[];
}

/** As the list shows them: what came back under one heading, the rest under that of their advice. */
export function groupsOf(points: readonly Point[]): readonly Group[] {
  const returned = points.filter(({ standing }) => standing === 'returned');
  const others = points.filter(({ standing }) => standing !== 'returned');
  return [
    ...(returned.length > 0 ? [{ advice: undefined, points: returned }] : []),
    ...[...Map.groupBy(others, ({ advice }) => advice)].map(([advice, of]) => ({ advice, points: of })),
  ];
}

/** Which comes next that still has to be answered: after this one in the list, else from its beginning. */
export function nextTodo(points: readonly Point[], after: string | undefined): Point | undefined {
  const at = points.findIndex(({ id }) => id === after);
  return [...points.slice(at + 1), ...points.slice(0, Math.max(at, 0))].find(isTodo);
}

/** The point that the address asks for by itself or by its advice; else what has to be answered first. */
export function opensWith(points: readonly Point[], shown: readonly Point[], { over }: Over): Point | undefined {
  const asked = points.find(({ id }) => id === over);
  if (asked) return asked;
  const ofAdvice = shown.filter(({ advice }) => advice === over);
  const among = ofAdvice.length > 0 ? ofAdvice : shown;
  return nextTodo(among, undefined) ?? among[0];
}

/** Whose answers are asked: by the address, or of whom something still has to be answered. */
export function authorityFor(told: Told, { over, van }: Over): string | undefined {
  const all = authoritiesOf(told.subjects);
  if (van !== undefined && all.includes(van)) return van;
  const ofThat = all.filter((id) =>
    told.subjects.some(
      ({ about }) => about['authority'] === id && (about['recommendation'] === over || about['advice'] === over),
    ),
  );
  const among = ofThat.length > 0 ? ofThat : all;
  return among.find((id) => pointsOf(told, id).some(isTodo)) ?? among[0];
}

/** The advices of which every point has an answer, and which are not handed over or adopted as they are now. */
export const answeredIn = (points: readonly Point[]): readonly string[] =>
  [...Map.groupBy(points, ({ advice }) => advice)].flatMap(([advice, of]) =>
    of.some(({ standing }) => standing === 'draft' || standing === 'ready') && !of.some(isTodo) ? [advice] : [],
  );
