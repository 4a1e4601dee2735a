import { ANYONE } from '#access';
import type { Directory } from '#directory';
import type { EventStore } from '#event-store';
import { Views } from '#projections';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { DIRECTORY, STORE } from '../adapters.js';
import { Describe, READ_PROBLEMS, type Described } from '../docs/describe.js';
import { Refusal } from '../http/refusal.js';
import { actorOf, From, type Sender } from '../http/sender.js';
import { lastPositionFor } from '../reading/last-position.js';
import { filterOf, text } from '../reading/params.js';
import { afterIn } from '../reading/positions.js';
import { TrajectoryQueryHandler } from '../trajectory-query/trajectory.query.js';
import { Feed } from './feed.js';
import { MOST, StreamSlots } from './places.js';
import { PACE, serverSentEvents } from './stream.js';

const AFTER = { after: text('Tell what happened after this position. `Last-Event-ID` comes before it.') };

const described = (id: string, summary: string, path: Described['path'] = {}): Described => ({
  id,
  tag: 'dossiers',
  summary,
  description: `${summary}. Server-sent events: \`here\`, \`changed\`, \`missed\` and \`ended\`; see docs/api.md.`,
  for: 'reader',
  path,
  query: AFTER,
  headers: ['Last-Event-ID'],
  answers: {
    200: { about: 'A stream that goes on.', type: 'text/event-stream', schema: { type: 'string' } },
  },
  problems: [...READ_PROBLEMS, 'too-many-streams'],
});

/**
 * What happens, as it happens, of what somebody may see. What it says is read again by those who heard that it
 * happened.
 */
@Controller()
export class ChangesController {
  readonly #places = new StreamSlots();

  constructor(
    private readonly feed: Feed,
    private readonly views: Views,
    private readonly dossiers: TrajectoryQueryHandler,
    @Inject(STORE) private readonly store: EventStore,
    @Inject(DIRECTORY) private readonly directory: Directory,
  ) {}

  @Get('changes')
  @Describe(described('listenToAll', 'What happens in all dossiers that you may know of'))
  async all(@From() sender: Sender, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.#listen(sender, request, reply);
  }

  @Get('trajectories/:trajectory/changes')
  @Describe(described('listenToTrajectory', 'What happens in one dossier', { trajectory: 'Id of the trajectory.' }))
  async one(
    @From() sender: Sender,
    @Param('trajectory') trajectory: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    if (!(await this.dossiers.knownTo(sender.actor, trajectory)))
      throw new Refusal('unknown-id', 'dit traject bestaat niet', { status: 404 });
    await this.#listen(sender, request, reply, trajectory);
  }

  async #listen({ actor, token, person }: Sender, request: FastifyRequest, reply: FastifyReply, trajectory?: string) {
    const { after: asked } = filterOf(AFTER, request.query) as { after?: string };
    const after = await afterIn(
      this.store,
      lastPositionFor(this.views, actor),
      request.headers['last-event-id'],
      asked,
    );
    this.feed.ready();
    const leave = person
      ? this.#places.take(`person ${person.id}`, MOST.ofPerson)
      : this.#places.take(`address ${request.ip}`, MOST.ofAddress);
    const closed = new AbortController();
    reply.raw.once('close', () => {
      closed.abort();
      leave();
    });
    const who = async () => {
      if (token === undefined) return ANYONE;
      const still = await this.directory.signedIn(token);
      return still && actorOf(still);
    };
    const pieces = serverSentEvents({
      feed: this.feed,
      who,
      lastOf: (actor) => lastPositionFor(this.views, actor),
      trajectory,
      after,
      pace: PACE,
      signal: AbortSignal.any([closed.signal, this.feed.stopped]),
      drop: () => reply.raw.destroy(),
    });
    // A proxy must not keep it back, and a server that stops must not wait for the connection.
    reply.headers({ 'X-Accel-Buffering': 'no', Connection: 'close' });
    reply.type('text/event-stream; charset=utf-8').send(Readable.from(pieces, { objectMode: false }));
  }
}
