import type { TrajectoryEvent } from '../events.js';

export type CorrectionEvent = TrajectoryEvent<'FactRetracted' | 'FactCorrected'>;

export const isCorrection = (event: TrajectoryEvent): event is CorrectionEvent =>
  event.type === 'FactRetracted' || event.type === 'FactCorrected';

/** An event as it is to be read, and its place in the recording. */
export interface Placed {
  readonly event: TrajectoryEvent;
  readonly seq: number;
}

/** What a log says of its own events. */
interface Corrections {
  readonly retracted: ReadonlySet<number>;
  /** By the place of the fact: its corrections that stand, in the order of recording. */
  readonly corrected: ReadonlyMap<number, readonly TrajectoryEvent<'FactCorrected'>[]>;
}

/** A correction that was itself retracted says nothing: so from the last one back. */
function correctionsIn(log: readonly TrajectoryEvent[]): Corrections {
  const retracted = new Set<number>();
  const corrected = new Map<number, TrajectoryEvent<'FactCorrected'>[]>();
  for (let seq = log.length - 1; seq >= 0; seq--) {
    const event = log[seq] as TrajectoryEvent;
    if (retracted.has(seq)) continue;
    if (event.type === 'FactRetracted') retracted.add(event.data.of);
    if (event.type === 'FactCorrected') corrected.set(event.data.of, [event, ...(corrected.get(event.data.of) ?? [])]);
  }
  return { retracted, corrected };
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

// One history is told several times in a row, for each who sees another part of it.
const NOTHING_CORRECTED: Corrections = { retracted: new Set(), corrected: new Map() };

/**
 * What a log says once its corrections are taken into account: without what was retracted, and each corrected fact as
 * it was, at its own place in the recording. A function of the log alone; all that is told of a trajectory is a fold
 * of it.
 */
export function effective(log: readonly TrajectoryEvent[]): readonly Placed[] {
  const { retracted, corrected } = log.some(isCorrection) ? correctionsIn(log) : NOTHING_CORRECTED;
  const placed: Placed[] = [];
  const requests = new Set<string>();
  for (const [seq, recorded] of log.entries()) {
    if (retracted.has(seq)) continue;
    const event = (corrected.get(seq) ?? []).reduce(asCorrected, recorded);
    if (event.type === 'AdviceRequested') requests.add(event.data.id);
    // The term of a request that never was did not lapse either.
    if (event.type === 'AdviceTermLapsed' && !requests.has(event.data.request)) continue;
    placed.push({ event, seq });
  }
  return placed;
}

/** The name by which a fact is called in a file and a report: its own, or its place in the recording. */
export const nameOf = (log: readonly TrajectoryEvent[], of: number): string => log[of]?.ref ?? `feit-${of}`;

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
