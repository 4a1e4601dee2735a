import { CouncilContent } from '#council';
import { LOGIN, ROLES, type Role } from '#directory';
import { Id, isReserved, ListOf, Name, OneOf, Optional, problem, type Problem, shapeOf } from '#facts';
import { Settings } from '#trajectory';
import { Matches } from 'class-validator';
import { fieldsOf } from '../http/bodies.js';
import { refused } from '../http/refusal.js';
import { THEME } from '../config.js';
import { settledRecessProblems } from './recess.js';

/** What a municipality settles: the settings that a new dossier takes over, its name and its theme. */
export class MunicipalityContent extends Settings {
  @Optional() @Name() name?: string;
  @Optional() @Matches(THEME, { message: 'moet uit klassen bestaan, zoals voorbeeld-theme' }) theme?: string;
}

export class MemberRole {
  @OneOf(ROLES) role!: Role;
  @Optional() @Id() council?: string;
}

export class MemberContent {
  @Name() name!: string;
  @ListOf(() => MemberRole) roles!: MemberRole[];
}

export class NewMemberContent {
  @Name() name!: string;
  @ListOf(() => MemberRole, 1) roles!: MemberRole[];
  @Optional()
  @Matches(LOGIN, {
    message: 'moet met een letter of cijfer beginnen en mag daarna . _ @ + - hebben, hoogstens 100 tekens',
  })
  login?: string;
}

/** A person with the name that pages show for nobody would be taken for that. */
const memberProblems = (member: MemberContent | NewMemberContent): Problem[] => [
  ...nameProblems(member),
  ...(['name', 'login'] as const).flatMap((place) =>
    isReserved((place in member ? member[place as 'name'] : '') ?? '')
      ? [problem('invalid', 'is een gereserveerd woord', place)]
      : [],
  ),
  ...rolesProblems(member),
];

const rolesProblems = ({ roles }: MemberContent): Problem[] =>
  roles.flatMap(({ role, council }, i) => {
    const place = `roles[${i}].council`;
    if (role === 'council' && council === undefined) return [problem('invalid', 'ontbreekt', place)];
    if (role === 'council' || council === undefined) return [];
    return [problem('invalid', 'hoort alleen bij een adviesraad', place)];
  });

/** Without a letter or digit it could be neither read aloud nor found. */
const nameProblems = ({ name }: { name: string }): Problem[] =>
  /[\p{L}\p{N}]/u.test(name) ? [] : [problem('invalid', 'heeft geen letter of cijfer', 'name')];

/** A body as content of this class. @throws Refusal, with everything that is wrong with it. */
export function contentIn<Content extends object>(
  owner: new () => Content,
  body: unknown,
  more: (content: Content) => readonly Problem[] = () => [],
): Content {
  const shaped = shapeOf(owner, fieldsOf(body));
  const problems = shaped.ok ? more(shaped.data) : shaped.problems;
  if (!shaped.ok || problems.length > 0) throw refused(problems);
  return shaped.data;
}

export const municipalityIn = (body: unknown) => contentIn(MunicipalityContent, body, settledRecessProblems);
export const councilIn = (body: unknown) => contentIn(CouncilContent, body, nameProblems);
export const memberIn = (body: unknown) => contentIn(MemberContent, body, memberProblems);
export const newMemberIn = (body: unknown) => contentIn(NewMemberContent, body, memberProblems);
