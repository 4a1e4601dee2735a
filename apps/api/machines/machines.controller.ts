import { SCOPES, type Scope } from '#access';
import type { Directory, Machine } from '#directory';
import { EachOneOf, ListOf, Name, Optional, problem, type Problem, Text } from '#facts';
import { day, described, fields, list, moment, oneOf, ref, string } from '#schema';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, UseGuards } from '@nestjs/common';
import { contentIn, MemberRole, rolesProblems } from '../administration/content.js';
import { KnownInRoles } from '../administration/known-in-roles.js';
import { MANAGED_ELSEWHERE, permit, read, changeUnseen } from '../administration/resource.js';
import { DIRECTORY } from '../adapters.js';
import { Describe } from '../docs/describe.js';
import { fieldsOf } from '../http/bodies.js';
import { Refusal, refused } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { OwnSignIn } from '../own-sign-in/own-sign-in.js';
import { memberRole } from '../sessions/membership.js';
import { publicKeysIn } from './keys.js';

/** A program that is to work for a municipality. */
export class MachineContent {
  @Name() name!: string;
  @ListOf(() => MemberRole, 1) roles!: MemberRole[];
  @EachOneOf(SCOPES) scopes!: Scope[];
  @Optional() @Text() publicKeys?: string;
}

/** By which a program shows from now on that it is itself. */
export class MachineKeysContent {
  @Text() publicKeys!: string;
}

export const machine = fields({
  ...{ id: string, name: string, role: fields(memberRole), scopes: list(oneOf(SCOPES)), madeAt: moment },
  proof: { ...oneOf(['secret', 'keys']), description: 'How it shows that it is itself.' },
  'usedOn?': { ...day, description: 'The day on which it last got a token.' },
});
export const machinesAnswer = described(fields({ items: list(machine) }), (items: readonly Machine[]) => ({ items }));
export const machineSecretAnswer = described(
  fields({
    id: string,
    'secret?': { ...string, description: 'Shown once; for `POST /tokens`. None of a program with keys.' },
  }),
  (made: { readonly id: string; readonly secret?: string }) => made,
);

function keysProblems({ publicKeys }: Pick<MachineContent, 'publicKeys'>): Problem[] {
  if (publicKeys === undefined) return [];
  const read = publicKeysIn(publicKeys);
  return 'wrong' in read ? [problem('invalid', read.wrong, 'publicKeys')] : [];
}
const keysOf = (publicKeys: string) => {
  const read = publicKeysIn(publicKeys);
  return 'keys' in read ? read.keys : [];
};

/** One role, and not that of an administrator: what is set for everybody is set by people. */
const problemsOf = ({ roles, publicKeys }: MachineContent): Problem[] => [
  ...rolesProblems({ roles }),
  ...keysProblems({ publicKeys }),
  ...(roles.length > 1 ? [problem('invalid', 'een koppeling heeft één rol', 'roles')] : []),
  ...roles.flatMap(({ role }, i) =>
    role === 'administrator' ? [problem('invalid', 'beheren doen alleen mensen', `roles[${i}].role`)] : [],
  ),
];

const path = { machine: 'Id of the machine.' };
const noSuch = () => new Refusal('unknown-id', 'deze koppeling bestaat niet', { status: 404 });

@Controller('municipalities/:municipality/machines')
@UseGuards(SignedIn)
export class MachinesController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly known: KnownInRoles,
    private readonly own: OwnSignIn,
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
          'By: administrator. It has one role, as people have, and within that the scopes `read`, `record` (what a civil servant may bring), `import` and `publish` (what no civil servant may bring). The secret is answered once; with `publicKeys` (JWK Set or PEM) there is none, and it signs its questions for a token.',
        body: { schema: ref('MachineContent') },
        answers: { 201: { about: 'Added.', schema: ref('MachineSecret') } },
      },
      ['unknown-id', 'not-ready'],
    ),
  )
  async add(@From() { actor }: Sender, @Param('municipality') code: string, @Body() body: unknown) {
    permit(actor, 'members', 'change', code);
    const { name, roles, scopes, publicKeys } = contentIn(MachineContent, body, problemsOf);
    const [role] = roles;
    if (!role) throw refused([problem('invalid', 'ontbreekt', 'roles')]);
    const shared = await this.directory.administration.sharedCouncils(code);
    if (shared.some((one) => one.municipality === code && one.council === role.council && one.acceptedAt))
      throw refused([problem('not-permitted', MANAGED_ELSEWHERE, 'roles')]);
    await this.known.check(actor, code, roles);
    const keys = publicKeys === undefined ? undefined : this.#keysIn(publicKeys);
    return machineSecretAnswer(await this.directory.machines.add(code, { name, role, scopes, keys }, actor.id));
  }

  @Put(':machine/public-keys')
  @Describe(
    changeUnseen({
      id: 'putMachineKeys',
      summary: 'Give a program these public keys in the place of its keys or secret, which end at once with its tokens',
      description: 'By: administrator. As a JWK Set or PEM; with two a program goes over from one to the other.',
      path,
      body: { schema: ref('MachineKeysContent') },
      answers: { 200: { about: 'Kept.', schema: ref('MachineSecret') } },
    }),
  )
  async putKeys(
    @From() { actor }: Sender,
    @Param('municipality') code: string,
    @Param('machine') id: string,
    @Body() body: unknown,
  ) {
    permit(actor, 'members', 'change', code);
    const keys = this.#keysIn(contentIn(MachineKeysContent, body, keysProblems).publicKeys);
    if (!(await this.directory.machines.renew(code, id, actor.id, keys))) throw noSuch();
    return machineSecretAnswer({ id });
  }

  @Post(':machine/secrets')
  @Describe(
    changeUnseen({
      id: 'renewMachine',
      summary: 'Give a program another secret; the one that it has, or its keys, and its tokens end at once',
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
    const renewed = await this.directory.machines.renew(code, id, actor.id);
    if (!renewed) throw noSuch();
    return machineSecretAnswer({ id, ...renewed });
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

  /** What is signed has to be for this address. */
  #keysIn(publicKeys: string) {
    if (this.own.origin === undefined)
      throw new Refusal('not-allowed-now', 'met sleutels werken kan hier niet: stel DOORWERKING_ADDRESS in, met https');
    return keysOf(publicKeys);
  }
}
