import { pointsFor } from '../advising/status.js';
import type { Advice } from '../advising/state.js';
import { owedBy } from './state.js';
import { before, byMoment, type Moment } from '../moment.js';

type Advices = Readonly<Record<string, Advice>>;

/**
 * What an authority owes that came to take part on a day: a response to what was advised after it, also when that was
 * recorded before. What was there before it is not its own.
 */
export function authorityCame(advices: Advices, authority: string, since: Moment): Advices {
  const owed = Object.values(advices).map((advice): [string, Advice] => {
    const recommendations = advice.recommendations.map((point) =>
      point.for || before(point.at, since) ? point : { ...point, to: [...point.to, authority] },
    );
    const addressing = recommendations.length === 0 ? [advice] : pointsFor({ recommendations }, authority);
    const [first] = addressing.filter(({ at }) => !before(at, since)).sort(byMoment);
    const response = first && { [authority]: owedBy(advice.responseDueOn, first.at) };
    return [advice.id, { ...advice, recommendations, responses: { ...response, ...advice.responses } }];
  });
  return { ...advices, ...Object.fromEntries(owed) };
}
