import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { START, type Position } from '../port.js';
import { placeOf } from './position.js';
import { JSON_TYPE, type Proposed } from './record.js';

const { Options } = streams.ReadReq;
const empty = new shared.Empty();

/** How many records the server looks through before it says how far it is, matching or not. */
const WINDOW = 1_000;

const stream = (name: string) => new shared.StreamIdentifier().setStreamName(Buffer.from(name));
export const uuid = (text: string) => new shared.UUID().setString(text);

/** Records of system streams, which no filter of ours lets through, begin with a dollar sign. */
export const SYSTEM = '$';
/** Begins the name of the stream in which the server keeps what it knows about another stream. */
export const ABOUT = '$$';

// By a regular expression: the server compares prefixes by the rules of a language, in which a letter
// and the accent behind it are one, and would leave out what begins with the letter.
const beginsWith = (prefixes: readonly string[]) => `(?:${prefixes.map(beginsWithOne).join('|')})`;
const beginsWithOne = (prefix: string) =>
  prefix === '' ? '[^$]' : prefix.replace(/[\\*+?|{}[\]()^$.#\s]/g, (c) => `\\u${hex(c)}`);
const hex = (c: string) => c.charCodeAt(0).toString(16).padStart(4, '0');

function options(): streams.ReadReq.Options {
  return new Options().setResolveLinks(false).setUuidOption(new Options.UUIDOption().setString(empty));
}

function filtered(prefixes: readonly string[], before = ''): streams.ReadReq.Options {
  const filter = new Options.FilterOptions()
    .setStreamIdentifier(new Options.FilterOptions.Expression().setRegex(`^${before}${beginsWith(prefixes)}`))
    .setMax(WINDOW)
    .setCheckpointintervalmultiplier(1);
  return options().setFilter(filter);
}

/** The server reads from a position on, and so gives what stands there once more. */
function from(position: Position): streams.ReadReq.Options.AllOptions {
  const place = placeOf(position);
  if (!place) return new Options.AllOptions().setStart(empty);
  const at = new Options.Position().setCommitPosition(place.commit).setPreparePosition(place.prepare);
  return new Options.AllOptions().setPosition(at);
}

const request = (asked: streams.ReadReq.Options) => new streams.ReadReq().setOptions(asked);
const EVERYTHING = String(Number.MAX_SAFE_INTEGER);

export const readAll = (prefixes: readonly string[], after: Position) =>
  request(filtered(prefixes).setAll(from(after)).setCount(EVERYTHING));

/** With what the server keeps about these streams; from its end when no position is given, and then before that. */
export function readAllBackwards(prefixes: readonly string[], before: Position) {
  const all = before === START ? new Options.AllOptions().setEnd(empty) : from(before);
  return request(
    filtered(prefixes, '(?:\\$\\$)?')
      .setAll(all)
      .setCount(EVERYTHING)
      .setReadDirection(Options.ReadDirection.BACKWARDS),
  );
}

export const readLast = (prefixes: readonly string[]) =>
  request(
    filtered(prefixes)
      .setAll(new Options.AllOptions().setEnd(empty))
      .setCount('1')
      .setReadDirection(Options.ReadDirection.BACKWARDS),
  );

export const subscribe = (prefixes: readonly string[], after: Position) =>
  request(filtered(prefixes).setAll(from(after)).setSubscription(new Options.SubscriptionOptions()));

export const readStream = (name: string, revision: number) =>
  request(
    options()
      .setStream(new Options.StreamOptions().setStreamIdentifier(stream(name)).setRevision(String(revision)))
      .setNoFilter(empty)
      .setCount(EVERYTHING),
  );

export const readLastOf = (name: string) =>
  request(
    options()
      .setStream(new Options.StreamOptions().setStreamIdentifier(stream(name)).setEnd(empty))
      .setNoFilter(empty)
      .setCount('1')
      .setReadDirection(Options.ReadDirection.BACKWARDS),
  );

/** Only on the stream's last event; undefined when there must be none yet. */
export function append(correlation: string, name: string, last: number | undefined, events: readonly Proposed[]) {
  const where = new streams.BatchAppendReq.Options().setStreamIdentifier(stream(name));
  if (last === undefined) where.setNoStream(empty);
  else where.setStreamPosition(String(last));
  const messages = events.map(({ id, type, data, meta }) => {
    const message = new streams.BatchAppendReq.ProposedMessage().setId(uuid(id)).setData(data).setCustomMetadata(meta);
    message.getMetadataMap().set('type', type).set('content-type', JSON_TYPE);
    return message;
  });
  return new streams.BatchAppendReq()
    .setCorrelationId(uuid(correlation))
    .setOptions(where)
    .setProposedMessagesList(messages)
    .setIsFinal(true);
}
