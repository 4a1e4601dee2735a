import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerDuplexStream } from '@grpc/grpc-js';
import * as answers from './answers.js';
import { ANY, NO_STREAM, type Log } from './log.js';

export type AppendCall = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

/** What an append comes upon: once, and then the next ones nothing. */
export type Fault = 'lost' | 'answer then die' | 'die then answer' | 'not ready' | { readonly delay: number };

export interface Ways {
  readonly log: Log;
  readonly denied: (stream: string) => boolean;
  /** What the next append comes upon. */
  readonly fault: () => Fault | undefined;
  readonly die: () => void;
}

export function answerAppends(call: AppendCall, ways: Ways): void {
  call.on('data', (request: streams.BatchAppendReq) => void one(call, request, ways));
  call.on('end', () => call.end());
}

async function one(
  call: AppendCall,
  request: streams.BatchAppendReq,
  { log, denied, fault, die }: Ways,
): Promise<void> {
  const met = fault();
  if (met === 'lost') return die();
  if (met === 'not ready') {
    call.write(answers.notReady(request));
    return;
  }
  const answer = answers.appended(request, denied(streamOf(request)) ? { denied: true } : judge(log, request));
  if (met === 'die then answer') return die();
  if (typeof met === 'object') await new Promise((resolve) => setTimeout(resolve, met.delay));
  if (call.cancelled) return;
  call.write(answer, () => {
    // Over the wire and out, before the end of it.
    if (met === 'answer then die') setTimeout(die, 20);
  });
}

const streamOf = (request: streams.BatchAppendReq) =>
  Buffer.from(request.getOptions()?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();

function judge(log: Log, request: streams.BatchAppendReq) {
  const options = request.getOptions();
  const expected = options?.hasNoStream() ? NO_STREAM : options?.hasAny() ? ANY : Number(options?.getStreamPosition());
  const messages = request.getProposedMessagesList().map((message) => ({
    id: message.getId()?.getString() ?? '',
    type: message.getMetadataMap().get('type') ?? '',
    contentType: message.getMetadataMap().get('content-type') ?? '',
    data: message.getData_asU8(),
    meta: message.getCustomMetadata_asU8(),
  }));
  return log.append(streamOf(request), expected, messages);
}
