import type { Actor } from '#access';
import type { CommandInput, Imported, Outcome, TrajectoryCommands } from '#commands';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { COMMANDS } from '../adapters.js';

/** Whatever somebody wants to make happen, whichever fact it is: the write path decides. */
export class Record extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly input: CommandInput,
  ) {
    super();
  }
}

@CommandHandler(Record)
export class RecordHandler implements ICommandHandler<Record> {
  constructor(@Inject(COMMANDS) private readonly commands: TrajectoryCommands) {}

  execute({ actor, input }: Record): Promise<Outcome> {
    return this.commands.execute(actor, input);
  }
}

/** A whole dossier from a file: all of it or nothing. */
export class Import extends Command<Imported> {
  constructor(
    readonly actor: Actor,
    readonly text: string,
  ) {
    super();
  }
}

@CommandHandler(Import)
export class ImportHandler implements ICommandHandler<Import> {
  constructor(@Inject(COMMANDS) private readonly commands: TrajectoryCommands) {}

  execute({ actor, text }: Import): Promise<Imported> {
    return this.commands.bringIn(actor, text);
  }
}
