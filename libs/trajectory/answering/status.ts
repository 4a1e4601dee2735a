import type { Day } from '#calendar';
import type { Advice, Recommendation } from '../advising/state.js';
import { inForce, isUnasked, pointsFor } from '../advising/status.js';
import { presentAuthorities } from '../course/status.js';
import { heirOf, predecessorsOf } from '../course/succession.js';
import { before, byMoment, latest, type Moment } from '../moment.js';
import type { Trajectory } from '../state.js';
import { answerKey, type Answer, type AnswerText, type Rejoinder, type Response } from './state.js';

/** `partly`: adopted, and points that it left open are still without a published answer. */
export type ResponseState = 'owed' | 'partly' | 'adopted';
export function responseState(response: Response): ResponseState {
  if (!response.adopted) return 'owed';
  return Object.keys(response.leftOpen).length > 0 || isOwed(response) ? 'partly' : 'adopted';
}

/** Whether it is still to be adopted: all of it, or what was taken over since. */
export const isOwed = ({ adopted, taken }: Response): boolean =>
  adopted === undefined || (taken !== undefined && taken.adopted === undefined);

/** Until when it is owed, or was. */
export const dueOf = ({ dueOn, taken }: Pick<Response, 'dueOn' | 'taken'>): Day => taken?.dueOn ?? dueOn;

/**
 * Until when it is owed, or was: undefined where the ordinance says that an advice that nobody asked for is owed none,
 * unless a day was named for it since.
 */
export function dueIn(
  { opened }: Trajectory,
  advice: Parameters<typeof isUnasked>[0],
  response: Pick<Response, 'dueOn' | 'taken' | 'extensions'>,
): Day | undefined {
  const isOwing = opened.settings?.proposalsOwed?.owed !== false || !isUnasked(advice);
  return isOwing || response.extensions.length > 0 ? dueOf(response) : undefined;
}

/** The points that a fact answers: one, or several with one text. */
export const pointsIn = (data: AboutPoints): readonly string[] =>
  data.recommendations ?? (data.recommendation === undefined ? [] : [data.recommendation]);
interface AboutPoints {
  readonly recommendation?: string | undefined;
  readonly recommendations?: readonly string[] | undefined;
}

/**
 * Whose turn it is before a response is adopted: `ready` when its drafts lie ready for adoption, `returned` when they
 * were sent back and not handed over again.
 */
export function handoverOf({ ready, returned, adoptions }: Response): 'ready' | 'returned' | undefined {
  if (ready) return 'ready';
  const [back, adopted] = [returned.at(-1), adoptions.at(-1)];
  return back && (!adopted || before(adopted.at, back.at)) ? 'returned' : undefined;
}

/** Authorities that still owe this advice their response. */
export const awaiting = (s: Trajectory, advice: Advice) =>
  inForce(advice)
    ? presentAuthorities(s).filter((id) => {
        const response = advice.responses[id];
        return response !== undefined && isOwed(response);
      })
    : [];

export const answerOf = (s: Trajectory, authority: string, recommendation: string): Answer | undefined =>
  s.answers[answerKey(authority, recommendation)];

/** The published answers that an authority can revise: its own, and those of whoever goes on as this one. */
export const revisedBy = (s: Trajectory, authority: string, recommendation: string): readonly Answer[] =>
  [authority, ...predecessorsOf(s, authority)].flatMap((id) => {
    const answer = answerOf(s, id, recommendation);
    return answer?.published ? [answer] : [];
  });

/** Under whose name an answer stands that this authority gave, or would give: what it had not published passed on. */
export const standsUnder = (s: Trajectory, authority: string, recommendation: string): string =>
  answerOf(s, authority, recommendation)?.published ? authority : heirOf(s, authority);

/** What the authority says now: the last revision, or the draft. */
export const currentText = (answer: Answer): AnswerText => answer.versions.at(-1) as AnswerText;

