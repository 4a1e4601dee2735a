import 'reflect-metadata';
import { Body, Controller, Inject, Module, Param, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CommandHandler, CqrsModule, type ICommandHandler } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsArray, IsString } from 'class-validator';

// The same framework with the same kind of body and a command bus, and nothing behind it.
class Body_ {
  @IsString() date!: string;
  @IsString() form!: string;
  @IsArray() groupsReached!: string[];
  @IsArray() findings!: object[];
}

class Nothing {
  readonly body: Body_;
  constructor(body: Body_) {
    this.body = body;
  }
}

@CommandHandler(Nothing)
class DoNothing implements ICommandHandler<Nothing> {
  execute(): Promise<object> {
    return Promise.resolve({ revision: 1, position: '1' });
  }
}

@Controller('v1/trajectories/:id/involvements')
class Empty {
  readonly bus: CommandBus;
  constructor(@Inject(CommandBus) bus: CommandBus) {
    this.bus = bus;
  }
  @Post()
  record(@Param('id') _: string, @Body() body: Body_) {
    return this.bus.execute(new Nothing(body));
  }
}

@Module({ imports: [CqrsModule.forRoot()], controllers: [Empty], providers: [DoNothing] })
class App {}

const app = await NestFactory.create<NestFastifyApplication>(App, new FastifyAdapter(), { logger: false });
app.useGlobalPipes(new ValidationPipe({ whitelist: true }));
await app.listen(0, '127.0.0.1');
process.stdout.write(`draait op ${await app.getUrl()}\n`);
