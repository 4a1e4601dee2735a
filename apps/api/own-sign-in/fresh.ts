import { OWN } from '#directory';
import { Refusal } from '../http/refusal.js';
import type { Sender } from '../http/sender.js';

const MINUTES = 10;

/**
 * Of somebody who came by a way of their own: that they did so a moment ago, before what they sign in with changes. A
 * session that somebody else has got hold of opens no other door by this.
 * @throws Refusal
 */
export function checkFresh({ person }: Sender, now: Date): void {
  const { service, beganAt = '' } = person?.through ?? {};
  if (!OWN.some((way) => way === service)) return;
  if (now.getTime() - Date.parse(beganAt) <= MINUTES * 60_000) return;
  throw new Refusal(
    'sign-in-again',
    `log eerst opnieuw in: wat u gebruikt om in te loggen, verandert u binnen ${MINUTES} minuten nadat u inlogde`,
  );
}
