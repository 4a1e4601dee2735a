import { isOffered, type Actor } from '#access';
import { broughtInAt } from '#log';
import { anything, date, day, described, fields, list, moment, oneOf, string, whole, yes, type Of } from '#schema';
import {
  byMoment,
  effective,
  EVENT_TYPES,
  isCorrection,
  isCorrectionType,
  isFactType,
  mayDo,
  replay,
  trajectoryOf,
  type EventType,
  type Trajectory,
} from '#trajectory';
import { CORRECTIONS } from '#vocabulary';
import type { Recorded, VisibleTrajectory } from './read.js';

export const entry = fields({
  revision: whole,
  type: oneOf(EVENT_TYPES),
  date,
  day: { ...day, description: 'The day that the date is reckoned as.' },
  recordedAt: moment,
  'broughtIn?': {
    ...yes,
    description: 'Copied from paper: it was done elsewhere, and not by the one who recorded it.',
  },
  'actor?': { ...string, description: 'Who recorded it; inside the municipality only.' },
  data: { ...anything, description: 'The fields of the fact, and the due date that it set.' },
  'wasRecorded?': fields(
    { date, data: anything },
    'Of a fact that was corrected: how it was recorded first. Beside it stands how it truly was.',
  ),
  'corrections?': list(fields({ revision: whole, date, how: oneOf(CORRECTIONS), because: string })),
  'retracted?': { ...yes, description: 'It was taken back: it did not happen, and counts for nothing.' },
  'mayCorrect?': { ...yes, description: 'You may say that it was otherwise.' },
  'mayRetract?': { ...yes, description: 'You may say that it did not happen.' },
});
export type TimelineEntry = Of<typeof entry>;

/** What somebody may say of a fact that was recorded: that it was otherwise, or that it did not happen. */
export function mayAlter(actor: Actor, s: Trajectory | undefined, id: string, of: number, type: EventType) {
  // What came before corrections does not know them; and of nothing that no person brought can be said who may.
  if (!s || s.definition < 2 || !isFactType(type)) return {};
  const may = (by: 'FactCorrected' | 'FactRetracted') => isOffered(mayDo(actor, by, { of, because: '' }, s, id));
  return {
    ...(!isCorrectionType(type) && may('FactCorrected') && { mayCorrect: true as const }),
    ...(of !== 0 && may('FactRetracted') && { mayRetract: true as const }),
  };
}

/**
 * Everything that happened, in the order in which it happened, and what was taken back where it was said to be; who
 * recorded it only for the municipality itself. With what somebody may say of each, when it is told to one.
 */
export const timelineView = described(list(entry), (dossier: VisibleTrajectory, actor?: Actor) => {
  const { all, seen, sight, asOf, placeOf } = dossier;
  const s = actor && actor.grants.length > 0 ? trajectoryOf(replay(all)) : undefined;
  const place = ({ stored: { revision } }: Recorded) => placeOf(revision) ?? revision;
  const truly = new Map(effective(seen).map(({ event, seq }) => [seq, event]));
  const spoken = seen.flatMap((event, seq) =>
    isCorrection(event) && truly.has(seq) ? [{ of: event.data.of, event, seq }] : [],
  );
  const correctionsOf = Map.groupBy(spoken, ({ of }) => of);
  return seen
    .map((event, seq) => {
      const { occurredOn: on, day: onDay } = truly.get(seq) ?? event;
      return { event, seq, at: { on, day: onDay, seq: event.stored.revision } };
    })
    .filter(({ at }) => at.day <= asOf)
    .sort(byMoment)
    .map(({ event, seq, at }) => {
      const { type, stored } = event;
      const corrections = correctionsOf.get(seq) ?? [];
      const was = truly.get(seq);
      return {
        revision: place(event),
        type,
        date: at.on,
        day: at.day,
        recordedAt: String(stored.meta['recordedAt']),
        ...(broughtInAt(stored) !== undefined && { broughtIn: true as const }),
        ...(sight === 'internal' && { actor: String(stored.meta['actor']) }),
        data: counted(event, was?.data ?? event.data),
        ...(was && corrections.length > 0 && { wasRecorded: { date: event.occurredOn, data: event.data } }),
        ...(corrections.length > 0 && {
          corrections: corrections.map(({ event: by }) => ({
            revision: place(by),
            date: by.occurredOn,
            how: by.type === 'FactRetracted' ? ('retracted' as const) : ('corrected' as const),
            because: by.data.because,
          })),
        }),
        // What the clock recorded may not have been so either; nobody took that back.
        ...(was === undefined && corrections.length > 0 && { retracted: true as const }),
        ...(actor && was && mayAlter(actor, s, dossier.id, stored.revision, type)),
      };
    });

  /** What speaks of another event speaks of it in the count of the reader. */
  function counted(event: Recorded, data: object): object {
    if (event.type === 'TextErased' && sight !== 'internal') {
      return { ...data, revision: placeOf(erasedFrom(event.stored)) };
    }
    const about = isCorrection(event) ? seen[event.data.of] : undefined;
    return about ? { ...data, of: place(about) } : data;
  }
});

const erasedFrom = ({ data }: Recorded['stored']) => (data as { revision: number }).revision;
