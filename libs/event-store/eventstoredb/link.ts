import services from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { CallOptions, Channel, Metadata } from '@grpc/grpc-js';
import { Appends } from './appends.js';
import { atLeader } from './discovery.js';
import { Inbox } from './inbox.js';
import { channelTo, type Inside } from './inside.js';
import * as requests from './requests.js';
import { Trouble, troubleOf } from './trouble.js';

// A stream that needs not be there: that there is none is an answer too.
const NOTHING = 'doorwerking';

/** One connection to one node. It is never mended: what is broken is closed, and another one opened. */
export class Link {
  readonly #inside: Inside;
  readonly #channel: Channel;
  readonly #client: services.StreamsClient;
  readonly #calls = new Set<{ cancel(why: Trouble): void }>();
  #appends: Appends | undefined;
  #closed: Trouble | undefined;

  private constructor(inside: Inside, channel: Channel) {
    this.#inside = inside;
    this.#channel = channel;
    // As the client makes its own; where the channel goes was settled when that was opened.
    this.#client = new services.StreamsClient('', null as never, { channelOverride: channel });
  }

  /** Rejects with Trouble when no node is found within `ms`. */
  static async open(url: string, ms: number): Promise<Link> {
    try {
      const { inside, channel } = await channelTo(await atLeader(url, ms));
      return new Link(inside, channel);
    } catch (error) {
      throw troubleOf(error);
    }
  }

  get appends(): Appends {
    this.#checkOpen();
    return (this.#appends ??= new Appends(this.#client.batchAppend(...this.#arguments())));
  }

  /** Only the leader answers: what others know may be old. */
  read(request: streams.ReadReq): Inbox<streams.ReadResp> {
    this.#checkOpen();
    const inbox = new Inbox(this.#client.read(request, ...this.#arguments()), () => this.#calls.delete(inbox));
    this.#calls.add(inbox);
    return inbox;
  }

  /** Whether the leader answers at all, whatever it says. Rejects with Trouble when it does not. */
  async answers(ms: number, signal: AbortSignal): Promise<void> {
    const inbox = this.read(requests.readLastOf(NOTHING));
    try {
      const answers = await inbox.take(1, ms, signal);
      if (answers?.length === 0) throw new Trouble(`no answer to a question within ${ms} ms`, {});
    } finally {
      inbox.cancel();
    }
  }

  /** Those who still wait for something hear why. */
  close(why: Trouble): void {
    this.#closed = why;
    this.#appends?.cancel(why);
    for (const call of this.#calls) call.cancel(why);
    this.#channel.close();
  }

  #checkOpen(): void {
    if (this.#closed) throw this.#closed;
  }

  // Without a deadline: the server does not answer at all what it finds too late.
  #arguments(): [Metadata, CallOptions] {
    return this.#inside.callArguments({ requiresLeader: true }, { deadline: Infinity });
  }
}
