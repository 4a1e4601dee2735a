import { addDays, today } from '#calendar';
import { machinesWithRights, withRights, type Directory, type Machine, type Member } from '#directory';
import { Id, ListOf, OneOf, Optional, problem, type Problem, Whole } from '#facts';
import { described, fields, joined, list, moment, ref, string, yes } from '#schema';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { CLOCK, DIRECTORY, type Clock } from '../adapters.js';
import { member } from '../administration/answers.js';
import { contentIn } from '../administration/content.js';
import { lastAdministrator, permit, read, changeUnseen } from '../administration/resource.js';
import { Describe } from '../docs/describe.js';
import { Refusal, refused } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { machine } from '../machines/machines.controller.js';
import { PEOPLE } from './journal.controller.js';
import { namesOf } from './names.js';
import { peopleIn } from '../reading/people.js';
import { tells } from '../readings/told.js';

/** Once a year (BIO2 5.18.02). */
const DAYS = 365;

export class RightsDecisionContent {
  @Id() person!: string;
  @Whole(1, 1_000_000_000) revision!: number;
  @OneOf(['keep', 'end']) decision!: 'keep' | 'end';
}
export class MachineDecisionContent {
  @Id() machine!: string;
  @OneOf(['keep', 'end']) decision!: 'keep' | 'end';
}
export class RightsReviewContent {
  @ListOf(() => RightsDecisionContent, 1) people!: RightsDecisionContent[];
  /** Left out where there are none. */
  @Optional() @ListOf(() => MachineDecisionContent) machines?: MachineDecisionContent[];
}

/** Whoever is decided of a second time: to take either would sign off what nobody meant. */
function again<One>(all: readonly One[], id: (one: One) => string, list: string, field: string): Problem[] {
  const seen = new Set<string>();
  return all.flatMap((one, i) => {
    const isAgain = seen.has(id(one));
    seen.add(id(one));
    return isAgain ? [problem('duplicate-id', 'staat er al in', `${list}[${i}].${field}`)] : [];
  });
}

interface Standing {
  readonly items: readonly Member[];
  readonly machines: readonly Machine[];
  readonly reviewedAt?: string;
  readonly reviewedBy?: string;
  readonly due?: true;
  readonly people: Readonly<Record<string, string>>;
}
export const rightsReviewAnswer = described(
  joined(
    fields({
      items: { ...list(member), description: 'Who has a right here now or will have, with when they signed in last.' },
      machines: { ...list(machine), description: 'Each program that has a right here now or will have.' },
      'reviewedAt?': { ...moment, description: 'When it was signed off last.' },
      'reviewedBy?': { ...string, description: 'By whom: an id.' },
      'due?': { ...yes, description: 'It is a year or longer ago, or nobody ever did and the journal is a year old.' },
    }),
    PEOPLE,
  ),
  (standing: Standing) => standing,
);

/** Who may what, looked at by the administrator and signed off. */
@Controller('municipalities/:municipality/rights-review')
@UseGuards(SignedIn)
export class RightsReviewController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get()
  @Describe(
    read({
      id: 'showRightsReview',
      summary: 'Who may what in a municipality, and when that was signed off last',
      description: 'By: administrator, auditor. What was signed off before stands in the journal.',
      answers: { 200: { about: 'People and programs, in the order of their names.', schema: ref('RightsReview') } },
    }),
  )
  async show(@From() { actor }: Sender, @Param('municipality') code: string) {
    permit(actor, 'rights', 'read', code);
    const standing = await this.#standing(code);
    tells('people', code, () => [...standing.items.map(({ id }) => id), ...peopleIn(standing.people)]);
    return standing;
  }

  @Post()
  @HttpCode(200)
  @Describe(
    changeUnseen(
      {
        id: 'reviewRights',
        summary: 'Sign off who may what: of everybody and every program at once, each is kept or ended',
        description:
          'By: administrator. Names everybody and every program that is listed, people as they were seen (`revision`): when it is not all of them, or somebody else changed anything of it meanwhile, nothing is done (`stale`). Who is ended loses all roles here; the last administrator is not; of a program all ends at once. It is one line in the journal.',
        body: { schema: ref('RightsReviewContent') },
        answers: { 200: { about: 'Signed off; how it stands now.', schema: ref('RightsReview') } },
      },
      ['duplicate-id'],
    ),
  )
  async review(@From() { actor }: Sender, @Param('municipality') code: string, @Body() body: unknown) {
    permit(actor, 'rights', 'change', code);
    const { people, machines = [] } = contentIn(RightsReviewContent, body);
    const twice = [
      ...again(people, ({ person }) => person, 'people', 'person'),
      ...again(machines, (one) => one.machine, 'machines', 'machine'),
    ];
    if (twice.length > 0) throw refused(twice);
    const outcome = await this.directory.administration.by(actor.id).reviewRights(code, { people, machines });
    if (!outcome.ok && outcome.why === 'last-administrator') throw lastAdministrator();
    if (!outcome.ok) throw new Refusal('stale', 'de lijst is veranderd sinds u haar zag; kijk eerst opnieuw');
    return this.#standing(code);
  }

  async #standing(code: string) {
    const on = today(this.now());
    const { administration, journal, machines } = this.directory;
    const [last] = await journal.lines({ municipality: code, what: ['rightsReviewed'], limit: 1 });
    const since = last?.at ?? (await journal.begunAt(code));
    const due = since !== undefined && addDays(today(new Date(since)), DAYS) <= on;
    return rightsReviewAnswer({
      items: withRights(await administration.members(code), on),
      machines: machinesWithRights(await machines.of(code), on),
      ...(last && { reviewedAt: last.at, reviewedBy: last.by }),
      ...(due && { due }),
      people: last ? await namesOf(this.directory, [last.by]) : {},
    });
  }
}
