import type { Day } from '#calendar';
import type { Advice } from '../advising/state.js';
import { answerKey, type Answer } from '../answering/state.js';
import { answerOf, currentText } from '../answering/status.js';
import { isPromise } from '../facts/index.js';
import { before, latest, type Moment } from '../moment.js';
import type { Trajectory } from '../state.js';
import type { Commitment, Judgement } from './state.js';

/** When a promise was published: with the first of the answers in which it stands. */
export const publishedIn = (s: Trajectory, { authority, recommendations }: Commitment): Moment | undefined =>
  recommendations
    .flatMap((id) => answerOf(s, authority, id)?.published ?? [])
    .reduce<Moment | undefined>((first, at) => (first && !before(at, first) ? first : at), undefined);

/** Published answers that promise a change, without a trace of it. */
export const untraced = (s: Trajectory, on?: Day): Answer[] =>
  Object.values(s.answers).filter((answer) => {
    if (!answer.published || !isPromise(currentText(answer).verdict)) return false;
    const traces = s.traces[answerKey(answer.authority, answer.recommendation)] ?? [];
    return !traces.some((trace) => on === undefined || trace.at.day <= on);
  });

/**
 * What a council says of what was traced as it stands; of what was traced since, it has said nothing. Of an advice that
 * several gave: what the last of them says, or this one.
 */
export function recognitionOf(
  s: Trajectory,
  authority: string,
  recommendation: string,
  by?: string,
): Judgement | undefined {
  const key = answerKey(authority, recommendation);
  const judged = (s.judgements[key] ?? []).filter(({ council }) => by === undefined || council === by);
  const [said, traced] = [latest(judged), latest(s.traces[key] ?? [])];
  return said && traced && before(traced.at, said.at) ? said : undefined;
}

/** Laid before the raad, or before it anyway: an authority of kind raad owes it an answer, or gave one. */
export const cameBeforeRaad = (s: Trajectory, { id, responses }: Advice) =>
  s.shared[id] !== undefined || s.opened.authorities.some((a) => a.kind === 'raad' && responses[a.id] !== undefined);
