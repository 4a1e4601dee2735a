import type { Actor } from '#access';
import { START, type Position } from '#event-store';
import { mayHearOf, revisionFor, type Happened } from '#projections';
import type { Feed } from './feed.js';

export interface Pace {
  /** How often somebody hears that the stream is still there, and the session is looked at. */
  readonly beatMs: number;
  /** How long somebody may not read before they are let go of. */
  readonly patienceMs: number;
}

export const PACE: Pace = { beatMs: 3_000, patienceMs: 30_000 };
/** How long a browser waits before it comes back. */
const RETRY_MS = 1_000;
/** After so many events of the log it is less work to read everything again. */
const MOST_MISSED = 1_000;

export interface Listening {
  readonly feed: Pick<Feed, 'position' | 'wait' | 'since'>;
  /** Who listens, as they are now; undefined when their session has ended. */
  readonly who: () => Promise<Actor | undefined>;
  /** The position of the last event that somebody may hear of; undefined when there is none. */
  readonly lastOf: (actor: Actor) => Position | undefined;
  /** Only of this one. */
  readonly trajectory?: string | undefined;
  /** The last that was heard. */
  readonly after?: Position | undefined;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  /** Lets go of somebody who does not read. */
  readonly drop: () => void;
}

const event = (name: string, data: object, id?: Position) =>
  `event: ${name}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

/** What follows one upon the other in the same dossier is one change. */
function changesIn(actor: Actor, happened: readonly Happened[]): string {
  const changes: Happened[][] = [];
  for (const one of happened.filter((each) => mayHearOf(actor, each))) {
    const last = changes.at(-1);
    if (last?.[0]?.id === one.id && last[0].kind === one.kind) last.push(one);
    else changes.push([one]);
  }
  return changes
    .map((change) => {
      const last = change.at(-1) as Happened;
      const { kind, id, position } = last;
      const revision = revisionFor(actor, last);
      return event('changed', { [kind]: id, revision, position, events: change.map(({ type }) => type) }, position);
    })
    .join('');
}

/** Hands over a piece; the next is made only when this one was taken. */
function* paced(text: string, { pace, drop }: Listening): Generator<string, void, undefined> {
  if (text === '') return;
  const timer = setTimeout(drop, pace.patienceMs);
  try {
    yield text;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What one listener is told: where they are, what happens that they may know of, and why it ends. What is hidden
 * from them moves nothing of it: no position, no revision, and no moment at which something is said.
 */
export async function* serverSentEvents(listening: Listening): AsyncGenerator<string, void, undefined> {
  const { feed, who, lastOf, trajectory, after, pace, signal } = listening;
  const start = feed.position;
  let beat = performance.now() + pace.beatMs;
  yield* paced(`retry: ${RETRY_MS}\n\n`, listening);
  let actor = await who();
  if (!actor) return yield* paced(event('ended', { why: 'session' }), listening);
  const roles = rolesOf(actor);
  const last = lastOf(actor) ?? START;
  // Up to where the log was looked at: between what was heard last and that there may be only what is hidden.
  let looked = after === undefined || last <= after ? later(after ?? START, start) : after;
  let missed = 0;
  if (after === undefined) yield* paced(event('here', { position: last }, last), listening);
  for (;;) {
    await feed.wait(looked, Math.max(0, beat - performance.now()), signal);
    if (signal.aborted) return;
    const still = await who();
    actor = still ?? actor;
    const { happened, until } = await feed.since(looked);
    const ofThis =
      trajectory === undefined
        ? happened
        : happened.filter((one) => one.kind === 'trajectory' && one.id === trajectory);
    let text = changesIn(actor, ofThis);
    const heard = looked;
    looked = until;
    missed = until < feed.position ? missed + happened.length : 0;
    if (missed >= MOST_MISSED) {
      missed = 0;
      looked = feed.position;
      const position = lastOf(actor) ?? START;
      if (position > heard) text += event('missed', { position }, position);
    }
    const isBeat = performance.now() >= beat;
    if (!still || rolesOf(still) !== roles) {
      // By the clock, or with what there is to say anyway: when it comes must not tell of what is hidden.
      if (text !== '' || isBeat) return yield* paced(event('ended', { why: still ? 'roles' : 'session' }), listening);
      continue;
    }
    if (isBeat) {
      beat = performance.now() + pace.beatMs;
      // By the clock and nothing else: when it comes must not tell of what is hidden.
      if (text === '') text = ':\n\n';
    }
    yield* paced(text, listening);
  }
}

/** What somebody is: all that they read was read with it, also when a role ended by its day. */
const rolesOf = ({ grants }: Actor) => JSON.stringify(grants);

const later = (a: Position, b: Position) => (a > b ? a : b);
