import { Body, Controller, Post, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Describe } from '../docs/describe.js';
import { fieldsOf } from '../http/bodies.js';
import { OnConditions, type Conditions } from '../http/conditions.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { command } from './command-docs.js';
import { OPENING } from './nouns.js';
import { Record } from './record.js';
import { inputOf, recorded } from './recorded.js';

@Controller('trajectories')
@UseGuards(SignedIn)
export class TrajectoriesController {
  constructor(private readonly bus: CommandBus) {}

  @Post()
  @Describe(command(OPENING))
  async open(
    @From() { actor }: Sender,
    @OnConditions() conditions: Conditions,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id, ...fields } = fieldsOf(body);
    // What is no id is refused further on, like any other field.
    const trajectory = typeof id === 'string' ? id : '';
    const input = inputOf(trajectory, OPENING, fields, conditions);
    const answer = recorded(await this.bus.execute(new Record(actor, input)), reply);
    reply.header('Location', `/v1/trajectories/${encodeURIComponent(trajectory)}`);
    return answer;
  }
}
