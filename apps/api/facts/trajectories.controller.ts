import type { Directory } from '#directory';
import { Body, Controller, Inject, Post, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { Describe } from '../docs/describe.js';
import { fieldsOf } from '../http/bodies.js';
import { OnConditions, type Conditions } from '../http/conditions.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { command } from './command-docs.js';
import { OPENING } from './nouns.js';
import { Record } from './record.js';
import { inputOf, recorded } from './command-input.js';
import { withMunicipalityDefaults } from './municipality-defaults.js';

@Controller('trajectories')
@UseGuards(SignedIn)
export class TrajectoriesController {
  constructor(
    private readonly bus: CommandBus,
    @Inject(DIRECTORY) private readonly directory: Directory,
  ) {}

  @Post()
  @Describe(command(OPENING))
  async open(
    @From() { actor }: Sender,
    @OnConditions() conditions: Conditions,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id, ...given } = fieldsOf(body);
    const fields = await withMunicipalityDefaults(this.directory, given);
    // What is not an id is refused further on, like any other field; without one it gets the name of its title.
    const unnamed = id === undefined || id === null;
    const name = unnamed ? fields['title'] : id;
    const proposed = inputOf(typeof name === 'string' ? name : '', OPENING, fields, conditions);
    const input = { ...proposed, ...(unnamed && { unnamed }) };
    const answer = recorded(await this.bus.execute(new Record(actor, input)), reply);
    reply.header('Location', `/v1/trajectories/${encodeURIComponent(answer.trajectory)}`);
    return answer;
  }
}
