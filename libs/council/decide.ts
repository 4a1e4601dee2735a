import { lastDay } from '#calendar';
import { problem, reject, short, type Problem } from '#facts';
import type { Command, Decision } from '#kind';
import { isFactType, shape, type Fact } from './facts.js';
import { contentProblems, momentProblems, standingProblems, type When } from './rules.js';
import { evolve, type Council, type CouncilEvent, type State } from './state.js';

function whenOf({ occurredOn, today, day }: Command<Council>): When {
  const last = lastDay(occurredOn);
  return { on: occurredOn, today, day: day ?? (last < today ? last : today) };
}

/** Judges a command by what happened before: the event that it leads to, or the rules that refuse it. */
export function decide(state: State, command: Command<Council>): Decision<State, CouncilEvent> {
  const refuse = (problems: readonly Problem[]) => ({ ok: false as const, rejection: reject(problems) });
  const { type, data, id, may } = command;
  if (!isFactType(type)) return refuse([problem('invalid', `${short(type)} is geen bekend feit`, 'type')]);
  const shaped = shape(type, data);
  if (!shaped.ok) return refuse(shaped.problems);
  const fact = { type, data: shaped.data } as Fact;
  const { council } = state;
  const denied = (council ?? type === 'CouncilFounded') ? may?.(fact, council) : undefined;
  if (denied) return refuse([denied]);

  const when = whenOf(command);
  const problems = [
    ...standingProblems(fact, council),
    ...momentProblems(fact, council, when),
    ...contentProblems(fact, id),
  ];
  if (problems.length > 0) return refuse(problems);
  const event = { ...fact, occurredOn: when.on, day: when.day } as CouncilEvent;
  const next = evolve(state, event);
  if (!next) throw new TypeError(`what was decided cannot happen: ${type}`);
  return { ok: true, events: [event], state: next };
}
