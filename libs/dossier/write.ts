import { stringify } from 'yaml';
import { byMoment, type TrajectoryEvent } from '#trajectory';
import { FORMAT } from './read/judge.js';

// Set by us when the event arose, and set again when the file is read.
const DERIVED = new Set(['dueOn', 'responseDueOn', 'definition']);
const OF_THE_FACT = new Set(['CommitmentPostponed']);
const LEFT_OUT = new Set(['TrajectoryOpened', 'AdviceTermLapsed', 'TrajectoryMigrated']);

function contentOf({ type, data }: TrajectoryEvent) {
  const content = Object.entries(data as Record<string, unknown>);
  return Object.fromEntries(content.filter(([name]) => !DERIVED.has(name) || OF_THE_FACT.has(type)));
}

/** A dossier file that reads back into the same history; the facts by date, as the format asks. */
export function write(id: string, events: readonly TrajectoryEvent[]): string {
  const [opened] = events;
  if (opened?.type !== 'TrajectoryOpened') throw new TypeError('a history begins with its opening');
  const { title, municipality, ...rest } = contentOf(opened);
  const facts = events
    .map((event, seq) => ({ event, at: { on: event.occurredOn, day: event.day, seq } }))
    .filter(({ event }) => !LEFT_OUT.has(event.type))
    .sort(byMoment)
    .map(({ event }) => ({ date: event.occurredOn, fact: event.type, ...contentOf(event) }));
  return stringify(
    { format: FORMAT, id, title, municipality, ...rest, openedOn: opened.occurredOn, facts },
    // Literal: folding a block of long lines loses its ends of lines.
    { lineWidth: 100, defaultStringType: 'PLAIN', blockQuote: 'literal' },
  );
}
