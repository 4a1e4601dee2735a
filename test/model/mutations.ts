import { addDays, isDay, today } from '#calendar';
import { type MovedEvent } from '#event-store';
import { trajectories } from '#kinds';
import { decide, evolve, givenOf, isFactType, start, trajectoryOf, type State } from '#trajectory';
import fc from 'fast-check';

export type Data = Record<string, unknown>;
export const change = (
  events: readonly MovedEvent[],
  i: number,
  by: { data?: Data; meta?: Data; type?: string; stream?: string },
) => {
  const { data, meta, ...rest } = by;
  const event = events[i] as MovedEvent;
  return events.with(i, {
    ...event,
    ...rest,
    data: { ...(event.data as Data), ...data },
    meta: { ...event.meta, ...meta },
  });
};

// What is fixed when an event arises is not decided on: what follows from it is reckoned with days.
const isFixedRight = ({ type, data }: MovedEvent) =>
  ['dueOn', 'responseDueOn', 'trueDay'].every(
    (name) => (data as Data)[name] === undefined || isDay((data as Data)[name]),
  ) &&
  (type !== 'InfluencePublished' ||
    (data as Data)['unexplained'] === undefined ||
    (Number.isInteger((data as Data)['unexplained']) && Number((data as Data)['unexplained']) > 0));

/** Whether each event would be decided on what is before it; said without what judges an import. */
export function decidable(events: readonly MovedEvent[]): boolean {
  let state: State = start();
  for (const stored of events) {
    if (stored.type === 'TrajectoryOpened' && ![1, 2, 3].includes(Number((stored.data as Data)['definition'])))
      return false;
    // A command may say null of what it leaves out; what was decided on it leaves that out.
    if (!isFixedRight(stored) || Object.values(stored.data as Data).includes(null)) return false;
    const event = trajectories.fromStore(stored);
    if (isFactType(event.type)) {
      const { type, occurredOn, day } = event;
      const recordedOn = today(new Date(String(stored.meta['recordedAt'])));
      const decision = decide(state, { type, data: givenOf(event), occurredOn, day, today: recordedOn });
      if (!decision.ok) return false;
    } else if (event.type === 'AdviceTermLapsed') {
      const s = trajectoryOf(state);
      if (!s?.requests[event.data.request]) return false;
    }
    const next = evolve(state, event);
    if (!next) return false;
    state = next;
  }
  return true;
}

const VALUES = [
  '',
  'n.v.t.',
  'elders',
  'asd',
  'jr',
  'raad',
  'p1',
  '2020-01-01',
  '2031-01-01',
  0,
  7,
  true,
  null,
  [],
  {},
];

/** One thing that somebody changes in a log. */
export const mutation = fc.record({
  how: fc.constantFrom('field', 'gone', 'value', 'day', 'month', 'swap', 'drop', 'again', 'move', 'recorded'),
  at: fc.nat(997),
  field: fc.nat(97),
  value: fc.constantFrom(...VALUES),
});
export type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

export function mutated(events: readonly MovedEvent[], { how, at, field, value }: Mutation): readonly MovedEvent[] {
  const i = at % events.length;
  const event = events[i] as MovedEvent;
  const fields = Object.keys(event.data as Data);
  const name = fields[field % Math.max(fields.length, 1)] ?? 'x';
  switch (how) {
    case 'field':
      return change(events, i, { data: { extra: value } });
    case 'gone':
      return events.with(i, {
        ...event,
        data: Object.fromEntries(Object.entries(event.data as Data).filter(([key]) => key !== name)),
      });
    case 'value':
      return change(events, i, { data: { [name]: value } });
    case 'day': {
      const day = addDays(String(event.meta['day']), (field % 40) - 30);
      return change(events, i, { meta: { day, occurredOn: day } });
    }
    case 'month':
      return change(events, i, { meta: { occurredOn: '2026-03' } });
    case 'swap':
      return i === 0 ? events : events.with(i, events[i - 1] as MovedEvent).with(i - 1, event);
    case 'drop':
      return events.toSpliced(i, 1);
    case 'again':
      return events.toSpliced(i, 0, { ...event, id: 'again' });
    case 'move':
      return events.toSpliced(i, 1).toSpliced(field % events.length, 0, event);
    default:
      return change(events, i, {
        meta: { recordedAt: `${addDays(String(event.meta['recordedAt']).slice(0, 10), field - 60)}T12:00:00.000Z` },
      });
  }
}
