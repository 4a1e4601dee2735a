import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream } from '@grpc/grpc-js';
import * as answers from './answers.js';
import type { Entry, Log } from './log.js';

type Options = streams.ReadReq.Options;
export type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;
const { BACKWARDS } = streams.ReadReq.Options.ReadDirection;

/** Which records of $all somebody asks for. */
export function filterOf(options: Options): (entry: Entry) => boolean {
  const expression = options.getFilter()?.getStreamIdentifier();
  if (!expression) return () => true;
  const regex = expression.getRegex();
  if (regex !== '') {
    const matches = new RegExp(regex);
    return ({ stream }) => matches.test(stream);
  }
  const prefixes = expression.getPrefixList();
  return ({ stream }) => prefixes.some((prefix) => stream.startsWith(prefix));
}

/** Where in $all somebody begins: at a position itself, also when it was read before. */
export function startOf(options: Options): bigint {
  const all = options.getAll();
  if (all?.hasStart()) return 0n;
  const at = all?.getPosition()?.getCommitPosition();
  return at === undefined ? 0n : BigInt(at);
}

export async function answerRead(call: ReadCall, log: Log): Promise<void> {
  const options = call.request.getOptions() as Options;
  const most = Number(options.getCount());
  const backwards = options.getReadDirection() === BACKWARDS;
  const found = options.hasStream() ? ofStream(options, log, backwards) : ofAll(options, log, backwards);
  if (!found) call.write(answers.notFound());
  for (const entry of (found ?? []).slice(0, most)) {
    if (call.cancelled) return;
    if (!call.write(answers.event(entry))) await drained(call);
  }
  call.end();
}

export const drained = (call: ReadCall) =>
  new Promise<void>((resolve) => {
    const done = () => {
      call.off('drain', done).off('cancelled', done);
      resolve();
    };
    call.on('drain', done).on('cancelled', done);
  });

/** Which stream somebody asks for; undefined for the whole log. */
export function streamIn(options: Options | undefined): string | undefined {
  if (!options?.hasStream()) return undefined;
  return Buffer.from(options.getStream()?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();
}

function ofStream(options: Options, log: Log, backwards: boolean): readonly Entry[] | undefined {
  const asked = options.getStream();
  const entries = log.stream(streamIn(options) ?? '');
  if (entries.length === 0) return undefined;
  if (backwards) return entries.toReversed();
  return entries.filter(({ revision }) => revision >= Number(asked?.getRevision() ?? 0));
}

function ofAll(options: Options, log: Log, backwards: boolean): readonly Entry[] {
  const wanted = filterOf(options);
  if (backwards) {
    const reversed = log.entries.toReversed().filter(wanted);
    // What stands at the position itself was read before.
    return options.getAll()?.hasEnd() ? reversed : reversed.filter(({ position }) => position < startOf(options));
  }
  const start = startOf(options);
  return log.entries.filter((entry) => entry.position >= start && wanted(entry));
}
