import { addDays } from '#calendar';
import { municipalityName } from '#directory';
import type { DueNews } from '#projections';
import { createHash } from 'node:crypto';
import { dueNl } from './sentences.js';

export interface CalendarOf {
  readonly name: string;
  /** The origin at which people find it. */
  readonly origin: string;
  readonly items: readonly DueNews[];
  readonly now: Date;
}

const DAY_S = 86_400;
const NINE_S = 9 * 3_600;
/** Days before it, at nine in the morning. */
const REMINDED = [7, 1];

/** What is due, whichever day that is: a term that is extended moves the same event. */
const uidOf = ({ item }: DueNews, origin: string) =>
  `${createHash('sha256')
    .update(item.slice(0, item.lastIndexOf(':')))
    .digest('hex')
    .slice(0, 40)}@${new URL(origin).hostname}`;

/** RFC 5545: each term as a whole day, with what it is and where to read it. */
export async function calendarOf({ name, origin, items, now }: CalendarOf): Promise<string> {
  const { default: ical, ICalAlarmType, ICalCalendarMethod } = await import('ical-generator');
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Doorwerking', product: 'termijnen', language: 'NL' },
    ttl: 3_600,
  });
  // Of a council that several share it is not said by the calendar of which one it is.
  const several = new Set(items.map(({ municipality }) => municipality)).size > 1;
  const placeOf = ({ municipality }: DueNews) =>
    several ? ` (${municipalityName(municipality) ?? municipality})` : '';
  for (const item of items) {
    const event = calendar.createEvent({
      id: uidOf(item, origin),
      start: new Date(`${item.dueOn}T00:00:00`),
      end: new Date(`${addDays(item.dueOn, 1)}T00:00:00`),
      allDay: true,
      stamp: now,
      summary: `${dueNl(item)}: ${item.title}${placeOf(item)}`,
      url: `${origin}${item.place}`,
    });
    for (const days of REMINDED)
      event.createAlarm({ type: ICalAlarmType.display, trigger: days * DAY_S - NINE_S, description: item.title });
  }
  return calendar.toString();
}
