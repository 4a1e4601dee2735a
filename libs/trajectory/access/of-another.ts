import { sees, type FieldLines, type Sight } from '#access';
import { isCorrection } from '../correcting/effective.js';
import type { TrajectoryEvent } from '../events.js';
import { FIELDS } from './fields.js';

/** The fact that an event speaks of in the end: a correction can itself be retracted, and a text of it erased. */
export function origin(events: readonly TrajectoryEvent[], i: number): number | undefined {
  const event = events[i];
  // Nothing speaks of itself, or of what came after it: what cannot be in a log can be in what is made of one.
  if (event && isCorrection(event)) return event.data.of < i ? origin(events, event.data.of) : undefined;
  if (event?.type !== 'TextErased') return i;
  // Of an erasure no text is erased.
  const { revision: of } = event.data;
  return events[of]?.type === 'TextErased' ? undefined : origin(events, of);
}

type AboutAnother = TrajectoryEvent<'FactCorrected' | 'FactRetracted' | 'TextErased'>;
/** Whether it says something of another event. */
export const isAboutAnother = (event: TrajectoryEvent): event is AboutAnother =>
  isCorrection(event) || event.type === 'TextErased';

/** Whether somebody sees all that stands in a field. */
const isSeenWhole = (lines: FieldLines | undefined, sight: Sight): boolean =>
  typeof lines === 'string'
    ? sees(sight, lines)
    : lines !== undefined && Object.values(lines).every((line) => isSeenWhole(line, sight));

const isAsked = (event: TrajectoryEvent): event is TrajectoryEvent<'InformationRequested' | 'InformationProvided'> =>
  event.type === 'InformationRequested' || event.type === 'InformationProvided';

// Not left out: that it was otherwise is no secret, and it moves what is told of when it was asked and came.
const FOR_PARTICIPANTS = 'alleen te lezen voor wie meedoet aan dit dossier';

/**
 * A correction tells a reader the fields that they see of what it corrects: what is hidden there is not told by mending
 * it. Why somebody said that of what councils and the municipality asked and told each other is theirs too.
 */
export function saidOfAnother(event: AboutAnother, events: readonly TrajectoryEvent[], sight: Sight): TrajectoryEvent {
  const about = events[origin(events, events.indexOf(event)) ?? -1];
  if (!about || sees(sight, 'participant')) return event;
  const why = isAsked(about) && { because: FOR_PARTICIPANTS };
  if (event.type !== 'FactCorrected' || event.data.fields === undefined)
    return why ? ({ ...event, data: { ...event.data, ...why } } as AboutAnother) : event;
  const lines: Readonly<Record<string, FieldLines>> = FIELDS[about.type];
  const given = Object.entries(event.data.fields);
  const left = given.filter(([name]) => isSeenWhole(Object.hasOwn(lines, name) ? lines[name] : undefined, sight));
  if (left.length === given.length && !why) return event;
  return { ...event, data: { ...event.data, ...why, fields: Object.fromEntries(left) } };
}

/**
 * Of a history as somebody sees it: whether they read what an event of it says, or no more than that it happened. A file
 * can tell the second of none, nor what was said of it.
 */
export function isToldInWords(seen: readonly TrajectoryEvent[], event: TrajectoryEvent): boolean {
  const about = isCorrection(event) ? seen[origin(seen, seen.indexOf(event)) ?? -1] : event;
  return !about || !isAsked(about) || 'question' in about.data || 'description' in about.data;
}
