import { charactersIn, withEntry } from '#facts';
import type { EventType, TrajectoryEvent } from './events.js';
import { evolveAdvising } from './advising/evolve.js';
import { evolveAnswering } from './answering/evolve.js';
import { evolveCorrecting } from './correcting/evolve.js';
import { evolveCourse } from './course/evolve.js';
import { evolveDeciding } from './deciding/evolve.js';
import { evolveDrafting } from './drafting/evolve.js';
import { declared } from './facts/declared.js';
import { evolveOpening } from './opening/evolve.js';
import { evolveTracing } from './tracing/evolve.js';
import type { Moment } from './moment.js';
import type { Evolve, Trajectory } from './state.js';

/** What each event adds. The type makes it exhaustive: an event without its line does not compile. */
const chapters: Evolve<Exclude<EventType, 'TrajectoryOpened'>> = {
  ...evolveOpening,
  ...evolveDrafting,
  ...evolveAdvising,
  ...evolveAnswering,
  ...evolveDeciding,
  ...evolveTracing,
  ...evolveCourse,
  ...evolveCorrecting,
};

/**
 * Adds one event to what is known. Judges nothing: whether it may happen is the machine's matter.
 * `seq` is the event's place in the recording; it differs from the order of folding when a history is
 * told by date.
 */
export function apply(state: Trajectory, event: TrajectoryEvent, seq = state.seq): Trajectory {
  if (event.type === 'TrajectoryOpened') throw new TypeError('a trajectory is opened once');
  const at = { on: event.occurredOn, day: event.day, seq };
  const add = chapters[event.type] as (state: Trajectory, data: unknown, at: Moment) => Partial<Trajectory>;
  const latest = declared[event.type].afterTheEnd || (state.latest && state.latest.day > at.day) ? state.latest : at;
  // That a text was erased says nothing of the dossier's own.
  const characters = state.characters + (event.type === 'TextErased' ? 0 : charactersIn(event.data));
  const next = { ...state, ...add(state, event.data, at), latest, characters, seq: state.seq + 1 };
  return event.ref === undefined ? next : { ...next, ids: withEntry(next.ids, event.ref, 'fact') };
}
