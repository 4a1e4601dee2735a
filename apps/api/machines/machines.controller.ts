import { SCOPES, type Scope } from '#access';
import type { Directory, Machine } from '#directory';
import { EachOneOf, ListOf, Name, problem, type Problem } from '#facts';
import { described, fields, list, moment, oneOf, ref, string } from '#schema';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { contentIn, MemberRole, rolesProblems } from '../administration/content.js';
import { KnownInRoles } from '../administration/known-in-roles.js';
import { MANAGED_ELSEWHERE, permit, read, changeUnseen } from '../administration/resource.js';
import { DIRECTORY } from '../adapters.js';
import { Describe } from '../docs/describe.js';
import { fieldsOf } from '../http/bodies.js';
import { Refusal, refused } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';

/** A program that is to work for a municipality. */
export class MachineContent {
  @Name() name!: string;
  @ListOf(() => MemberRole, 1) roles!: MemberRole[];
  @EachOneOf(SCOPES) scopes!: Scope[];
}

const machine = fields({ id: string, name: string, scopes: list(oneOf(SCOPES)), madeAt: moment });
export const machinesAnswer = described(fields({ items: list(machine) }), (items: readonly Machine[]) => ({ items }));
export const machineSecretAnswer = described(
  fields({ id: string, secret: { ...string, description: 'Shown once; for `POST /tokens`.' } }),
  (made: { readonly id: string; readonly secret: string }) => made,
);

/** One role, and not that of an administrator: what is set for everybody is set by people. */
const problemsOf = ({ roles }: MachineContent): Problem[] => [
  ...rolesProblems({ roles }),
  ...(roles.length > 1 ? [problem('invalid', 'een koppeling heeft één rol', 'roles')] : []),
  ...roles.flatMap(({ role }, i) =>
    role === 'administrator' ? [problem('invalid', 'beheren doen alleen mensen', `roles[${i}].role`)] : [],
  ),
];

const noSuch = () => new Refusal('unknown-id', 'deze koppeling bestaat niet', { status: 404 });
const path = { machine: 'Id of the machine.' };

@Controller('municipalities/:municipality/machines')
@UseGuards(SignedIn)
export class MachinesController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly known: KnownInRoles,
  ) {}

  @Get()
  @Describe(
    read({
      id: 'listMachines',
      summary: 'Which programs work for a municipality',
      description: 'By: administrator, auditor.',
      answers: { 200: { about: 'In the order of their names.', schema: ref('Machines') } },
    }),
  )
  async list(@From() { actor }: Sender, @Param('municipality') code: string) {
    permit(actor, 'members', 'read', code);
    return machinesAnswer(await this.directory.machines.of(code));
  }

  @Post()
  @Describe(
    changeUnseen(
      {
        id: 'addMachine',
        summary: 'Let a program work for a municipality',
        description:
          'By: administrator. It has one role, as people have, and within that the scopes `read`, `record` (what a civil servant may bring), `import` and `publish` (what no civil servant may bring). The secret is answered once.',
        body: { schema: ref('MachineContent') },
        answers: { 201: { about: 'Added.', schema: ref('MachineSecret') } },
      },
      ['unknown-id', 'not-ready'],
    ),
  )
  async add(@From() { actor }: Sender, @Param('municipality') code: string, @Body() body: unknown) {
    permit(actor, 'members', 'change', code);
    const { name, roles, scopes } = contentIn(MachineContent, body, problemsOf);
    const [role] = roles;
    if (!role) throw refused([problem('invalid', 'ontbreekt', 'roles')]);
    const shared = await this.directory.administration.sharedCouncils(code);
    if (shared.some((one) => one.municipality === code && one.council === role.council && one.acceptedAt))
      throw refused([problem('not-permitted', MANAGED_ELSEWHERE, 'roles')]);
    await this.known.check(actor, code, roles);
    return machineSecretAnswer(await this.directory.machines.add(code, { name, role, scopes }, actor.id));
  }

  @Post(':machine/secrets')
  @Describe(
    changeUnseen({
      id: 'renewMachine',
      summary: 'Give a program another secret; the one that it has, and its tokens, end at once',
      description: 'By: administrator.',
      path,
      answers: { 201: { about: 'Given.', schema: ref('MachineSecret') } },
    }),
  )
  async renew(
    @From() { actor }: Sender,
    @Param('municipality') code: string,
    @Param('machine') id: string,
    @Body() body: unknown,
  ) {
    permit(actor, 'members', 'change', code);
    if (Object.keys(fieldsOf(body)).length > 0) throw refused([problem('invalid', 'heeft geen velden')]);
    const secret = await this.directory.machines.renew(code, id, actor.id);
    if (secret === undefined) throw noSuch();
    return machineSecretAnswer({ id, secret });
  }

  @Delete(':machine')
  @HttpCode(204)
  @Describe(
    changeUnseen({
      id: 'endMachine',
      summary: 'End all that a program can do, at once; its name stays by what it did',
      description: 'By: administrator.',
      path,
      answers: { 204: { about: 'Ended.' } },
    }),
  )
  async end(@From() { actor }: Sender, @Param('municipality') code: string, @Param('machine') id: string) {
    permit(actor, 'members', 'change', code);
    if (!(await this.directory.machines.end(code, id, actor.id))) throw noSuch();
  }
}
