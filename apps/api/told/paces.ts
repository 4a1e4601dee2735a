import type { MailPace } from '#vocabulary';

const HOUR = 7;
const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' });
const HOUR_MS = 3_600_000;

/** Somebody who writes down ten things in a row is one mail to whoever is told at once. */
export const GATHERED_MS = 60_000;

/** The next seven o'clock in the morning in the Netherlands, also in a night of which an hour is left out or comes twice. */
export function nextMorning(now: Date): Date {
  const hour = Math.floor(now.getTime() / HOUR_MS) + 1;
  for (let n = 0; n < 26; n++) {
    const at = new Date((hour + n) * HOUR_MS);
    if (Number(format.format(at)) === HOUR) return at;
  }
  return new Date(now.getTime() + 24 * HOUR_MS);
}

/** From when on a mail of what is new now can be written; undefined of whoever wants none. */
export const dueFrom = (pace: MailPace, now: Date): Date | undefined =>
  pace === 'never' ? undefined : pace === 'now' ? new Date(now.getTime() + GATHERED_MS) : nextMorning(now);
