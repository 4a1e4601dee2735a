const HERE = 'Europe/Amsterdam';
const MOMENT = new Intl.DateTimeFormat('sv-SE', { timeZone: HERE, dateStyle: 'short', timeStyle: 'medium' });
const OFFSET = new Intl.DateTimeFormat('en', { timeZone: HERE, timeZoneName: 'longOffset' });
const IS_MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** "2026-03-09 14:05:00 +01:00": a moment by the clock that screens show, with how far that is from UTC. Other text stays. */
export function formatMoment(said: string): string {
  if (!IS_MOMENT.test(said)) return said;
  const moment = new Date(said);
  const offset = OFFSET.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${MOMENT.format(moment)} ${offset.replace('GMT', '')}`;
}
