import type { TrajectoryEvent } from '../events.js';
import { onceFor } from '../once-for.js';

export type CorrectionEvent = TrajectoryEvent<'FactRetracted' | 'FactCorrected'>;

/** Whether a fact of this name says of another that it was otherwise. */
export const isCorrectionType = (type: unknown): type is CorrectionEvent['type'] =>
  type === 'FactRetracted' || type === 'FactCorrected';
export const isCorrection = (event: TrajectoryEvent): event is CorrectionEvent => isCorrectionType(event.type);

/** An event as it is to be read, and its place in the recording. */
export interface Placed {
  readonly event: TrajectoryEvent;
  readonly seq: number;
}

/** What a correction is about, by its place among what is told, and what it says of that. */
interface Corrects {
  readonly type: CorrectionEvent['type'];
  readonly of: number;
}

/** What is said of facts that are told one after another, each by its place. */
interface Corrections {
  readonly retracted: ReadonlySet<number>;
  /** By the place of the fact: the places of its corrections that stand, in the order of recording. */
  readonly corrected: ReadonlyMap<number, readonly number[]>;
}

/**
 * What stands of the corrections among so many facts, of a log or of a file. One that was itself retracted says
 * nothing: so from the last one back.
 */
export function standingCorrections(many: number, at: (place: number) => Corrects | undefined): Corrections {
  const retracted = new Set<number>();
  const corrected = new Map<number, number[]>();
  for (let place = many - 1; place >= 0; place--) {
    const said = retracted.has(place) ? undefined : at(place);
    if (said?.type === 'FactRetracted') retracted.add(said.of);
    if (said?.type === 'FactCorrected') corrected.set(said.of, [place, ...(corrected.get(said.of) ?? [])]);
  }
  return { retracted, corrected };
}

/** What was said of each fact, by its place: the places of the corrections of it, and of the corrections of those. */
export function saidAbout(log: readonly TrajectoryEvent[]): (of: number) => readonly number[] {
  const origins = new Map<number, number>();
  for (const [place, event] of log.entries())
    if (isCorrection(event)) origins.set(place, origins.get(event.data.of) ?? event.data.of);
  const said = Map.groupBy(origins.keys(), (place) => origins.get(place) as number);
  return (of) => said.get(origins.get(of) ?? of) ?? [];
}

/** The content that a fact has with these fields of it replaced; what is set to null is taken out. */
export function withFields(data: object, fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const merged = { ...data, ...fields };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}

/** An event as its correction says that it was. */
export function asCorrected(event: TrajectoryEvent, { data }: TrajectoryEvent<'FactCorrected'>): TrajectoryEvent {
  const { trueDate, trueDay, fields, dueOn, responseDueOn } = data;
  const derived = { ...(dueOn && { dueOn }), ...(responseDueOn && { responseDueOn }) };
  return {
    ...event,
    data: { ...withFields(event.data, fields), ...derived },
    ...(trueDate !== undefined && { occurredOn: trueDate, day: trueDay ?? event.day }),
  } as TrajectoryEvent;
}

/**
 * What a log says once its corrections are taken into account: without what was retracted, and each corrected fact as
 * it was, at its own place in the recording. A function of the log alone; all that is told of a trajectory is a fold
 * of it.
 */
export function effective(log: readonly TrajectoryEvent[]): readonly Placed[] {
  const { retracted, corrected } = standingCorrections(log.length, (place) => {
    const event = log[place];
    return event && isCorrection(event) ? { type: event.type, of: event.data.of } : undefined;
  });
  const placed: Placed[] = [];
  const requests = new Set<string>();
  for (const [seq, recorded] of log.entries()) {
    if (retracted.has(seq)) continue;
    const event = (corrected.get(seq) ?? [])
      .map((by) => log[by] as TrajectoryEvent<'FactCorrected'>)
      .reduce(asCorrected, recorded);
    if (event.type === 'AdviceRequested') requests.add(event.data.id);
    // The term of a request that never was did not lapse either.
    if (event.type === 'AdviceTermLapsed' && !requests.has(event.data.request)) continue;
    placed.push({ event, seq });
  }
  return placed;
}

/** Of the correction of a correction: what that corrected; of any other fact itself. */
export function correctedInTheEnd(log: readonly TrajectoryEvent[], of: number): number {
  const event = log[of];
  return event && isCorrection(event) ? correctedInTheEnd(log, event.data.of) : of;
}

/** The ids that an event gives to what it tells of. */
export function idsGivenBy(event: TrajectoryEvent): readonly string[] {
  const own = event.ref === undefined ? [] : [event.ref];
  const all = (list: readonly { readonly id: string }[] | undefined) => (list ?? []).map(({ id }) => id);
  switch (event.type) {
    case 'InvolvementHeld':
      return [...own, ...all(event.data.findings)];
    case 'InformationRequested':
    case 'AdviceRequested':
      return [...own, event.data.id];
    case 'AdviceSubmitted':
      return [...own, event.data.id, ...all(event.data.recommendations)];
    case 'AdviceSupplemented':
      return [...own, ...all(event.data.recommendations)];
    case 'AnswerDrafted':
      return [...own, ...all(event.data.commitments)];
    default:
      return own;
  }
}

/** Every id that was ever given: what was retracted keeps its own. */
export const idsEverGiven = (log: readonly TrajectoryEvent[]): readonly string[] => log.flatMap(idsGivenBy);

const takenIn = onceFor((log: readonly TrajectoryEvent[]): ReadonlySet<string> => new Set(idsEverGiven(log)));

/**
 * The name by which a fact is called in a file and a report: its own, or its place in the recording. What was read from
 * an export bears the places of elsewhere as names: one that something else has gets more behind it.
 */
export function nameOf(log: readonly TrajectoryEvent[], of: number): string {
  const own = log[of]?.ref;
  if (own !== undefined) return own;
  let name = `feit-${of}`;
  while (takenIn(log).has(name)) name += '-0';
  return name;
}
