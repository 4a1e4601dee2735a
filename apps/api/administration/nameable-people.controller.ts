import { mayAdminister, nameableAs } from '#access';
import { today } from '#calendar';
import { holdsOn, type Directory, type Member } from '#directory';
import { Controller, Get, Inject, Param, UseGuards } from '@nestjs/common';
import { DIRECTORY } from '../adapters.js';
import { Describe } from '../docs/describe.js';
import { ref } from '#schema';
import { Refusal } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { nameablePeopleAnswer } from './answers.js';
import { read } from './resource.js';
import { tells } from '../readings/told.js';

/** More than a municipality has in these roles, and no list of everybody. */
const MOST = 1000;

@Controller('municipalities/:municipality/nameable-people')
@UseGuards(SignedIn)
export class NameablePeopleController {
  constructor(@Inject(DIRECTORY) private readonly directory: Directory) {}

  @Get()
  @Describe(
    read({
      id: 'listNameablePeople',
      summary: 'Who can be named in a trajectory of a municipality, as its contact or its portfolio holder',
      description:
        'By: who may open or amend one there; a council is told the portfolio holders only. To everybody else it is not there. Who stopped is not in it.',
      answers: {
        200: { about: `In the order of their names, at most ${MOST}.`, schema: ref('NameablePeople') },
      },
    }),
  )
  async list(@From() { actor }: Sender, @Param('municipality') code: string) {
    if (mayAdminister(actor, 'nameable', 'read', code))
      throw new Refusal('unknown-id', 'deze lijst is er niet voor u', { status: 404 });
    const isOfHere = actor.grants.some(
      ({ role, municipality }) => municipality === code && (role === 'civilServant' || role === 'administrator'),
    );
    const on = today(new Date());
    const { administration } = this.directory;
    const own: readonly Pick<Member, 'id' | 'name' | 'roles'>[] = await administration.members(code);
    const shared = await administration.sharedMembers(code);
    const all = [
      ...own.map((one) => ({
        ...one,
        roles: [...one.roles, ...(shared.find(({ id }) => id === one.id)?.roles ?? [])],
      })),
      ...shared.filter((one) => !own.some(({ id }) => id === one.id)),
    ].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
    const items = all.flatMap(({ id, name, roles }) => {
      const { as, councils } = nameableAs(roles.filter((role) => holdsOn(role, on)));
      // The names of who works for the municipality are not for a council: it names no contact.
      const shown = isOfHere ? as : as.filter((one) => one === 'portfolioHolder');
      return shown.length > 0 ? [{ id, name, as: shown, ...(isOfHere && councils && { councils }) }] : [];
    });
    const listed = items.slice(0, MOST);
    tells('people', code, () => listed.map(({ id }) => id));
    return nameablePeopleAnswer(listed);
  }
}
