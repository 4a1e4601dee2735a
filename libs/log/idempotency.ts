import { canonical } from '#event-store';
import { hash } from 'node:crypto';

const digest = (text: string) => hash('sha256', text);

/** A UUID (version 8, RFC 9562) that is the same for the same parts: what makes a repeated command the same one. */
export function idOf(...parts: readonly (string | number)[]): string {
  const h = digest(parts.map((part) => JSON.stringify(part)).join('\n'));
  const variant = ((parseInt(h[16] as string, 16) & 0x3) | 0x8).toString(16);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-${variant}${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

/**
 * What a command says, without when or how often it is said. Only in memory: somebody who guesses the content finds it
 * again.
 */
export const bodyOf = (content: object): string => digest(canonical(content)).slice(0, 32);

/** The same as an event keeps it: with the salt of that event, so that it is worth nothing once the salt is erased. */
export const keptBody = (body: string, salt: string): string => digest(`${salt}\n${body}`).slice(0, 32);

/**
 * Whether a command says what an event with this meta was recorded for; which cannot be told any more of one that was
 * erased.
 */
export function isSameBody(body: string, kept: { readonly body: unknown; readonly salt: unknown }): boolean {
  return kept.body === (typeof kept.salt === 'string' ? keptBody(body, kept.salt) : body);
}
