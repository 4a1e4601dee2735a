import shared from '@eventstore/db-client/generated/shared_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ClientDuplexStream } from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import type { Position } from '../port.js';
import { positionOf } from './position.js';
import type { Proposed } from './record.js';
import * as requests from './requests.js';
import { denied, Trouble, troubleOf } from './trouble.js';

export type Reply =
  | { readonly ok: true; readonly revision: number; readonly position: Position | undefined }
  | { readonly ok: false };

type Call = ClientDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;
type Waiting = Pick<PromiseWithResolvers<Reply>, 'resolve' | 'reject'>;

/**
 * All appends over one connection go through one call, as the client's own do. The client keeps what waits
 * for an answer in one map for the whole process, where one broken call ends what waits on the others and a
 * late answer to it throws where nobody can catch it. Here each call has its own, and a late answer finds nobody.
 */
export class Appends {
  readonly #call: Call;
  readonly #waiting = new Map<string, Waiting>();
  #ended: Trouble | undefined;

  constructor(call: Call) {
    this.#call = call;
    call.on('data', (answer: streams.BatchAppendResp) => this.#answered(answer));
    call.on('error', (error) => this.#end(troubleOf(error)));
    call.on('end', () => this.#end(new Trouble('the server ended the call', {})));
  }

  /** Rejects with Trouble; what comes after `ms` is not heard any more. */
  send(stream: string, last: number | undefined, events: readonly Proposed[], ms: number): Promise<Reply> {
    if (this.#ended) return Promise.reject(this.#ended);
    const { promise, resolve, reject } = Promise.withResolvers<Reply>();
    const id = randomUUID();
    const timer = setTimeout(() => {
      this.#waiting.delete(id);
      reject(new Trouble(`no answer to an append within ${ms} ms`, {}));
    }, ms);
    this.#waiting.set(id, { resolve, reject });
    this.#call.write(requests.append(id, stream, last, events));
    return promise.finally(() => clearTimeout(timer));
  }

  cancel(why: Trouble): void {
    this.#end(why);
    this.#call.cancel();
  }

  #answered(answer: streams.BatchAppendResp): void {
    const id = answer.getCorrelationId()?.getString() ?? '';
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (!waiting) return;
    try {
      waiting.resolve(read(answer));
    } catch (error) {
      waiting.reject(error);
    }
  }

  #end(trouble: Trouble): void {
    this.#ended ??= trouble;
    for (const { reject } of this.#waiting.values()) reject(trouble);
    this.#waiting.clear();
  }
}

const WRONG = 'event_store.client.WrongExpectedVersion';

function read(answer: streams.BatchAppendResp): Reply {
  const done = answer.getSuccess();
  if (done) {
    const at = done.getPosition();
    const position = at && positionOf({ commit: at.getCommitPosition(), prepare: at.getPreparePosition() });
    return { ok: true, revision: Number(done.getCurrentRevision()), position };
  }
  const error = answer.getError();
  const details = error?.getDetails();
  const said = error?.getMessage() || 'the server does not say why';
  const name = details?.getTypeName() ?? '';
  switch (name) {
    case WRONG:
      return { ok: false };
    case 'event_store.client.StreamDeleted':
      throw new Trouble(`the stream was deleted: ${said}`, { code: 'store-damaged', retry: false });
    case 'event_store.client.AccessDenied':
      throw denied();
    case 'event_store.client.MaximumAppendSizeExceeded': {
      const most = details?.unpack((bytes) => shared.MaximumAppendSizeExceeded.deserializeBinary(bytes), name);
      throw new Trouble(`the server takes at most ${most?.getMaxappendsize() ?? '?'} bytes in one append`, {
        code: 'store-too-large',
        retry: false,
      });
    }
    case 'event_store.client.BadRequest':
      throw new Trouble(said, { code: 'store-io', retry: false });
    default:
      throw new Trouble(said, {});
  }
}
