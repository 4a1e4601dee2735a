import { isAdministrator } from '#access';
import type { Directory } from '#directory';
import { Controller, Delete, HttpCode, Inject, Param, UseGuards } from '@nestjs/common';
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
    description: 'By: administrator, of each municipality that the person is of.',
    for: 'signed-in',
    path: { person: 'Id of the person.' },
    answers: { 204: { about: 'Erased.' } },
    problems: [...SENT_PROBLEMS, '404 unknown-id'],
  })
  async erase(@From() { actor }: Sender, @Param('person') id: string) {
    const person = await this.directory.person(id);
    const mine = person?.memberships.every(({ municipality }) => isAdministrator(actor, municipality));
    if (!mine || !isAdministrator(actor)) throw new Refusal('unknown-id', 'deze persoon bestaat niet', { status: 404 });
    await this.directory.erase(id);
  }
}
