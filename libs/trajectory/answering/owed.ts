import type { Advice } from '../advising/state.js';
import { before, type Moment } from '../moment.js';

type Advices = Readonly<Record<string, Advice>>;

/**
 * What an authority owes that came to take part on a day: a response to what was advised after it, also when that was
 * recorded before. What was there before it is not its own.
 */
export function authorityCame(advices: Advices, authority: string, since: Moment): Advices {
  const owing = Object.values(advices).filter(({ at }) => before(since, at));
  const owed = owing.map((advice): [string, Advice] => {
    const dueOn = advice.responseDueOn;
    const responses = { ...advice.responses, [authority]: { dueOn, extensions: [] } };
    return [advice.id, { ...advice, responses }];
  });
  return { ...advices, ...Object.fromEntries(owed) };
}
