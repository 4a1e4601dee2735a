import { formatNl, today } from '#calendar';

/** What stands behind the `#` of the address: it is in no request, and so in no log. */
export const setupAddress = (origin: string, token: string): string => `${origin}/inrichten#${token}`;

/** Until when a link works, for whoever reads it on a terminal. */
export const untilNl = (expiresAt: string): string => {
  const at = new Date(expiresAt);
  const time = at.toLocaleTimeString('nl', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' });
  return `${formatNl(today(at))}, ${time} uur`;
};
