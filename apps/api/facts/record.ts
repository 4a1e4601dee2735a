import { mayImport, type Actor } from '#access';
import { Commands, importDossier, type CommandInput, type Imported, type Outcome } from '#commands';
import type { EventStore } from '#event-store';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CLOCK, STORE, type Clock } from '../adapters.js';

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
  constructor(private readonly commands: Commands) {}

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
  constructor(
    @Inject(STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  execute({ actor, text }: Import): Promise<Imported> {
    return importDossier(this.store, text, actor.id, this.now(), (municipality) => mayImport(actor, municipality));
  }
}
