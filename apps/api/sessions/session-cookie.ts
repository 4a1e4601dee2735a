import { stringifySetCookie } from 'cookie';
import { COOKIE } from '../http/sender.js';

export const secondsUntil = (moment: string) => Math.floor((Date.parse(moment) - Date.now()) / 1_000);

/** The session, for a browser that sends it along from our own pages alone. */
export const sessionCookie = (value: string, seconds: number, secure: boolean): string =>
  stringifySetCookie({ name: COOKIE, value, path: '/', httpOnly: true, sameSite: 'strict', maxAge: seconds, secure });
