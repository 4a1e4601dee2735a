import type { Actor } from '#access';
import type { TrajectoryCommands } from '#commands';
import type { Directory, DraftHead } from '#directory';
import { idOf } from '#log';
import { trajectoryOf } from '#trajectory';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { COMMANDS, DIRECTORY } from '../adapters.js';
import { inputOf } from '../facts/command-input.js';
import { Record } from '../facts/record.js';
import { trajectory as resources } from '../facts/trajectory.js';
import type { Conditions } from '../http/conditions.js';
import { notDone, Refusal } from '../http/refusal.js';
import { adviceOf, countedIds, freeId, rejoinderOf, supplementOf } from './advice-of.js';

/** The same for whoever sends it, so that who sent it finds it again. */
const keyOf = (draft: string) => `advice-draft ${draft}`;

/** What a draft says, as it is recorded. */
@Injectable()
export class Sending {
  constructor(
    private readonly bus: CommandBus,
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(COMMANDS) private readonly commands: TrajectoryCommands,
  ) {}

  /** The id of the advice when one of those who were sending it recorded it, also when nobody heard of that. */
  async recorded({ id, trajectory }: DraftHead): Promise<string | undefined> {
    const { advice, senders = [] } = (await this.directory.adviceDrafts.sending(id)) ?? {};
    if (senders.length === 0) return undefined;
    const { commands } = await this.commands.load(trajectory);
    return senders.some((sender) => commands.has(idOf(trajectory, sender, keyOf(id)))) ? advice : undefined;
  }

  /** An id for the advice that nothing in its dossier has; of what is about an advice the id of that. */
  async freeId({ trajectory, council, advice }: DraftHead): Promise<string> {
    if (advice !== undefined) return advice;
    return freeId(`a-${council}`, await this.#used(trajectory));
  }

  /** @throws Refusal when it was refused; then nothing was recorded. */
  async record(
    actor: Actor,
    head: DraftHead,
    advice: string,
    conditions: Conditions,
  ): Promise<{ readonly advice: string; readonly position?: string }> {
    const { id, trajectory, council } = head;
    const draft = await this.directory.adviceDrafts.find(id);
    if (!draft) throw new Refusal('unknown-id', 'dit concept bestaat niet', { status: 404 });
    const used = await this.#used(trajectory);
    const ids = (count: number) => countedIds(`${council}-`, count, used);
    const { validateOnly } = conditions;
    const [fact, body] = {
      advice: () => ['AdviceSubmitted', adviceOf(draft, advice, ids)] as const,
      supplement: () => ['AdviceSupplemented', supplementOf(draft, ids)] as const,
      rejoinder: () => ['RejoinderGiven', rejoinderOf(draft)] as const,
    }[draft.kind]();
    const input = inputOf(trajectory, fact, body, { key: keyOf(id), validateOnly });
    const outcome = await this.bus.execute(new Record('trajectory', actor, input));
    if (outcome.ok) return { advice, position: outcome.position };
    // The same person sent it twice at once, and the other was first.
    const before = (await this.directory.adviceDrafts.head(id))?.sent?.advice ?? (await this.recorded(head));
    if (before !== undefined) return { advice: before };
    if (!validateOnly) await this.directory.adviceDrafts.release(id);
    throw notDone(outcome, resources.called);
  }

  async #used(trajectory: string): Promise<ReadonlySet<string>> {
    return new Set(Object.keys(trajectoryOf((await this.commands.load(trajectory)).state)?.ids ?? {}));
  }
}
