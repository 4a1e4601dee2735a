import type { Actor } from '#access';
import type { Imported, StoryCommand, StoryOutcome, TrajectoryCommands } from '#commands';
import type { KindName } from '#kinds';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { COMMANDS, WRITE_PATHS, type WritePaths } from '../adapters.js';

/** Whatever somebody wants to make happen, whichever fact of which kind of story: its write path decides. */
export class Record extends Command<StoryOutcome> {
  constructor(
    readonly kind: KindName,
    readonly actor: Actor,
    readonly input: StoryCommand,
  ) {
    super();
  }
}

@CommandHandler(Record)
export class RecordHandler implements ICommandHandler<Record> {
  constructor(@Inject(WRITE_PATHS) private readonly paths: WritePaths) {}

  execute({ kind, actor, input }: Record): Promise<StoryOutcome> {
    return this.paths[kind].execute(actor, input);
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
