import 'reflect-metadata';
import { openSqliteEventStore } from '#event-store';
import { Body, Controller, Inject, Module, Param, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CommandHandler, CqrsModule, type ICommandHandler } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { join } from 'node:path';
import { Floor, Involvement } from '../floor.js';
import { Raw } from '../raw.js';

// The least that writes durably over HTTP: the same framework, with the same fact by its decorators, a hash and a row;
// nobody signs in, nothing is decided, and nothing is derived from it.
const [folder = ''] = process.argv.slice(2);
const like = join(folder, 'like.sqlite');
await openSqliteEventStore({ file: like }).close();
const floor = new Floor(new Raw(join(folder, 'floor.sqlite'), like));

class Write {
  readonly id: string;
  readonly body: Involvement;
  constructor(id: string, body: Involvement) {
    this.id = id;
    this.body = body;
  }
}

@CommandHandler(Write)
class WriteHandler implements ICommandHandler<Write> {
  async execute({ id, body }: Write): Promise<object> {
    await floor.record(id, body);
    return { revision: 1, position: '1' };
  }
}

const judging = new ValidationPipe({
  expectedType: Involvement,
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
});

@Controller('v1/trajectories/:id/involvements')
class Plain {
  readonly bus: CommandBus;
  constructor(@Inject(CommandBus) bus: CommandBus) {
    this.bus = bus;
  }
  @Post()
  record(@Param('id') id: string, @Body(judging) body: Involvement) {
    return this.bus.execute(new Write(id, body));
  }
}

@Module({ imports: [CqrsModule.forRoot()], controllers: [Plain], providers: [WriteHandler] })
class App {}

const app = await NestFactory.create<NestFastifyApplication>(App, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
process.stdout.write(`draait op ${await app.getUrl()}\n`);
