import type { Fact } from '../facts/index.js';
import type { Trajectory } from '../state.js';
import { answerKeyOf, publishedAnswers } from './visible.js';

/**
 * A trajectory as it is to whoever brings a fact that speaks of what they do not see yet: a council that judges what was
 * traced of an answer that is not published hears that nothing was traced, and not that it may not.
 */
export function asSeen(s: Trajectory, { type, data }: Fact): Trajectory {
  if (type !== 'InfluenceJudged' || data.recommendation === undefined) return s;
  const { [answerKeyOf(data)]: traced, ...traces } = s.traces;
  return traced === undefined || publishedAnswers(s.log).published.has(answerKeyOf(data)) ? s : { ...s, traces };
}
