import { ADDS_DOCUMENTS, IMPORTS, LENT, nameableAs, ROLES, sightOf, speaks, type Role, type Rule } from '#access';
import { FACTS, type FactType } from '#trajectory';
import { COUNCIL_FUNCTIONS, ROLES as ALL } from '#vocabulary';
import { ADMINISTRATION } from '../../libs/access/administration.js';
import { policy as ofCouncils } from '../../libs/council/access.js';
import { ACTS_FOR, policy } from '../../libs/trajectory/access/policy.js';

/** Who may do and see what, as the tables say it: docs/access.md. */

const NAMES: Readonly<Record<Role, string>> = {
  ...{ civilServant: 'civil servant', council: 'council', alderman: 'alderman', clerk: 'clerk' },
  ...{ administrator: 'administrator', auditor: 'auditor' },
};

/** What `when` of a rule asks, in words. A rule that asks something and is not here fails the spec. */
export const WHEN: Readonly<Partial<Record<FactType, string>>> = {
  TrajectoryAmended: 'an administrator hands over whom it names, and changes nothing else',
  TrajectoryOpened: 'a council opens one that nobody asked it for',
  AdviceSubmitted: 'a civil servant for a council without access, saying how it came',
  InfluencePublished: 'a clerk where the ordinance says that the clerk publishes',
  EvaluationGiven: 'each for itself',
  TrajectoryWithdrawn: 'what a council opened by that council alone',
  FactRetracted: 'whoever may record that fact; the administrator any',
  FactCorrected: 'whoever may record that fact; the administrator any',
};

type AnyRule = Rule<never, never>;

function cell(rule: AnyRule, role: Role): string {
  if (!rule.roles.includes(role)) return '';
  if (role === 'council' && rule.council) return 'in its own name';
  if (rule.actsFor && Object.values(ACTS_FOR).includes(role)) return 'for its authority';
  return 'yes';
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const facts = Object.keys(FACTS) as FactType[];
const of = (fact: FactType): AnyRule => policy[fact];
/** The facts whose rule asks more than the role. */
export const CONDITIONAL = facts.filter((fact) => of(fact).when !== undefined);

const recorded = table(
  ['fact', ...ROLES.map((role) => NAMES[role]), 'only'],
  facts.map((fact) => [
    `\`${fact}\``,
    ...ROLES.map((role) => cell(of(fact), role)),
    (of(fact).when && WHEN[fact]) ?? '',
  ]),
);

const settled = table(
  ['resource', ...ROLES.map((role) => NAMES[role])],
  Object.entries(ADMINISTRATION).map(([name, may]) => [
    `\`${name}\``,
    ...ROLES.map((role) =>
      (['read', 'change'] as const).filter((how) => (may[how] as readonly Role[]).includes(role)).join(', '),
    ),
  ]),
);

const sights = table(
  ['role', 'sees of a dossier of the municipality', 'and where its council takes part'],
  ALL.map((role) => {
    const as = (councils: readonly string[]) =>
      sightOf(
        { id: 'somebody', grants: [{ role, municipality: 'here', ...(role === 'council' && { council: 'own' }) }] },
        { municipality: 'here', councils },
      );
    return [NAMES[role], as([]), role === 'council' ? as(['own']) : ''];
  }),
);

const listed = (names: readonly string[]) => names.join(', ');
const functions = (does: boolean) =>
  listed(COUNCIL_FUNCTIONS.filter((name) => speaks({ role: 'council', function: name }) === does));

export const accessInWords = (): string => `# Who may do and see what

Printed from the tables (\`libs/trajectory/access/policy.ts\`, \`libs/council/access.ts\`, \`libs/access\`) by \`UPDATE_DOCS=1 npm run -s jest -- test/docs/access.spec.ts\`, and held by \`test/api/access.spec.ts\` against what the API answers as each role and relation. Somebody of another municipality, and anybody who did not sign in, reads what is published and changes nothing; what they may not know of answers as if it were not there.

## What is recorded in a dossier

${recorded}

"In its own name": for a council alone of which somebody is, and which takes part. "For its authority": ${Object.entries(
  ACTS_FOR,
)
  .map(([kind, role]) => `${NAMES[role]} for ${kind}`)
  .join(', ')}.

Of a council: ${listed(Object.keys(ofCouncils).map((fact) => `\`${fact}\``))} by ${NAMES[ofCouncils.CouncilFounded.roles[0] as Role]}.

## What narrows a role

- In a council its ${functions(true)} record what is theirs to say, and whoever was of it before there were functions; a ${functions(false)} reads, and writes along at a draft of its advice. Who records also has a new link to sign in sent to somebody of it (\`fellows\`); for that nobody stands in, and it is done where the council is kept.
- An alderman of some portfolios acts in dossiers of these, and of none. A civil servant of some portfolios or dossiers acts in these alone. Both read all dossiers of the municipality. Neither brings in dossiers, nor changes how sheets are read.
- What was lent (${listed(LENT.map((role) => NAMES[role]))}) is as narrow as it is, for as long as it is lent.
- Outside its days a role gives nothing.

## What is seen

${sights}

Internal: all, drafts of answers included. Participant: all but what is internal. Public: what was published, of what is.

## What a municipality sets

${settled}

Dossiers are brought in by ${listed(IMPORTS.map((role) => NAMES[role]))}; documents are added by ${listed(
  ADDS_DOCUMENTS.roles.map((role) => NAMES[role]),
)} of the dossier. A dossier can name as its portfolio holder: ${listed(
  ALL.filter((role) => nameableAs([{ role }]).as.includes('portfolioHolder')).map((role) => NAMES[role]),
)}; as its contact: ${listed(
  ALL.filter((role) => nameableAs([{ role }]).as.includes('contact')).map((role) => NAMES[role]),
)}.
`;
