import type { Day } from '#calendar';
import { inOneFold } from '#facts';
import { byMoment, lapses, opening, record, requestState, type TrajectoryEvent, type Trajectory } from '#trajectory';

type Flag =
  | 'decided-before-advice'
  | 'decided-before-answers'
  | 'information-withheld'
  | 'not-consulted'
  | 'not-shared-with-raad';

/** A dossier as it stood on a day, and what was true at the moments that cannot be seen afterwards. */
export interface Told {
  readonly state: Trajectory;
  readonly flags: ReadonlySet<Flag>;
}

interface Placed {
  readonly event: TrajectoryEvent;
  readonly seq: number;
}

/** By date, and within one day in the order of recording (domain, rule 6). */
const byDate = (events: readonly TrajectoryEvent[]): Placed[] =>
  events.map((event, seq) => ({ event, seq, at: { on: event.occurredOn, day: event.day, seq } })).sort(byMoment);

function decided(s: Trajectory, event: TrajectoryEvent<'DecisionTaken'>): Flag[] {
  const { authority, decidedBy, outcome } = event.data;
  if (outcome === 'postponed') return [];
  const requests = Object.values(s.requests);
  const advices = Object.values(s.advices);
  const flags: [Flag, boolean][] = [
    ['decided-before-advice', requests.some((r) => requestState(r, event.day) === 'open')],
    ['decided-before-answers', advices.some(({ responses: { [authority]: r } }) => r && !r.adopted)],
    ['not-consulted', s.opened.kind === 'requested' && requests.length === 0],
    ['not-shared-with-raad', decidedBy === 'raad' && advices.some(({ id }) => !s.shared[id])],
  ];
  return flags.filter(([, is]) => is).map(([flag]) => flag);
}

const withheld = (s: Trajectory, council: string | undefined): Flag[] =>
  Object.values(s.information).some((i) => i.council === council && !i.provided) ? ['information-withheld'] : [];

function flagsOf(s: Trajectory, event: TrajectoryEvent): Flag[] {
  switch (event.type) {
    case 'DecisionTaken':
      return decided(s, event);
    case 'AdviceSubmitted':
      return withheld(s, event.data.council);
    case 'AdviceDeclined':
    case 'AdviceTermLapsed':
      return withheld(s, s.requests[event.data.request]?.council);
    default:
      return [];
  }
}

// A term that was extended past the date at which it had lapsed, by a fact that was recorded later.
const isVoid = (s: Trajectory, event: TrajectoryEvent) =>
  event.type === 'AdviceTermLapsed' &&
  (s.requests[event.data.request]?.dueOn !== event.data.dueOn || s.requests[event.data.request]?.settled !== undefined);

/** Tells a history up to and including a day, in the order in which it happened; undefined before its opening. */
export const tell = (events: readonly TrajectoryEvent[], asOf: Day): Told | undefined =>
  inOneFold(() => told(events, asOf));

function told(events: readonly TrajectoryEvent[], asOf: Day): Told | undefined {
  const [first] = events;
  if (first?.type !== 'TrajectoryOpened' || first.day > asOf) return undefined;
  const flags = new Set<Flag>();
  let state = opening(first);
  const add = ({ event, seq }: Placed) => {
    if (isVoid(state, event)) return;
    flagsOf(state, event).forEach((flag) => flags.add(flag));
    state = record(state, event, seq);
  };
  byDate(events)
    .filter(({ seq, event }) => seq > 0 && event.day <= asOf)
    .forEach(add);
  // The clock may not have been recorded up to this day yet.
  lapses(state, asOf).forEach((event, i) => add({ event, seq: events.length + i }));
  return { state, flags };
}
