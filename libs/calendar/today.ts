import type { Day } from './day.js';

const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day that it is in the Netherlands. */
export const today = (now: Date): Day => format.format(now);
