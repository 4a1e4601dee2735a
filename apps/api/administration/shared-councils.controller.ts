import { isAdministrator, mayAdminister } from '#access';
import { municipalityName, type Directory, type MemberRole, type SharedCouncil, type SharedMember } from '#directory';
import { Id, MUNICIPALITY, NOT_A_MUNICIPALITY, problem } from '#facts';
import { described, fields, list, moment, ref, string } from '#schema';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { Matches } from 'class-validator';
import { DIRECTORY } from '../adapters.js';
import { Describe } from '../docs/describe.js';
import { Refusal, refused } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { tells } from '../readings/told.js';
import { memberRole } from '../sessions/membership.js';
import { contentIn } from './content.js';
import { CouncilsController } from './councils.controller.js';
import { KeptCouncils } from './kept-councils.js';
import { changeUnseen, done, permit, read } from './resource.js';

/** Which council of its own a municipality offers, and to which other. */
export class SharedCouncilContent {
  @Id() council!: string;
  @Matches(MUNICIPALITY, { message: NOT_A_MUNICIPALITY }) municipality!: string;
}

const person = fields({ id: string, name: string, roles: list(fields(memberRole)) });
const sharedCouncil = fields({
  id: string,
  home: { ...string, description: 'TOOI code of the municipality that keeps it and its people.' },
  homeName: string,
  council: { ...string, description: 'Its id, the same in both.' },
  name: string,
  municipality: { ...string, description: 'TOOI code of the other.' },
  municipalityName: string,
  offeredAt: moment,
  'acceptedAt?': { ...moment, description: 'Since when it takes part. Without it it was only offered.' },
  'people?': {
    ...list(person),
    description: 'Of what others share with this municipality: who is of it, for administrator and auditor.',
  },
});
interface Told extends SharedCouncil {
  readonly homeName: string;
  readonly name: string;
  readonly municipalityName: string;
  readonly people?: readonly (Pick<SharedMember, 'id' | 'name'> & { readonly roles: readonly MemberRole[] })[];
}
export const sharedCouncilAnswer = described(sharedCouncil, (one: Told) => one);
const place = fields({ municipality: string, name: string });
type Place = Pick<Told, 'municipality' | 'name'>;
export const sharedCouncilsAnswer = described(
  fields({
    items: list(sharedCouncil),
    'others?': {
      ...list(place),
      description: 'For its administrator: the municipalities on this server, to which a council can be offered.',
    },
  }),
  (items: readonly Told[], others: readonly Place[] | undefined) => ({ items, ...(others && { others }) }),
);

const NOT_SHARED = () => new Refusal('unknown-id', 'dit delen is er niet (meer)', { status: 404 });
const path = { sharedCouncil: 'Id of what is shared.' };

