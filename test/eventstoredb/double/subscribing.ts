import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { status } from '@grpc/grpc-js';
import * as answers from './answers.js';
import type { Entry, Log } from './log.js';
import { drained, filterOf, startOf, type ReadCall } from './reading.js';

// So many the server keeps for a subscriber, and drops it with the next.
const MOST_WAITING = 32;

/** A subscription to $all: what is there, then what comes, until the subscriber is too slow. */
export class Subscriber {
  readonly #call: ReadCall;
  readonly #log: Log;
  readonly #wanted: (entry: Entry) => boolean;
  readonly #window: number;
  #waiting: Entry[] = [];
  #live = false;
  #considered = 0;
  #writing = false;
  #over = false;
  #unlisten: (() => void) | undefined;

  constructor(call: ReadCall, log: Log) {
    const options = call.request.getOptions() as streams.ReadReq.Options;
    this.#call = call;
    this.#log = log;
    this.#wanted = filterOf(options);
    const filter = options.getFilter();
    this.#window = (filter?.getMax() ?? 32) * (filter?.getCheckpointintervalmultiplier() ?? 1);
    call.once('cancelled', () => this.#unlisten?.());
    void this.#run(startOf(options));
  }

  drop(why = 'dropped by a test'): void {
    this.#unlisten?.();
    this.#over = true;
    this.#call.emit('error', Object.assign(new Error(why), { code: status.ABORTED, details: why }));
  }

  async #run(start: bigint): Promise<void> {
    this.#call.write(answers.confirmed());
    let at = this.#log.entries.findIndex(({ position }) => position > start);
    for (; at >= 0 && at < this.#log.entries.length; at++) {
      if (this.#call.cancelled || this.#over) return;
      await this.#consider(this.#log.entries[at] as Entry);
    }
    this.#call.write(answers.caughtUp());
    this.#live = true;
    this.#unlisten = this.#log.listen((entry) => this.#came(entry));
  }

  #came(entry: Entry): void {
    if (!this.#live) return;
    if (this.#waiting.length >= MOST_WAITING) {
      this.#live = false;
      this.drop('Operation timed out: Consumer too slow to handle event while live. Client resubscription required.');
      return;
    }
    this.#waiting.push(entry);
    if (!this.#writing) void this.#write();
  }

  async #write(): Promise<void> {
    this.#writing = true;
    // The server's own threads take their time, too.
    await new Promise(setImmediate);
    for (let next; (next = this.#waiting.shift());) {
      if (this.#over) return;
      await this.#consider(next);
    }
    this.#writing = false;
  }

  async #consider(entry: Entry): Promise<void> {
    if (this.#wanted(entry) && !this.#call.write(answers.event(entry))) await drained(this.#call);
    if (++this.#considered % this.#window === 0) this.#call.write(answers.checkpoint(entry.position));
  }
}
