import type { Day, PartialDate } from '#calendar';
import {
  answerKey,
  answerOf,
  countedFor,
  currentText,
  hasLeft,
  inForce,
  inOrder,
  isPromise,
  latest,
  recognitionOf,
  tracesOf,
  type Advice,
  type AnswerVerdict,
  type Extension,
  type Moment,
  type Recognition,
  type Satisfaction,
  type Trajectory,
} from '#trajectory';
import type { Influence } from '#vocabulary';

/** What one authority made of one point: what figures count, and what a list of points shows. */
export interface BecamePoint {
  readonly point: Advice['recommendations'][number];
  /** Null: without a published answer. */
  readonly verdict: AnswerVerdict | null;
  /** In plain words where these were given. */
  readonly reason: string | null;
  /** Of what was adopted in part: which part. */
  readonly adoptedPart: string | null;
  /** When its answer, as it was first, was published. */
  readonly answeredOn: PartialDate | null;
  /** Of a promise: where the change can be found. */
  readonly influence: Influence | null;
  /** What the council said of the answer. */
  readonly satisfied: Satisfaction | null;
  /** Whether something was traced, for the council to judge. */
  readonly traced: boolean;
  readonly recognised: Recognition | null;
}

/** What one authority made of one advice. */
export interface Became {
  readonly advice: Advice;
  readonly authority: string;
  /** Until when it is owed, or was; and when it was adopted. Undefined of one that owes none. */
  readonly response:
    | { readonly dueOn: Day; readonly extensions: readonly Extension[]; readonly adopted?: Moment | undefined }
    | undefined;
  /** Another adopted it, before it went on as this one: it counts for that one. */
  readonly isOthers: boolean;
  readonly points: readonly BecamePoint[];
}

const NOT_ANSWERED = {
  ...{ verdict: null, reason: null, adoptedPart: null, answeredOn: null, influence: null },
  ...{ satisfied: null, traced: false, recognised: null },
} as const;

function pointBecame(s: Trajectory, authority: string, point: BecamePoint['point']): BecamePoint {
  const { id } = point;
  const answer = answerOf(s, authority, id);
  if (!answer?.published) return { point, ...NOT_ANSWERED };
  const { verdict, plainReason, reason, adoptedPart } = currentText(answer);
  const traced = tracesOf(s, authority, id).length > 0;
  return {
    point,
    verdict,
    reason: plainReason ?? reason ?? null,
    adoptedPart: adoptedPart ?? null,
    answeredOn: answer.published.on,
    influence: isPromise(verdict) ? (latest(s.traces[answerKey(authority, id)] ?? [])?.effect ?? 'untraced') : null,
    satisfied: latest(answer.rejoinders)?.satisfied ?? null,
    traced,
    recognised: traced ? (recognitionOf(s, authority, id)?.recognised ?? null) : null,
  };
}

/** What became of every advice, with each authority for which it counts: the one reckoning behind figures and lists. */
export const becameOf = (s: Trajectory): readonly Became[] =>
  inOrder(s.advices).flatMap((advice) =>
    s.opened.authorities.flatMap(({ id: authority }): Became[] => {
      const given = advice.responses[authority];
      // What another adopted before it went on as this one counts for that one.
      const isOthers = given?.adoptedBy !== undefined && !given.taken;
      // An authority that left before the advice came owes it nothing.
      if (!given && hasLeft(s, authority)) return [];
      const response = given && { ...given, ...given.taken, adopted: (given.taken ?? given).adopted };
      // Nor does one to which nothing of it is addressed, or any of what was withdrawn or replaced.
      if (!response?.adopted && (!inForce(advice) || (advice.recommendations.length > 0 && !response))) return [];
      const points = countedFor(s, authority, advice).map((point) => pointBecame(s, authority, point));
      return [{ advice, authority, response, isOthers, points }];
    }),
  );
