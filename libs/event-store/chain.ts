import { hash } from 'node:crypto';
import type { NewEvent, StoredEvent } from './port.js';
import { covered } from './sealed.js';

/** The end of a stream: what the next event's hash builds on. */
export interface Link {
  readonly revision: number;
  readonly hash: string;
}

const hashOf = (stream: string, revision: number, previous: string, event: NewEvent): string =>
  hash('sha256', `${previous}\n${covered(stream, revision, event)}`);

/** Gives each event the hash that covers it and the one before it in its stream (SHA-256, hex). */
export function seal(stream: string, last: Link | undefined, events: readonly NewEvent[]): NewEvent[] {
  let previous = last?.hash ?? '';
  let revision = last?.revision ?? -1;
  return events.map((event) => {
    revision += 1;
    previous = hashOf(stream, revision, previous, event);
    return { ...event, meta: { ...event.meta, hash: previous } };
  });
}

export type Verified =
  | { readonly ok: true }
  | { readonly ok: false; readonly stream: string; readonly revision: number; readonly why: 'gap' | 'changed' };

/** The link that this event makes after the last one of its stream, as it was sealed; or what is broken there. */
export function linked(
  last: Link | undefined,
  event: Omit<StoredEvent, 'position'>,
): { readonly ok: true; readonly link: Link } | (Verified & { readonly ok: false }) {
  const { stream } = event;
  const revision = (last?.revision ?? -1) + 1;
  if (event.revision !== revision) return { ok: false, stream, revision, why: 'gap' };
  const hash = hashOf(stream, revision, last?.hash ?? '', event);
  if (hash !== event.meta['hash']) return { ok: false, stream, revision, why: 'changed' };
  return { ok: true, link: { revision, hash } };
}

/** The first broken link of one whole stream, if there is one. */
export function verifyStream(events: readonly Omit<StoredEvent, 'position'>[]): Verified {
  let last: Link | undefined;
  for (const event of events) {
    const next = linked(last, event);
    if (!next.ok) return next;
    last = next.link;
  }
  return { ok: true };
}
