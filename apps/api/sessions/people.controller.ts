import { isAdministrator } from '#access';
import type { Directory } from '#directory';
import { Controller, Delete, HttpCode, Inject, Param, UseGuards } from '@nestjs/common';
import { DIRECTORY } from '../adapters.js';
import { Refusal } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';

@Controller('people')
@UseGuards(SignedIn)
export class PeopleController {
  constructor(@Inject(DIRECTORY) private readonly directory: Directory) {}

  /** Erases somebody: their name goes, what they did stays. By an administrator of each municipality they are of. */
  @Delete(':person')
  @HttpCode(204)
  async erase(@From() { actor }: Sender, @Param('person') id: string) {
    const person = await this.directory.person(id);
    const mine = person?.memberships.every(({ municipality }) => isAdministrator(actor, municipality));
    if (!mine || !isAdministrator(actor)) throw new Refusal('unknown-id', 'deze persoon bestaat niet', { status: 404 });
    await this.directory.erase(id);
  }
}
