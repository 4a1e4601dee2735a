import { CouncilContent } from '#council';
import { COUNCIL_FUNCTIONS, LOGIN, ROLES, type CouncilFunction, type Role } from '#directory';
import { LANGUAGES } from '#vocabulary';
import {
  DayField,
  EachOneOf,
  Id,
  Ids,
  isReserved,
  Link,
  ListOf,
  Name,
  Names,
  One,
  OneOf,
  Optional,
  problem,
  type Problem,
  saysSomething,
  shapeOf,
  Text,
} from '#facts';
import { Settings } from '#trajectory';
import { IsEmail, Matches, MaxLength } from 'class-validator';
import { fieldsOf } from '../http/bodies.js';
import { refused } from '../http/refusal.js';
import { THEME } from '../config.js';
import { FONTS, lookProblems } from './look.js';
import { settledProblems } from './settled-problems.js';

/** Where somebody is written to: an address by itself, without a name. */
const Mail = (): PropertyDecorator => (target, key) => {
  Optional()(target, key);
  MaxLength(254, { message: 'mag hoogstens 254 tekens lang zijn' })(target, key);
  IsEmail(
    { allow_utf8_local_part: false, blacklisted_chars: '"' },
    { message: 'moet een e-mailadres zijn, zoals naam@voorbeeldstad.nl' },
  )(target, key);
};

const COLOUR = /^#[\da-f]{6}$/;
const NO_COLOUR = { message: 'moet een kleur zijn, zoals #154273' };
const PHONE = /^\+?[\d][\d ()-]{4,30}$/;

/** Colours and typeface over the theme. */
export class LookContent {
  @Optional() @Matches(COLOUR, NO_COLOUR) accent?: string;
  @Optional() @Matches(COLOUR, NO_COLOUR) bar?: string;
  @Optional() @OneOf(FONTS) font?: (typeof FONTS)[number];
}

/** Whom a resident turns to: a desk of the municipality, and no person. */
export class ContactContent {
  @Mail() mail?: string;
  @Optional() @Matches(PHONE, { message: 'moet een telefoonnummer zijn, zoals 14 050' }) phone?: string;
  @Optional() @Link() page?: string;
}

/** What a municipality settles: the settings that a new dossier takes over, its name and its theme. */
export class MunicipalityContent extends Settings {
  @Optional() @Name() name?: string;
  @Optional() @Matches(THEME, { message: 'moet uit klassen bestaan, zoals voorbeeld-theme' }) theme?: string;
  @Optional() @One(() => LookContent) look?: LookContent;
  @Optional() @One(() => ContactContent) contact?: ContactContent;
  @Optional() @Link() privacy?: string;
  @Optional() @Link() accessibility?: string;
  @Optional() @EachOneOf(LANGUAGES) languages?: (typeof LANGUAGES)[number][];
  @Optional() @Names() portfolios?: string[];
}

export class MemberRole {
  @OneOf(ROLES) role!: Role;
  @Optional() @Id() council?: string;
  @Optional() @OneOf(COUNCIL_FUNCTIONS) function?: CouncilFunction;
  @Optional() @Names() portfolios?: string[];
  @Optional() @Ids() dossiers?: string[];
  @Optional() @DayField() from?: string;
  @Optional() @DayField() until?: string;
}

/** What the sign-in service of the municipality calls somebody. */
const Login = (): PropertyDecorator => (target, key) => {
  Optional()(target, key);
  Matches(LOGIN, {
    message: 'moet met een letter of cijfer beginnen en mag daarna . _ @ + - hebben, hoogstens 100 tekens',
  })(target, key);
};

/** Without a login name the one that there is stays. */
export class MemberContent {
  @Name() name!: string;
  @ListOf(() => MemberRole) roles!: MemberRole[];
  @Mail() mail?: string;
  @Login() login?: string;
}

export class NewMemberContent {
  @Name() name!: string;
  @ListOf(() => MemberRole, 1) roles!: MemberRole[];
  @Mail() mail?: string;
  @Login() login?: string;
}

/** A text to answer with, of somebody or of a municipality. */
export class StandardTextContent {
  @Name() title!: string;
  @Text(5_000) text!: string;
}

/** A title of which nothing can be read aloud finds nothing again, and an answer of signs is no reason. */
export const standardTextProblems = (content: StandardTextContent): Problem[] =>
  (['title', 'text'] as const).flatMap((place) =>
    saysSomething(content[place]) ? [] : [problem('invalid', 'zegt niets', place)],
  );

/** A person with the name that pages show for nobody would be taken for that. */
export const memberProblems = (member: MemberContent | NewMemberContent): Problem[] => [
  ...nameProblems(member),
  ...(['name', 'login'] as const).flatMap((place) =>
    isReserved(member[place] ?? '') ? [problem('invalid', 'is een gereserveerd woord', place)] : [],
  ),
  ...rolesProblems(member),
];

/** Which roles each of these narrows, as people are told. */
const NARROWED = {
  council: { roles: ['council'], only: 'een adviesraad' },
  function: { roles: ['council'], only: 'een adviesraad' },
  portfolios: { roles: ['civilServant', 'alderman'], only: 'een beleidsmedewerker of wethouder' },
  dossiers: { roles: ['civilServant'], only: 'een beleidsmedewerker' },
} as const satisfies Record<string, { readonly roles: readonly Role[]; readonly only: string }>;

export const rolesProblems = ({ roles }: Pick<MemberContent, 'roles'>): Problem[] =>
  roles.flatMap((given, i) => {
    const { role, council, from, until } = given;
    const at = (place: string, message: string) => problem('invalid', message, `roles[${i}].${place}`);
    const isAgain = roles.slice(0, i).some((other) => other.role === role && other.council === council);
    return [
      ...(role === 'council' && council === undefined ? [at('council', 'ontbreekt')] : []),
      ...Object.entries(NARROWED).flatMap(([place, { roles: of, only }]) =>
        given[place as keyof typeof NARROWED] === undefined || (of as readonly Role[]).includes(role)
          ? []
          : [at(place, `hoort alleen bij ${only}`)],
      ),
      ...(from !== undefined && until !== undefined && until < from ? [at('until', 'ligt voor de eerste dag')] : []),
      ...(isAgain ? [at('role', 'staat er al: iemand heeft een rol één keer')] : []),
    ];
  });

/** Without a letter or digit it could be neither read aloud nor found. */
export const nameProblems = ({ name }: { name: string }): Problem[] =>
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

/** Dutch is the language of a municipality (Awb 2:6): the others come besides. */
const languageProblems = ({ languages }: MunicipalityContent): Problem[] =>
  languages === undefined || languages.includes('nl')
    ? []
    : [problem('invalid', 'zonder Nederlands kan een gemeente niet', 'languages')];

export const municipalityProblems = (content: MunicipalityContent): Problem[] => [
  ...settledProblems(content),
  ...lookProblems(content),
  ...languageProblems(content),
];

export const municipalityIn = (body: unknown) => contentIn(MunicipalityContent, body, municipalityProblems);
export const standardTextIn = (body: unknown) => contentIn(StandardTextContent, body, standardTextProblems);
export const councilIn = (body: unknown) => contentIn(CouncilContent, body, nameProblems);
export const memberIn = (body: unknown) => contentIn(MemberContent, body, memberProblems);
export const newMemberIn = (body: unknown) => contentIn(NewMemberContent, body, memberProblems);
