import type { Directory } from '#directory';
import { listInvolvement } from '#projections';
import { ref } from '#schema';
import { Controller, Get, Inject, Param, Req, UseGuards } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { mustBeOf, permit, read } from '../administration/resource.js';
import { Describe } from '../docs/describe.js';
import { positionIn } from '../http/conditions.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { ListQuery } from '../reading/list.query.js';
import { filterOf, paging } from '../reading/params.js';
import { tells } from '../readings/told.js';

/** With which dossiers somebody of a municipality has to do. */
@Controller('municipalities/:municipality/members/:person/dossiers')
@UseGuards(SignedIn)
export class InvolvementController {
  constructor(
    private readonly bus: QueryBus,
    @Inject(DIRECTORY) private readonly directory: Directory,
  ) {}

  @Get()
  @Describe({
    ...read(
      {
        id: 'listInvolvement',
        summary: 'The dossiers in which somebody recorded something, or that name them; the last first',
        description: 'By: administrator, auditor.',
        path: { person: 'Id of the person.' },
        answers: { 200: { about: 'The dossiers of this municipality.', schema: ref('ListInvolvement') } },
      },
      ['not-ready'],
    ),
    query: paging,
    headers: ['Position'],
  })
  async list(
    @From() { actor }: Sender,
    @Param('municipality') municipality: string,
    @Param('person') person: string,
    @Req() request: FastifyRequest,
  ) {
    permit(actor, 'journal', 'read', municipality);
    await mustBeOf(this.directory, municipality, person);
    tells('people', municipality, () => [person]);
    const asked = filterOf(paging, request.query);
    return this.bus.execute(
      new ListQuery(actor, listInvolvement, { ...asked, person, municipality }, positionIn(request.headers)),
    );
  }
}
