import { mayDo, type Actor } from '#access';
import { isPartialDate, type Day } from '#calendar';
import { inOneFold, problem, type Problem, reject } from '#facts';
import { decide, type Decision, type State, type TrajectoryEvent } from '#trajectory';
import { factsOf, placeIn, type CommandInput, type GivenFact } from './input.js';

function judgeOne(actor: Actor, state: State, fact: GivenFact, today: Day): Decision {
  const { type, data, occurredOn = today } = fact;
  if (!isPartialDate(occurredOn)) {
    return { ok: false, rejection: reject([problem('invalid', 'moet een dag, maand of jaar zijn', 'date')]) };
  }
  return decide(state, { type, data, occurredOn, today, may: (fact, s) => mayDo(actor, fact.type, fact.data, s) });
}

/** Judges the facts of a command one after another, each on what those before it made of the trajectory. */
export const judge = (actor: Actor, from: State, input: CommandInput, today: Day): Decision =>
  // At the first that is refused all of it is, so nobody looks at what those before it made.
  inOneFold(() => judged(actor, from, input, today));

function judged(actor: Actor, from: State, input: CommandInput, today: Day): Decision {
  const events: TrajectoryEvent[] = [];
  let state = from;
  for (const [i, fact] of factsOf(input).entries()) {
    const decision = judgeOne(actor, state, fact, today);
    if (!decision.ok) {
      const placed = (p: Problem): Problem => ({ ...p, place: placeIn(input, i, p.place) });
      const { problems } = decision.rejection;
      return { ok: false, rejection: reject(problems.map(placed)) };
    }
    events.push(...decision.events);
    state = decision.state;
  }
  return { ok: true, events, state };
}
