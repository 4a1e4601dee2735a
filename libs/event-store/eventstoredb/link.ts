import { EventStoreDBClient } from '@eventstore/db-client';
import services from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { CallOptions, Channel, Metadata } from '@grpc/grpc-js';
import { Appends } from './appends.js';
import { Inbox } from './inbox.js';
import { Trouble, troubleOf } from './trouble.js';

/** What the client gives to those who extend it: it finds the node, and knows credentials and certificates. */
interface Inside {
  getChannel(): Promise<Channel>;
  callArguments(options: { requiresLeader: boolean }, call: CallOptions): [Metadata, CallOptions];
}

/** One connection to one node. It is never mended: what is broken is closed, and another one opened. */
export class Link {
  readonly #inside: Inside;
  readonly #channel: Channel;
  readonly #client: services.StreamsClient;
  readonly #calls = new Set<{ cancel(): void }>();
  #appends: Appends | undefined;
  #closed = false;

  private constructor(inside: Inside, channel: Channel) {
    this.#inside = inside;
    this.#channel = channel;
    // As the client makes its own; where the channel goes was settled when that was opened.
    this.#client = new services.StreamsClient('', null as never, { channelOverride: channel });
  }

  /** Rejects with Trouble when no node is found within `ms`. */
  static async open(url: string, ms: number): Promise<Link> {
    const inside = EventStoreDBClient.connectionString(url) as unknown as Inside;
    const opening = inside.getChannel();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Trouble(`no node was found within ${ms} ms`, {})), ms);
    });
    try {
      return new Link(inside, await Promise.race([opening, late]));
    } catch (error) {
      // One that is found after all is not used.
      opening.then(
        (channel) => channel.close(),
        () => undefined,
      );
      throw troubleOf(error);
    } finally {
      clearTimeout(timer);
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

  close(): void {
    this.#closed = true;
    this.#appends?.cancel();
    for (const call of this.#calls) call.cancel();
    this.#channel.close();
  }

  #checkOpen(): void {
    if (this.#closed) throw new Trouble('the connection was given up', {});
  }

  // Without a deadline: the server does not answer at all what it finds too late.
  #arguments(): [Metadata, CallOptions] {
    return this.#inside.callArguments({ requiresLeader: true }, { deadline: Infinity });
  }
}
