import type { Day } from '#calendar';
import { getNextTransitions } from 'xstate';
import { lapses } from './advising/clock.js';
import type { TrajectoryEvent } from './events.js';
import type { About } from './facts/about.js';
import { declared } from './facts/declared.js';
import { FACTS, type FactType } from './facts/index.js';
import { evolve, trajectoryOf, type State } from './machine/evolve.js';
import { guards } from './machine/guards.js';
import { guardsFor } from './machine/structure.js';
import { type Code, CODES, sinceOf } from '#facts';
import { tooEarly } from './opening/status.js';
import type { Trajectory } from './state.js';

/** One thing that can be done now, or why it cannot; `about` says to what (a request, an advice …). */
export interface Possibility {
  readonly type: FactType;
  readonly about: About;
  readonly possible: boolean;
  readonly why: readonly { readonly code: Code; readonly message: string }[];
}

const byCode = (a: { code: Code }, b: { code: Code }) => CODES.indexOf(a.code) - CODES.indexOf(b.code);

function judge(listens: ReadonlySet<string>, s: Trajectory, type: FactType, about: About, on: Day): Possibility {
  if (sinceOf(FACTS[type]) > s.definition) return { type, about, possible: false, why: [tooEarly(s.definition)] };
  const event = { type, data: about, occurredOn: on, day: on } as unknown as TrajectoryEvent;
  const why = guardsFor(type)
    .map((name) => guards[name])
    .filter((guard) => !guard.holds(s, event))
    .map((guard) => ({ code: guard.code, message: guard.why(s, event) }))
    .sort(byCode);
  const accepted = why.length === 0 && listens.has(type);
  if (!accepted && why.length === 0) why.push({ code: 'not-allowed-now', message: 'dit kan in deze fase niet' });
  return { type, about, possible: accepted, why };
}

/**
 * All that can be done on a day, and for what cannot be done, why; derived from the machine. What the
 * content must hold is judged when it is given (decide). Which of these a person may do is libs/access's.
 */
export function explain(state: State, on: Day): Possibility[] {
  const before = trajectoryOf(state);
  if (!before) return [];
  const now = lapses(before, on).reduce((st, event) => evolve(st, event) ?? st, state);
  const s = trajectoryOf(now) ?? before;
  // Which events the machine, where it stands, listens to at all.
  const listens = new Set(getNextTransitions(now).map(({ eventType }) => String(eventType)));
  return (Object.keys(FACTS) as FactType[]).flatMap((type) =>
    declared[type].about(s).map((about) => judge(listens, s, type, about, on)),
  );
}
