import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Decision, Entry } from './log.js';

const { ReadResp, BatchAppendResp } = streams;
type Answer = streams.BatchAppendResp;

export function event(entry: Entry): streams.ReadResp {
  const position = String(entry.position);
  const record = new ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(entry.id))
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(entry.stream)))
    .setStreamRevision(String(entry.revision))
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setData(entry.data)
    .setCustomMetadata(entry.meta);
  record.getMetadataMap().set('type', entry.type).set('content-type', entry.contentType).set('created', '0');
  return new ReadResp().setEvent(new ReadResp.ReadEvent().setEvent(record).setCommitPosition(position));
}

export const notFound = () => new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound());
export const confirmed = () => new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation());
export const caughtUp = () => new ReadResp().setCaughtUp(new ReadResp.CaughtUp());

export function checkpoint(position: bigint): streams.ReadResp {
  const at = new ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position));
  return new ReadResp().setCheckpoint(at);
}

export function appended(request: streams.BatchAppendReq, decision: Decision): Answer {
  const answer = new BatchAppendResp().setCorrelationId(request.getCorrelationId());
  if ('done' in decision) {
    const position = String(decision.done.position);
    const at = new shared.AllStreamPosition().setCommitPosition(position).setPreparePosition(position);
    return answer.setSuccess(
      new BatchAppendResp.Success().setCurrentRevision(String(decision.done.revision)).setPosition(at),
    );
  }
  if ('tooLarge' in decision) {
    const most = new shared.MaximumAppendSizeExceeded();
    most.setMaxappendsize(decision.tooLarge);
    return answer.setError(said('MaximumAppendSizeExceeded', most.serializeBinary()));
  }
  if ('denied' in decision) return answer.setError(said('AccessDenied', new Uint8Array()).setMessage('AccessDenied'));
  if ('deleted' in decision) return answer.setError(said('StreamDeleted', new Uint8Array()));
  const wrong = new shared.WrongExpectedVersion();
  if (decision.current !== undefined) wrong.setCurrentStreamRevision(String(decision.current));
  return answer.setError(said('WrongExpectedVersion', wrong.serializeBinary()));
}

export const notReady = (request: streams.BatchAppendReq) =>
  new BatchAppendResp()
    .setCorrelationId(request.getCorrelationId())
    .setError(new status.Status().setMessage('Server Is Not Ready'));

function said(name: string, details: Uint8Array): status.Status {
  const told = new status.Status();
  // The class of what goes in is not exported by the package; the message makes its own.
  const bytes = status.Status.deserializeBinary(withDetails(`event_store.client.${name}`, details)).getDetails();
  return told.setDetails(bytes);
}

/** Status { details = 3: Any { type_url = 1, value = 2 } }, by hand. */
function withDetails(name: string, value: Uint8Array): Uint8Array {
  const field = (tag: number, bytes: Uint8Array) =>
    Buffer.concat([Buffer.from([(tag << 3) | 2, ...varint(bytes.length)]), bytes]);
  const url = Buffer.from(`type.googleapis.com/${name}`);
  return field(3, Buffer.concat([field(1, url), field(2, value)]));
}

function varint(n: number): number[] {
  return n < 128 ? [n] : [(n & 127) | 128, ...varint(n >> 7)];
}
