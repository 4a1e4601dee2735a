import { isAdministrator } from '#access';
import type { Directory } from '#directory';
import { Controller, Delete, HttpCode, Inject, Param, UseGuards } from '@nestjs/common';
import { lastAdministrator } from '../administration/resource.js';
import { DIRECTORY } from '../adapters.js';
import { Describe, SENT_PROBLEMS } from '../docs/describe.js';
import { Refusal } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';

@Controller('people')
@UseGuards(SignedIn)
export class PeopleController {
  constructor(@Inject(DIRECTORY) private readonly directory: Directory) {}

  @Delete(':person')
  @HttpCode(204)
  @Describe({
    id: 'erasePerson',
    tag: 'sessions',
    summary: 'Erase somebody: their name and sessions go, what they did stays',
    description: 'By: administrator, of each municipality that the person is or was of. Not of its last administrator.',
    for: 'signed-in',
    path: { person: 'Id of the person.' },
    answers: { 204: { about: 'Erased.' } },
    problems: [...SENT_PROBLEMS, '404 unknown-id', 'not-allowed-now'],
  })
  async erase(@From() { actor }: Sender, @Param('person') id: string) {
    const person = await this.directory.person(id);
    const of = await this.directory.administration.municipalitiesOf(id);
    const mine = person && of.every((municipality) => isAdministrator(actor, municipality));
    if (!mine || !isAdministrator(actor)) throw new Refusal('unknown-id', 'deze persoon bestaat niet', { status: 404 });
    if (!(await this.directory.erase(id, actor.id))) throw lastAdministrator();
  }
}
