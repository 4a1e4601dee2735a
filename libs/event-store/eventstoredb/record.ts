import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { hash } from 'node:crypto';
import { canonical } from '../sealed.js';
import { StoreError, type NewEvent, type StoredEvent } from '../port.js';
import { positionOf } from './position.js';

type Recorded = streams.ReadResp.ReadEvent.RecordedEvent;

export const JSON_TYPE = 'application/json';
const decoder = new TextDecoder();

/** An event as it goes to the server. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly data: Buffer;
  readonly meta: Buffer;
}

/**
 * The server's own id of an event is made of its content (a UUID of version 8, RFC 9562): by that id the
 * server takes a repeated append for done, and it never looks whether the content is the same too.
 */
function contentId(event: NewEvent): string {
  const h = hash('sha256', canonical([event.id, event.type, event.data ?? null, event.meta]));
  const variant = ((parseInt(h[16] as string, 16) & 0x3) | 0x8).toString(16);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-${variant}${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

/** Our id can be any text, so it stands in the metadata, with ours beside it. */
export const proposed = (event: NewEvent): Proposed => ({
  id: contentId(event),
  type: event.type,
  data: Buffer.from(JSON.stringify(event.data ?? null)),
  meta: Buffer.from(JSON.stringify({ id: event.id, meta: event.meta })),
});

export const streamIn = (record: Recorded): string =>
  decoder.decode(record.getStreamIdentifier()?.getStreamName_asU8() ?? new Uint8Array());

/** Where it stands in the log; a server that does not say it is older than this adapter can use. */
export function positionIn(record: Recorded): string {
  const position = positionOf({ commit: record.getCommitPosition(), prepare: record.getPreparePosition() });
  if (position !== undefined) return position;
  throw new StoreError('store-newer', 'the server does not tell positions: it must be version 22.10 or newer');
}

/** What others put beside our events is shown as it is, so that nobody can hide it: the chain tells. */
export function stored(record: Recorded, namespace: string): StoredEvent {
  const metadata = record.getMetadataMap();
  const asJson = metadata.get('content-type') === JSON_TYPE;
  const envelope = parsed(record.getCustomMetadata_asU8());
  const { id, meta } = isRecord(envelope) ? envelope : {};
  const ours = typeof id === 'string' && isRecord(meta);
  return {
    id: ours ? id : (record.getId()?.getString() ?? ''),
    type: metadata.get('type') ?? '',
    stream: streamIn(record).slice(namespace.length),
    revision: Number(record.getStreamRevision()),
    position: positionIn(record),
    data: asJson ? parsed(record.getData_asU8()) : record.getData_asB64(),
    meta: ours ? meta : isRecord(envelope) ? envelope : {},
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Undefined when it is not JSON. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes)) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
