import { stringify } from 'yaml';
import { earliest, lastDay, type Day } from '#calendar';
import { byMoment, declared, givenOf, isCorrection, isToldInWords, nameOf, type TrajectoryEvent } from '#trajectory';
import { FORMAT } from './read/decide-file.js';

/**
 * The dates as they were written. A month or a year that was told before it was over was reckoned as that
 * day; read back today it would be a later one, and what follows on it could be refused: then it is that day. What was
 * corrected bounds nothing when it is read back, as long as its correction stands.
 */
function datesOf(
  events: readonly TrajectoryEvent[],
  today: Day | undefined,
  isCorrected: (event: TrajectoryEvent) => boolean,
): string[] {
  if (today === undefined) return events.map(({ occurredOn }) => occurredOn);
  const dates: string[] = [];
  let [limit, without] = [today, today];
  for (const event of events.toReversed()) {
    const { occurredOn, day } = event;
    const isSame = [limit, without].every((bound) => earliest(lastDay(occurredOn), bound) === day);
    const date = isSame ? occurredOn : day;
    dates.push(date);
    limit = earliest(limit, lastDay(date));
    if (!isCorrected(event)) without = earliest(without, lastDay(date));
  }
  return dates.reverse();
}

/** The names of the facts of a history: those that were given, and one for each that a correction is about. */
export function namesIn(id: string, events: readonly TrajectoryEvent[]): (revision: number) => string | undefined {
  const about = new Set(events.flatMap((event) => (isCorrection(event) ? [event.data.of] : [])));
  return (revision) => {
    // The header goes by the id of the dossier.
    if (revision === 0) return id;
    return about.has(revision) ? nameOf(events, revision) : events[revision]?.ref;
  };
}

/** What a fact says, as a file says it: others by their names. */
export function saidOf(
  event: TrajectoryEvent,
  revision: number | undefined,
  named: ReturnType<typeof namesIn>,
): Readonly<Record<string, unknown>> {
  const ref = revision === undefined || revision === 0 ? undefined : named(revision);
  const said = { ...(ref !== undefined && { ref }), ...givenOf(event) };
  return isCorrection(event) ? { ...said, of: named(event.data.of) } : said;
}

/** When a fact was first said to be otherwise. In a file it stands before that, also when it was dated after it. */
function firstCorrected(events: readonly TrajectoryEvent[]): ReadonlyMap<number, Day> {
  const days = new Map<number, Day>();
  for (const event of events)
    if (isCorrection(event)) days.set(event.data.of, earliest(event.day, days.get(event.data.of) ?? event.day));
  return days;
}

/**
 * A dossier file that reads back into the same history: when it is read from the given day on, or without
 * one on the day of recording. The facts by date, as the format asks; without those of which their reader has no words.
 */
export function write(id: string, events: readonly TrajectoryEvent[], today?: Day): string {
  const [opened] = events;
  if (opened?.type !== 'TrajectoryOpened') throw new TypeError('a history begins with its opening');
  const { title, municipality, ...rest } = givenOf(opened);
  const moved = events.findLast((event) => event.type === 'TrajectoryMigrated');
  const definition = moved?.data.toDefinition ?? opened.data.definition;
  // What a file does not say is read by an earlier one.
  const runs = definition >= 3 ? { definition } : {};
  const corrected = firstCorrected(events);
  const told = events
    .map((event, seq) => ({
      event,
      at: { on: event.occurredOn, day: earliest(event.day, corrected.get(seq) ?? event.day), seq },
    }))
    .filter(({ event }) => declared[event.type].inAFile === 'fact' && isToldInWords(events, event))
    .sort(byMoment);
  const spokenOf = new Set(events.flatMap((event) => (isCorrection(event) ? [events[event.data.of]] : [])));
  const dates = datesOf(
    told.map(({ event }) => event),
    today,
    (event) => spokenOf.has(event),
  );
  const named = namesIn(id, events);
  const facts = told.map(({ event, at }, i) => ({
    date: dates[i],
    fact: event.type,
    ...saidOf(event, at.seq, named),
  }));
  return stringify(
    { format: FORMAT, id, ...runs, title, municipality, ...rest, openedOn: opened.occurredOn, facts },
    // Literal: folding a block of long lines loses its ends of lines.
    { lineWidth: 100, aliasDuplicateObjects: false, defaultStringType: 'PLAIN', blockQuote: 'literal' },
  );
}
