import { ANYONE, type Actor } from '#access';
import { today } from '#calendar';
import { idFor, type CouncilContent, type State } from '#council';
import { isStale, type Directory, type SharedCouncil, type WriteOutcome } from '#directory';
import type { EventStore } from '#event-store';
import { councils } from '#kinds';
import {
  councilVersions,
  type CouncilVersion,
  listCouncils,
  listKeptCouncils,
  NotReady,
  oneKeptCouncil,
  Views,
  type KeptCouncilItem,
  type Query,
  type ToldCouncil,
} from '#projections';
import { isSameName } from '#vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { CLOCK, COUNCILS, DIRECTORY, STORE, type Clock, type CouncilPath } from '../adapters.js';
import { RESOURCES } from '../facts/kinds.js';
import { Record } from '../facts/record.js';
import { notDone, Refusal } from '../http/refusal.js';

// The views come up within milliseconds; meanwhile others wait.
const PATIENCE_MS = 2_000;

/** Whether another municipality shares this council with that one, and it was accepted there; any without one. */
const isShared = (one: SharedCouncil, municipality: string, council = one.council) =>
  one.municipality === municipality && one.council === council && one.acceptedAt !== undefined;

const NO_MORE = 'deze adviesraad staat niet meer op de lijst van de gemeente die hem aanbood';
type Called = Pick<KeptCouncilItem, 'id' | 'name'>;
const inTheWay = (there: Called, offered: Called) =>
  there.id === offered.id
    ? `${there.id} is hier al een adviesraad: ${there.name}; haal die eerst van de lijst, of neem deze niet aan als het een andere raad is`
    : `hier heet al een adviesraad ${there.name}, met een ander id (${there.id})`;

const writesOf = ({ council }: State) => (council === undefined || council.ended ? 0 : council.writes);

/** A council that can take part in dossiers of a municipality: its own, or one that another shares with it. */
export type CouncilHere = KeptCouncilItem & {
  /** TOOI code of the municipality that keeps it. */
  readonly sharedBy?: string;
  /** Those with which this municipality shares it. */
  readonly sharedWith?: readonly string[];
};

/** The councils that a municipality keeps: each a story of its own, and of one municipality no two of one name. */
@Injectable()
export class KeptCouncils {
  constructor(
    @Inject(STORE) private readonly store: Pick<EventStore, 'head' | 'readStream'>,
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(COUNCILS) private readonly path: Pick<CouncilPath, 'load'>,
    private readonly bus: CommandBus,
    private readonly views: Views,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Its own, in the order of their names. @throws NotReady */
  async of(municipality: string): Promise<readonly KeptCouncilItem[]> {
    await this.#caughtUp();
    return this.#ask(listKeptCouncils, { municipality });
  }

  /** Those that can take part there: also what others share with it. In the order of their names. @throws NotReady */
  async here(municipality: string): Promise<readonly CouncilHere[]> {
    const shared = (await this.directory.administration.sharedCouncils(municipality)).filter((one) => one.acceptedAt);
    const own = (await this.of(municipality)).map((council) => {
      const theirs = shared.filter((one) => one.home === municipality && one.council === council.id);
      return theirs.length > 0 ? { ...council, sharedWith: theirs.map((one) => one.municipality) } : council;
    });
    const others = shared.flatMap(({ home, council, ...to }): CouncilHere[] => {
      if (to.municipality !== municipality) return [];
      const found = this.#ask(oneKeptCouncil, { municipality: home, council });
      if (!found || found.endedOn !== undefined) return [];
      const { foundedOn: _, sinceOn: __, ...kept } = found;
      return [{ ...kept, sharedBy: home }];
    });
    return [...own, ...others].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  }

  /** Also one that has ended; one that is shared as its home keeps it. @throws NotReady */
  async one(municipality: string, council: string): Promise<(ToldCouncil & CouncilHere) | undefined> {
    await this.#caughtUp();
    const home = await this.#homeOf(municipality, council);
    const found = this.#ask(oneKeptCouncil, { municipality: home, council });
    return found && (home === municipality ? found : { ...found, sharedBy: home });
  }

  /** All that was recorded of it, the latest first; nothing of one that nobody founded. @throws StoreError */
  async versions(municipality: string, council: string): Promise<readonly CouncilVersion[]> {
    const home = await this.#homeOf(municipality, council);
    return councilVersions(await this.store.readStream(councils.streamOf(idFor(home, council))));
  }

  async #homeOf(municipality: string, council: string): Promise<string> {
    const shared = await this.directory.administration.sharedCouncils(municipality);
    return shared.find((one) => isShared(one, municipality, council))?.home ?? municipality;
  }

