import { mayImport, type Actor } from '#access';
import { today } from '#calendar';
import type { TrajectoryCommands } from '#commands';
import type { Directory } from '#directory';
import { listCouncils } from '#projections';
import { calledNl, type Setting } from '#spreadsheet';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { CLOCK, COMMANDS, DIRECTORY, type Clock } from '../adapters.js';
import { KeptCouncils } from '../administration/kept-councils.js';
import { refused } from '../http/refusal.js';
import { ListQuery } from '../reading/list.query.js';
import { dossierAnswer, sheetAnswer, type SheetAnswer, type SheetDossier } from './answer.js';
import { SheetWorker } from './sheet-worker.js';

/** Whether what a sheet comes to is recorded: not, when every row fits, or of the rows that fit. */
export const RECORD = ['none', 'all', 'fitting'] as const;

export interface SheetAsked {
  readonly actor: Actor;
  readonly bytes: Uint8Array;
  readonly municipality: string;
  readonly record: (typeof RECORD)[number];
  /** How many rows were judged or dossiers recorded, and of how many. */
  readonly progress: Int32Array;
}

export class ImportSheet extends Command<SheetAnswer> {
  constructor(readonly asked: SheetAsked) {
    super();
  }
}

@CommandHandler(ImportSheet)
export class ImportSheetHandler implements ICommandHandler<ImportSheet> {
  constructor(
    @Inject(COMMANDS) private readonly commands: TrajectoryCommands,
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(CLOCK) private readonly now: Clock,
    private readonly councils: KeptCouncils,
    private readonly bus: QueryBus,
    private readonly worker: SheetWorker,
  ) {}

  async execute({ asked }: ImportSheet): Promise<SheetAnswer> {
    const { actor, bytes, municipality, record, progress } = asked;
    const denied = mayImport(actor, municipality);
    if (denied) throw refused([{ ...denied, place: 'municipality' }]);
    const setting = await this.#settingOf(actor, municipality);
    const given = { bytes, setting, today: today(this.now()), progress };
    const result = await this.worker.judge(given, actor.id);
    const { dossiers, problems } = result.judged;
    if (record === 'all' && problems.length > 0) {
      throw refused(
        problems.map(({ cell, field, message, column = field && calledNl(field) }) => ({
          ...{ code: 'invalid' as const, place: cell },
          message: `${column === undefined ? '' : `${column}: `}${message}`,
        })),
      );
    }
    const texts = new Map(result.files.map(({ id, text }) => [id, text]));
    const told: SheetDossier[] = [];
    for (const [i, coming] of dossiers.entries()) {
      const text = texts.get(coming.id) ?? '';
      // What is not here yet was judged as new already.
      const judgeOnly = record === 'none';
      const known = !judgeOnly || (await this.commands.isTaken(coming.id));
      const imported = known ? await this.commands.bringIn(actor, text, { judgeOnly }) : undefined;
      told.push(dossierAnswer(coming, imported, !judgeOnly));
      if (!judgeOnly) progress.set([i + 1, dossiers.length]);
    }
    return sheetAnswer(result, told);
  }

  /** A council goes by its name on the list of the municipality, else by that which it has in dossiers. */
  async #settingOf(actor: Actor, municipality: string): Promise<Setting> {
    const { mapping } = await this.directory.administration.sheetMapping(municipality);
    const kept = await this.councils.here(municipality);
    const { items } = await this.bus.execute(new ListQuery(actor, listCouncils, { municipality }));
    const councils = [...kept, ...items.map(({ council, name }) => ({ id: council, name }))];
    return {
      ...{ municipality, mapping },
      councils: councils.map(({ id, name }) => ({ id, name })),
    };
  }
}