/** Councils that take part in several municipalities: one keeps it, and the others accept it. */
@Controller('municipalities/:municipality/shared-councils')
@UseGuards(SignedIn)
export class SharedCouncilsController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly councils: KeptCouncils,
  ) {}

  @Get()
  @Describe(
    read(
      {
        id: 'listSharedCouncils',
        summary: 'The councils that a municipality shares with others, and others with it',
        description:
          'By: who is of the municipality. Also what was offered and not accepted yet. Who is of a council that is kept elsewhere is told to administrator and auditor.',
        answers: { 200: { about: 'By the municipality that keeps it.', schema: ref('SharedCouncils') } },
      },
      ['not-ready'],
    ),
  )
  async list(@From() { actor }: Sender, @Param('municipality') code: string) {
    permit(actor, 'councils', 'read', code);
    const { administration } = this.directory;
    const all = await administration.sharedCouncils(code);
    const people = mayAdminister(actor, 'members', 'read', code) ? undefined : await administration.sharedMembers(code);
    if (people) tells('people', code, () => people.map(({ id }) => id));
    const told = await Promise.all(all.map((one) => this.#told(one)));
    const others = isAdministrator(actor, code)
      ? await this.#named((await administration.administered()).filter((other) => other !== code))
      : undefined;
    return sharedCouncilsAnswer(
      told.map((one) => ({ ...one, ...(people && peopleOf(one, code, people)) })),
      others,
    );
  }

  @Post()
  @Describe(
    changeUnseen(
      {
        id: 'offerCouncil',
        summary: 'Offer a council of this municipality to another: it takes part there once that accepts',
        description:
          'By: administrator of the municipality that keeps it. Its people stay managed here, and see the dossiers there in which it takes part.',
        body: { schema: ref('SharedCouncilContent') },
        answers: { 201: { about: 'Offered.', schema: ref('SharedCouncil') } },
      },
      ['unknown-id', 'duplicate-id', 'not-ready'],
    ),
  )
  async offer(@From() { actor }: Sender, @Param('municipality') home: string, @Body() body: unknown) {
    permit(actor, 'councils', 'change', home);
    const { council, municipality } = contentIn(SharedCouncilContent, body, (given) =>
      given.municipality === home ? [problem('invalid', 'is deze gemeente zelf', 'municipality')] : [],
    );
    const there = (await this.councils.of(home)).some(({ id }) => id === council);
    if (!there) throw refused([problem('unknown-id', 'deze adviesraad staat niet op de lijst', 'council')]);
    const by = this.directory.administration.by(actor.id);
    const { shared, written: outcome } = await by.offerCouncil({ home, council, municipality });
    if (!outcome.ok && outcome.why === 'same-name') throw refused([problem('duplicate-id', SHARED, 'municipality')]);
    done(outcome);
    return sharedCouncilAnswer(await this.#told(shared));
  }

  @Post(':sharedCouncil/acceptances')
  @HttpCode(204)
  @Describe(
    changeUnseen(
      {
        id: 'acceptCouncil',
        summary: 'Let a council of another municipality take part here',
        description:
          'By: administrator of the municipality to which it was offered. Once more is nothing. Refused while this municipality has a council of that id or name, or people in one.',
        path,
        answers: { 204: { about: 'It takes part.' } },
      },
      ['duplicate-id', 'not-ready'],
    ),
  )
  async accept(@From() { actor }: Sender, @Param('municipality') code: string, @Param('sharedCouncil') id: string) {
    permit(actor, 'councils', 'change', code);
    const outcome = await this.councils.accept(actor, code, id);
    if (!outcome.ok && outcome.why === 'unknown') throw NOT_SHARED();
    if (!outcome.ok && outcome.why === 'same-name') throw new Refusal('duplicate-id', OTHER_SHARED);
    done(outcome);
  }

  @Delete(':sharedCouncil')
  @HttpCode(204)
  @Describe(
    changeUnseen({
      id: 'endSharedCouncil',
      summary: 'End at once that a council takes part in another municipality, or that it is offered',
      description: 'By: administrator of either of the two. What the council said stays.',
      path,
      answers: { 204: { about: 'Ended.' } },
    }),
  )
  async end(@From() { actor }: Sender, @Param('municipality') code: string, @Param('sharedCouncil') id: string) {
    permit(actor, 'councils', 'change', code);
    const outcome = await this.directory.administration.by(actor.id).endSharedCouncil(code, id);
    if (!outcome.ok && outcome.why === 'unknown') throw NOT_SHARED();
    done(outcome);
  }

  async #told(one: SharedCouncil): Promise<Told> {
    const { home, council, municipality } = one;
    const [at, other] = await this.#named([home, municipality]);
    return {
      ...{ ...one, name: this.councils.nameOf(home, council) },
      ...{ homeName: at?.name ?? home, municipalityName: other?.name ?? municipality },
    };
  }

  async #named(codes: readonly string[]): Promise<Place[]> {
    const set = await this.directory.administration.municipalities(codes);
    return set.map(({ municipality, name }) => ({
      municipality,
      name: name ?? municipalityName(municipality) ?? municipality,
    }));
  }
}

const SHARED = 'deze adviesraad is daar al aangeboden of doet daar al mee';
const OTHER_SHARED = 'hier doet al een gedeelde adviesraad van een andere gemeente mee met dit id';

/** Of a council of elsewhere that takes part here: who is in it, and what they are in it. */
function peopleOf(
  { home, council, municipality, acceptedAt }: SharedCouncil,
  code: string,
  all: readonly SharedMember[],
) {
  if (municipality !== code || acceptedAt === undefined) return {};
  const people = all.flatMap(({ id, name, roles }) => {
    const of = roles.filter((role) => role.sharedBy === home && role.council === council);
    return of.length > 0 ? [{ id, name, roles: of.map(({ sharedBy: _, ...role }) => role) }] : [];
  });
  return { people };
}

export const COUNCIL_CONTROLLERS = [CouncilsController, SharedCouncilsController] as const;