  /** What a council that is or was kept is called. */
  nameOf(municipality: string, council: string): string {
    return this.#ask(oneKeptCouncil, { municipality, council })?.name ?? council;
  }

  /**
   * The other municipality lets a council of elsewhere take part. @throws Refusal while what it has itself goes by that id or
   * that name, or the council is no more.
   */
  async accept(actor: Actor, municipality: string, id: string): Promise<WriteOutcome> {
    await this.#caughtUp();
    const by = this.directory.administration.by(actor.id);
    return by.acceptCouncil(municipality, id, async ({ home, council }) => {
      const kept = this.#ask(oneKeptCouncil, { municipality: home, council });
      if (!kept || kept.endedOn !== undefined) throw new Refusal('not-allowed-now', NO_MORE);
      const own = await this.of(municipality);
      const { items } = this.views.ask(listCouncils, { actor, today: today(this.now()) }, { municipality });
      const known = items.map((one) => ({ id: one.council, name: one.name }));
      const other = [...own, ...known].find((one) => (one.id === council) !== isSameName(one.name, kept.name));
      const taken = other ?? own.find((one) => one.id === council);
      if (taken) throw new Refusal('duplicate-id', inTheWay(taken, { id: council, name: kept.name }));
    });
  }

  /** Founds it, or makes it what it is from now on. @throws Refusal, NotReady, StoreError. */
  async put(
    actor: Actor,
    municipality: string,
    council: string,
    content: CouncilContent,
    expected?: number,
  ): Promise<WriteOutcome> {
    // So that within the turn, in which nobody else is served by a directory in a file, there is little to wait for.
    await this.#caughtUp();
    return this.#inTurn(municipality, council, expected, async (story, writes, shared) => {
      if (shared.some((one) => isShared(one, municipality, council))) return { ok: false, why: 'same-name' };
      const fromElsewhere = shared
        .filter((one) => isShared(one, municipality))
        .map((one) => ({ id: one.council, name: this.nameOf(one.home, one.council) }));
      const others = [...(await this.of(municipality)), ...fromElsewhere].filter(({ id }) => id !== council);
      if (others.some(({ name }) => isSameName(name, content.name))) return { ok: false, why: 'same-name' };
      await (writes === 0
        ? this.#record(actor, story, 'CouncilFounded', { municipality, council, ...content })
        : this.#record(actor, story, 'CouncilChanged', content));
      return { ok: true, revision: writes + 1 };
    });
  }

  /** @throws Refusal when there is none. */
  end(actor: Actor, municipality: string, council: string, expected?: number): Promise<WriteOutcome> {
    return this.#inTurn(municipality, council, expected, async (story) => {
      await this.#record(actor, story, 'CouncilEnded', {});
      return { ok: true, revision: 0 };
    });
  }

  /** One after another among all nodes that write councils of this municipality: a name is looked at across stories. */
  #inTurn(
    municipality: string,
    council: string,
    expected: number | undefined,
    work: (story: string, writes: number, shared: readonly SharedCouncil[]) => Promise<WriteOutcome>,
  ): Promise<WriteOutcome> {
    return this.directory.administration.inTurn(municipality, async (shared) => {
      const story = idFor(municipality, council);
      const actual = writesOf((await this.path.load(story)).state);
      return isStale(expected, actual) ? { ok: false, why: 'stale', actual } : work(story, actual, shared);
    });
  }

  async #record(actor: Actor, id: string, type: string, data: object): Promise<void> {
    const outcome = await this.bus.execute(new Record('council', actor, { id, key: randomUUID(), type, data }));
    if (!outcome.ok) throw notDone(outcome, RESOURCES.council.called);
  }

  /** What was written at whichever node is seen. */
  async #caughtUp(): Promise<void> {
    if (!(await this.views.waitFor(await this.store.head(), PATIENCE_MS))) throw new NotReady(listKeptCouncils.reads);
  }

  // What is told of a council is the same to everybody.
  #ask<Filter, Answer>(query: Query<Filter, Answer>, filter: Filter): Answer {
    return this.views.ask(query, { actor: ANYONE, today: today(this.now()) }, filter);
  }
}