/** Which version of an answer stood at a moment, counted from 1: an answer may be judged as often as it was revised. */
export function versionAt({ versions }: Answer): (at: Moment) => number {
  const made = versions.toSorted(byMoment);
  return (at) => {
    let [from, until] = [0, made.length];
    while (from < until) {
      const middle = (from + until) >> 1;
      if (before((made[middle] as AnswerText).at, at)) from = middle + 1;
      else until = middle;
    }
    return Math.max(1, from);
  };
}

/**
 * What the council says of an answer as it stands; of what was revised since, it has said nothing. Of an advice that
 * several gave: what the last of them says, or this one.
 */
export function judgementOf(answer: Answer, by?: string): Rejoinder | undefined {
  const last = latest(answer.rejoinders.filter(({ council }) => by === undefined || council === by));
  return last && versionAt(answer)(last.at) === answer.versions.length ? last : undefined;
}

/** The points that are addressed to it, without an answer of it. */
export const unanswered = (s: Trajectory, authority: string, advice: Advice): readonly string[] =>
  pointsFor(advice, authority)
    .filter(({ id }) => !answerOf(s, authority, id))
    .map(({ id }) => id);

/** The points of an advice of which an authority has published no answer: what it adopts next is about these. */
export const unpublished = (s: Trajectory, authority: string, advice: Advice): readonly string[] =>
  advice.recommendations.map(({ id }) => id).filter((id) => !answerOf(s, authority, id)?.published);

/** The points of a response that is not adopted yet of which a draft was written after that moment. */
export function draftedSince(
  s: Trajectory,
  { authority, advice: id }: { readonly authority: string; readonly advice: string },
  since: Moment,
): readonly string[] {
  const advice = s.advices[id];
  return (advice ? unpublished(s, authority, advice) : []).filter((point) => {
    const answer = answerOf(s, authority, point);
    return answer !== undefined && currentText(answer).at.seq > since.seq;
  });
}

/** The points of an advice that count for an authority: what it answered, and what it owes an answer. */
export const countedFor = (s: Trajectory, authority: string, advice: Advice) =>
  advice.recommendations.filter(
    ({ id, to }) => answerOf(s, authority, id)?.published || (inForce(advice) && to.includes(authority)),
  );

/** Whether somebody had not answered a point when its advice was withdrawn or replaced. */
export const isDropped = (s: Trajectory, advice: Advice, { id, to }: Recommendation): boolean =>
  !inForce(advice) && to.some((authority) => !answerOf(s, authority, id)?.published);

/**
 * The last that was done with an advice which it must still be there for: it was supplemented or confirmed, an answer
 * to it drafted, handed over or sent back, a term extended, a response adopted. What is out may be revised after it.
 */
export function lastUseOf(s: Trajectory, { recommendations, confirmed, responses }: Advice): Moment | undefined {
  const drafts = recommendations.flatMap(({ id, to }) =>
    to.flatMap((one) => answerOf(s, one, id)?.versions[0].at ?? []),
  );
  const responding = Object.values(responses).flatMap(({ ready, extensions, returned, adoptions }) => [
    ...(ready ? [ready] : []),
    ...[...extensions, ...returned, ...adoptions].map(({ at }) => at),
  ]);
  const moments = [...recommendations.map(({ at }) => at), ...(confirmed ? [confirmed] : []), ...drafts, ...responding];
  return latest(moments.map((at) => ({ at })))?.at;
}

/** The answers that an authority gave with the same text, as they stand. */
export function sharedWith(s: Trajectory, answer: Answer): readonly string[] {
  const { shared = [], at } = currentText(answer);
  return shared.filter((id) => {
    const other = answerOf(s, answer.authority, id);
    return other !== undefined && currentText(other).at.seq === at.seq;
  });
}

/** Whether a published answer says that it was decided on: what is held is not. */
export const isHeld = (answer: Answer): boolean => currentText(answer).verdict === 'held';
