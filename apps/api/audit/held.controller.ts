import { isAdministrator, NAMED_AS, type Actor } from '#access';
import type { Directory } from '#directory';
import type { EventStore } from '#event-store';
import { trajectories } from '#kinds';
import { listInvolvement } from '#projections';
import { anything, date, described, fields, list, map, moment, oneOf, ref, string } from '#schema';
import { EVENT_TYPES } from '#trajectory';
import { CHANGES } from '#vocabulary';
import { Controller, Get, Inject, Param, UseGuards } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DIRECTORY, STORE } from '../adapters.js';
import { Describe, READ_PROBLEMS } from '../docs/describe.js';
import { Refusal } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { tells } from '../readings/told.js';
import { ListQuery } from '../reading/list.query.js';

/** As far as one answer goes: dossiers, and lines of the journal in each municipality. */
const MOST = 1_000;
const EACH = 200;

const recorded = fields({ type: oneOf(EVENT_TYPES), date, recordedAt: moment });
const heldIn = fields({
  dossier: string,
  'title?': { ...string, description: 'Where the reader may know of it.' },
  municipality: string,
  named: { ...list(oneOf(NAMED_AS)), description: 'As what the dossier names them.' },
  recorded: { ...list(recorded), description: 'What they recorded in it; what it says stands in the dossier.' },
});
const changedOf = fields({ at: moment, municipality: string, what: oneOf(CHANGES) });

interface All {
  readonly id: string;
  readonly name: string;
  readonly signedInOn?: string;
  readonly tables: Readonly<Record<string, readonly object[]>>;
  readonly changes: readonly {
    readonly at: string;
    readonly municipality: string;
    readonly what: (typeof CHANGES)[number];
  }[];
  readonly dossiers: readonly HeldIn[];
}
interface HeldIn {
  readonly dossier: string;
  readonly title?: string;
  readonly municipality: string;
  readonly named: readonly (typeof NAMED_AS)[number][];
  readonly recorded: readonly { type: (typeof EVENT_TYPES)[number]; date: string; recordedAt: string }[];
}
export const heldAnswer = described(
  fields({
    id: string,
    name: string,
    'signedInOn?': { ...string, format: 'date', description: 'The day on which they signed in last.' },
    tables: { ...map(list(anything)), description: 'Every row of the directory that is theirs, by its table.' },
    changes: { ...list(changedOf), description: 'What was changed of them, the latest first.' },
    dossiers: list(heldIn),
  }),
  (all: All) => all,
);

/** What is held of somebody: for themselves, and for whoever may erase them. */
@Controller('people/:person/held')
@UseGuards(SignedIn)
export class HeldController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(STORE) private readonly store: Pick<EventStore, 'readStream'>,
    private readonly bus: QueryBus,
  ) {}

  @Get()
  @Describe({
    id: 'showHeld',
    tag: 'sessions',
    summary: 'All that is held of somebody: what the directory has, and what they recorded in which dossier',
    description:
      'By: themselves, or administrator of each municipality that they are or were of; that somebody else had it is a line in the journal. Nothing that opens a door is in it.',
    for: 'signed-in',
    path: { person: 'Id of the person.' },
    answers: { 200: { about: 'All of it.', schema: ref('Held') } },
    problems: [...READ_PROBLEMS, '401 not-permitted', '404 unknown-id', 'too-large'],
  })
  async show(@From() { actor }: Sender, @Param('person') id: string) {
    const of = await this.directory.administration.municipalitiesOf(id);
    const isTheirs = of.length > 0 && of.every((municipality) => isAdministrator(actor, municipality));
    const held = actor.id === id || isTheirs ? await this.directory.held(id) : undefined;
    if (!held) throw new Refusal('unknown-id', 'deze persoon bestaat niet', { status: 404 });
    const { journal } = this.directory;
    const lines = await Promise.all(of.map((municipality) => journal.lines({ municipality, person: id, limit: MOST })));
    const changes = lines
      .flat()
      .flatMap(({ about, at, municipality, what }) => (about === id ? [{ at, municipality, what }] : []));
    const answer = heldAnswer({ ...held, changes, dossiers: await this.#dossiers(actor, id) });
    for (const municipality of of) tells('people', municipality, () => [id]);
    // Before it is sent: who was not told of cannot have been read.
    if (actor.id !== id)
      for (const municipality of of) await journal.note(actor.id, { what: 'personExported', municipality, about: id });
    return answer;
  }

  async #dossiers(actor: Actor, person: string): Promise<readonly HeldIn[]> {
    const all: HeldIn[] = [];
    for (let cursor: string | undefined; ;) {
      const { items, next } = await this.bus.execute(
        new ListQuery(actor, listInvolvement, { person, limit: EACH, cursor }),
      );
      for (const { dossier, title, municipality, named, recorded: count } of items) {
        const told = { dossier, ...(title !== undefined && { title }), municipality, named };
        all.push({ ...told, recorded: count === 0 ? [] : await this.#recorded(dossier, person) });
      }
      if (next === undefined) return all;
      if (all.length >= MOST)
        throw new Refusal('too-large', `het zijn meer dan ${MOST} dossiers; vraag het de beheerder van de server`);
      cursor = next;
    }
  }

  async #recorded(dossier: string, person: string) {
    const stored = await this.store.readStream(trajectories.streamOf(dossier));
    return stored
      .filter(({ meta }) => meta['actor'] === person)
      .map((event) => {
        const { type, occurredOn: on } = trajectories.fromStore(event);
        return { type, date: on, recordedAt: String(event.meta['recordedAt']) };
      });
  }
}
