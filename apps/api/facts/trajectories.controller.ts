import { isId } from '#trajectory';
import { Body, Controller, Post, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { fieldsOf } from '../http/bodies.js';
import { OnConditions, type Conditions } from '../http/conditions.js';
import { Refusal } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { OPENING } from './nouns.js';
import { Record } from './record.js';
import { inputOf, recorded } from './recorded.js';

const NO_ID = 'moet een id zijn: letters, cijfers, punt, streepje, hoogstens 100 tekens';

@Controller('trajectories')
@UseGuards(SignedIn)
export class TrajectoriesController {
  constructor(private readonly bus: CommandBus) {}

  @Post()
  async open(
    @From() { actor }: Sender,
    @OnConditions() conditions: Conditions,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id, ...fields } = fieldsOf(body);
    if (!isId(id)) throw new Refusal('invalid', `id: ${NO_ID}`, { place: 'id' });
    const answer = recorded(await this.bus.execute(new Record(actor, inputOf(id, OPENING, fields, conditions))), reply);
    reply.header('Location', `/v1/trajectories/${encodeURIComponent(id)}`);
    return answer;
  }
}
