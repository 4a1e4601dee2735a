import { administeredBy } from '#access';
import { municipalityName, type Directory, type LinkKind, type Member } from '#directory';
import { ref } from '#schema';
import { Body, Controller, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { notHere as notOfHere, permit, changeUnseen } from '../administration/resource.js';
import { DIRECTORY } from '../adapters.js';
import { Describe } from '../docs/describe.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { Mail } from '../mail/mail.js';
import { newSignInLinkAnswer, type Mailed } from './answers.js';
import { given } from './given.js';
import { LASTS, linkAddress, linkLetter } from './link-letter.js';
import { OwnSignIn } from './own-sign-in.js';
import { notHere } from './refusals.js';

@Controller('municipalities/:municipality/members/:person/sign-in-links')
@UseGuards(SignedIn)
export class SignInLinksController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly own: OwnSignIn,
    private readonly mail: Mail,
  ) {}

  @Post()
  @Describe(
    changeUnseen({
      id: 'addSignInLink',
      summary: 'Make a link by which somebody who has no account at the municipality makes a way to sign in',
      description:
        'By: administrator. It is of this person, and is taken once. It holds for those of their municipalities that you administer. What they had there to sign in with, and their sessions, end at once: so it is also how somebody comes in again who lost it. It is mailed to them too, where mail is on and this municipality has an address of them.',
      path: { person: 'Id of the person.' },
      answers: { 201: { about: 'Made.', schema: ref('NewSignInLink') } },
    }),
  )
  async add(
    @From() { actor }: Sender,
    @Param('municipality') code: string,
    @Param('person') person: string,
    @Body() body: unknown,
  ) {
    permit(actor, 'members', 'change', code);
    given(body, []);
    const { origin } = this.own;
    if (origin === undefined) throw notHere();
    const there = (await this.directory.administration.members(code)).find(({ id }) => id === person);
    if (!there || there.roles.length === 0) throw notOfHere();
    const administered = administeredBy(actor);
    const municipalities = (await this.directory.administration.municipalitiesOf(person))
      .filter((one) => administered.includes(one))
      .toSorted();
    const made = await this.directory.ownWays.makeLink({ person, municipalities, by: actor.id, days: LASTS });
    if (!made) throw notOfHere();
    const { token, kind, expiresAt } = made;
    const link = linkAddress(origin, token);
    const mailed = await this.#mail(code, there, link, kind);
    return newSignInLinkAnswer({ link, kind, expiresAt, mailed });
  }

  async #mail(municipality: string, { id, name, mail }: Member, link: string, kind: LinkKind): Promise<Mailed> {
    if (!this.mail.isOn) return 'mailOff';
    if (mail === undefined) return 'noAddress';
    const { name: called } = await this.directory.administration.municipality(municipality);
    const letter = linkLetter({
      ...{ link, kind, name, days: LASTS[kind] },
      of: called ?? municipalityName(municipality) ?? municipality,
    });
    // Of each link one message: nothing of what makes it secret is in its key.
    const key = `sign-in-link ${randomUUID()}`;
    await this.mail.send({ key, municipality, person: id, kind: 'signInLink', to: mail, letter });
    return 'mailed';
  }
}
