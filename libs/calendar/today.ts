import type { Day } from './day.js';

const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const HOUR_MS = 3_600_000;

let hour: number | undefined;
let day: Day = '';

/** The day that it is in the Netherlands. Kept for the hour: no day there begins within an hour of UTC. */
export function today(now: Date): Day {
  const asked = Math.floor(now.getTime() / HOUR_MS);
  if (asked !== hour) {
    day = format.format(now);
    hour = asked;
  }
  return day;
}
