import { ANYONE, type Actor } from '#access';
import { today } from '#calendar';
import { idFor, type CouncilContent, type State } from '#council';
import { isSameName, isStale, type Directory, type WriteOutcome } from '#directory';
import type { EventStore } from '#event-store';
import { councils } from '#kinds';
import {
  councilVersions,
  type CouncilVersion,
  listKeptCouncils,
  NotReady,
  oneKeptCouncil,
  Views,
  type KeptCouncilItem,
  type Query,
  type ToldCouncil,
} from '#projections';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { CLOCK, COUNCILS, DIRECTORY, STORE, type Clock, type CouncilPath } from '../adapters.js';
import { RESOURCES } from '../facts/kinds.js';
import { Record } from '../facts/record.js';
import { notDone } from '../http/refusal.js';

// The views come up within milliseconds; meanwhile others wait.
const PATIENCE_MS = 2_000;

const writesOf = ({ council }: State) => (council === undefined || council.ended ? 0 : council.writes);

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

  /** In the order of their names. @throws NotReady */
  async of(municipality: string): Promise<readonly KeptCouncilItem[]> {
    await this.#caughtUp();
    return this.#ask(listKeptCouncils, { municipality });
  }

  /** Also one that has ended. @throws NotReady */
  async one(municipality: string, council: string): Promise<ToldCouncil | undefined> {
    await this.#caughtUp();
    return this.#ask(oneKeptCouncil, { municipality, council });
  }

  /** All that was recorded of it, the latest first; nothing of one that nobody founded. @throws StoreError */
  async versions(municipality: string, council: string): Promise<readonly CouncilVersion[]> {
    return councilVersions(await this.store.readStream(councils.streamOf(idFor(municipality, council))));
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
    return this.#inTurn(municipality, council, expected, async (story, writes) => {
      const others = (await this.of(municipality)).filter(({ id }) => id !== council);
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
    work: (story: string, writes: number) => Promise<WriteOutcome>,
  ): Promise<WriteOutcome> {
    return this.directory.administration.inTurn(municipality, async () => {
      const story = idFor(municipality, council);
      const actual = writesOf((await this.path.load(story)).state);
      return isStale(expected, actual) ? { ok: false, why: 'stale', actual } : work(story, actual);
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
