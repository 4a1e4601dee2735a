import { mayBring, sightInto, type Actor } from '#access';
import { isPartialDate, type Day } from '#calendar';
import { inOneFold, problem, reject, type Problem, type StoryEvent } from '#facts';
import type { Command, Decision, Kind } from '#kind';
import { factsOf, placeIn, type CommandInput, type GivenFact } from './input.js';

function judgeOne<State, Subject, Event extends StoryEvent, Context>(
  kind: Kind<State, Subject, Event, Context>,
  actor: Actor,
  state: State,
  fact: GivenFact & { readonly id: string },
  today: Day,
): Decision<State, Event> {
  const { id, type, data, occurredOn = today } = fact;
  if (!isPartialDate(occurredOn)) {
    return { ok: false, rejection: reject([problem('invalid', 'moet een dag, maand of jaar zijn', 'date')]) };
  }
  const s = kind.subjectOf(state);
  const sight = s && sightInto(actor, kind.knownOf(s));
  const content = s && sight && kind.placedInLog ? kind.placedInLog(s, { type, data }, sight) : data;
  const may: Command<Subject>['may'] = (told, subject) => mayBring(kind, actor, told, subject, id);
  return kind.decide(state, { id, type, data: content, occurredOn, today, may });
}

/** Judges the facts of a command one after another, each on what those before it made of the story. */
export const decideAll = <State, Subject, Event extends StoryEvent, Context>(
  kind: Kind<State, Subject, Event, Context>,
  actor: Actor,
  from: State,
  input: CommandInput,
  today: Day,
): Decision<State, Event> =>
  // At the first that is refused all of it is, so nobody looks at what those before it made.
  inOneFold(() => judged(kind, actor, from, input, today));

function judged<State, Subject, Event extends StoryEvent, Context>(
  kind: Kind<State, Subject, Event, Context>,
  actor: Actor,
  from: State,
  input: CommandInput,
  today: Day,
): Decision<State, Event> {
  const events: Event[] = [];
  let state = from;
  for (const [i, fact] of factsOf(input).entries()) {
    const decision = judgeOne(kind, actor, state, { ...fact, id: input.id }, today);
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
