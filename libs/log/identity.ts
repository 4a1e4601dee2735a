import { canonical } from '#event-store';
import { hash } from 'node:crypto';

const digest = (text: string) => hash('sha256', text);

/** A UUID (version 8, RFC 9562) that is the same for the same parts: what makes a repeated command the same one. */
export function idOf(...parts: readonly (string | number)[]): string {
  const h = digest(parts.map((part) => JSON.stringify(part)).join('\n'));
  const variant = ((parseInt(h[16] as string, 16) & 0x3) | 0x8).toString(16);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-${variant}${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

/** What a command says, without when or how often it is said. */
export const bodyOf = (content: object): string => digest(canonical(content)).slice(0, 32);
