import type { StoryEvent } from '#facts';
import type { AccessRules, Corrected, FieldLines, Visibility } from './access-rules.js';
import { sees, type Sight } from './sight.js';

type Seeing<Event extends StoryEvent, Context> = Pick<AccessRules<never, Event, Context>, 'visibility'>;

/** Which events of a whole history somebody from outside the municipality sees; `context` is of what counts as its past. */
function seenIn<Event extends StoryEvent, Context>(
  visibility: Visibility<Event, Context>,
  events: readonly Event[],
  sight: Sight,
  context: Context,
): (event: Event) => boolean {
  const seen = (event: Event | undefined): boolean => {
    const line = event && visibility.seenBy(event, { events, context, sees: seen });
    return typeof line === 'string' ? sees(sight, line) : line === true;
  };
  return seen;
}

/**
 * What somebody may see of one whole history, in its order, and of each event its fields that they may see:
 * the event itself when that is all of it. Taken out before anything is derived from it, so that no count and
 * no date gives away what is left out. Nothing, when the story is not theirs to know. With a day: as it
 * stood then, so that what came out later was internal still.
 */
export function visibleOf<Event extends StoryEvent, Context, E extends Event>(
  { visibility }: Seeing<Event, Context>,
  events: readonly E[],
  sight: Sight,
  asOf?: string,
): readonly E[] {
  const corrected = visibility.correctedIn?.(events);
  const dayOf = (event: E) => (corrected ? corrected.dayOf(event) : event.day);
  const then = asOf === undefined ? events : events.filter((event) => (dayOf(event) ?? asOf) <= asOf);
  if (sight === 'internal') return corrected ? placedIn(corrected, events, then) : then;
  if (sight === 'public' && !events.some((event) => visibility.makesPublic(event))) return [];
  const now = seenIn(visibility, events, sight, visibility.contextOf(events));
  const past = corrected ? placedIn(corrected, events, then) : then;
  const context = visibility.contextOf(past);
  const before = asOf === undefined ? now : seenIn(visibility, events, sight, context);
  const seen = then.filter((event) => now(event) && (before === now || before(event)));
  const partOf = (event: E) => (visibility.partOf?.(event, { events, context }, sight) as E | undefined) ?? event;
  const parts = seen.map(partOf);
  const told = corrected ? placedIn(corrected, events, seen, parts) : parts;
  return told.map((event) => shown(event, visibility.fieldsOf(event.type), sight));
}

/** What speaks of another event tells its place among those that are left; `parts` is what is told of each of these. */
function placedIn<Event extends StoryEvent, E extends Event>(
  corrected: Corrected<Event>,
  events: readonly E[],
  left: readonly E[],
  parts = left,
): readonly E[] {
  if (left.length === events.length) return parts;
  const places = new Map(left.map((event, place) => [event, place]));
  const placeOf = (revision: number) => places.get(events[revision] as E);
  return parts.map((event) => corrected.placed(event, placeOf) as E);
}

/** How many events of one whole history somebody sees: what their revision counts. */
export const seenCountOf = <Event extends StoryEvent, Context>(
  kind: Seeing<Event, Context>,
  events: readonly Event[],
  sight: Sight,
): number => visibleOf(kind, events, sight).length;

type Content = Readonly<Record<string, unknown>>;
const HIDDEN = Symbol('hidden');

/** A value with what is hidden in it taken out; the same value when nothing is. */
function only(value: unknown, lines: FieldLines | undefined, sight: Sight): unknown {
  if (lines === undefined) return HIDDEN;
  if (typeof lines === 'string') return sees(sight, lines) ? value : HIDDEN;
  if (Array.isArray(value)) {
    const items = value.map((item) => only(item, lines, sight));
    if (items.every((item, i) => item === value[i])) return value;
    const left = items.filter((item) => item !== HIDDEN);
    return left.length > 0 ? left : HIDDEN;
  }
  if (typeof value !== 'object' || value === null) return HIDDEN;
  const left = fields(value as Content, lines, sight);
  // That there is something of which nothing is seen, is not told either.
  return left !== value && Object.keys(left).length === 0 ? HIDDEN : left;
}

/** Whether all of it is seen; asked first, since it is as a rule, and then nothing is copied. */
function isSeen(value: unknown, lines: FieldLines | undefined, sight: Sight): boolean {
  if (lines === undefined) return false;
  if (typeof lines === 'string') return sees(sight, lines);
  if (Array.isArray(value)) return value.every((item) => isSeen(item, lines, sight));
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).every((name) =>
    isSeen((value as Content)[name], Object.hasOwn(lines, name) ? lines[name] : undefined, sight),
  );
}

function fields(content: Content, lines: { readonly [field: string]: FieldLines }, sight: Sight): Content {
  if (isSeen(content, lines, sight)) return content;
  const given = Object.entries(content);
  const left = given.map(([name, value]): [string, unknown] => [
    name,
    only(value, Object.hasOwn(lines, name) ? lines[name] : undefined, sight),
  ]);
  if (left.every(([, value], i) => value === given[i]?.[1])) return content;
  return Object.fromEntries(left.filter(([, value]) => value !== HIDDEN));
}

/** An event with its fields that somebody may see; the same event when that is all of it. */
function shown<E extends StoryEvent>(event: E, lines: { readonly [field: string]: FieldLines } = {}, sight: Sight): E {
  if (sight === 'internal') return event;
  const data = fields(event.data as Content, lines, sight);
  return data === event.data ? event : { ...event, data };
}
