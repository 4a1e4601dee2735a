import type { Role } from '#access';
import { ref } from '#schema';
import { COMMAND_PROBLEMS, type Described } from '../docs/describe.js';
import type { PostedKind } from './kinds.js';

const ROLES: Readonly<Record<Role, string>> = {
  civilServant: 'civil servant',
  council: 'member or secretary of the council',
  alderman: 'alderman',
  clerk: 'clerk',
  administrator: 'administrator',
  auditor: 'auditor',
};

const headers = ['ETag', 'Position'];

/** What every command to a story answers with, and what it can be refused for. */
export const command = ({ posted: { one, recorded } }: PostedKind) => {
  const answer = { schema: ref(recorded.schema), headers };
  return {
    tag: 'facts',
    for: 'signed-in',
    path: { [one]: `Id of the ${one}.` },
    headers: ['If-Match', 'Idempotency-Key', 'Validate-Only'],
    answers: {
      200: { about: 'It had been done before, with this key and this content.', ...answer },
      201: { about: 'Recorded.', ...answer },
      204: { about: 'It would be recorded: with `Validate-Only: true`.' },
    },
    problems: COMMAND_PROBLEMS,
  } as const satisfies Partial<Described>;
};

/** How the resource of a fact is described; who may post it comes from the policy itself. */
export function factDocs(kind: PostedKind, fact: string): Described {
  const way = kind.facts[fact];
  const rule = kind.kind.rule(fact);
  if (!way || !rule) throw new TypeError(`${fact} is no fact of a ${kind.name}`);
  const shared = command(kind);
  return {
    ...shared,
    id: fact,
    summary: way.says,
    description: `${way.says}. By: ${rule.roles.map((role) => ROLES[role]).join(', ')}.`,
    path: 'opens' in way ? {} : shared.path,
    body: { schema: ref(fact), required: !('noun' in way && way.emptyBody) },
  };
}
