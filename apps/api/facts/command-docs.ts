import type { Role } from '#access';
import { type FactType, policy } from '#trajectory';
import { COMMAND_PROBLEMS, type Described } from '../docs/describe.js';
import { ref } from '#schema';
import { SAYS } from './nouns.js';

const ROLES: Readonly<Record<Role, string>> = {
  civilServant: 'civil servant',
  council: 'member or secretary of the council',
  alderman: 'alderman',
  clerk: 'clerk',
  administrator: 'administrator',
};

const trajectory = { trajectory: 'Id of the trajectory.' };
const headers = ['ETag', 'Position'];
const recorded = { schema: ref('Recorded'), headers };

/** What every command answers with. */
export const COMMAND_ANSWERS: Described['answers'] = {
  200: { about: 'It had been done before, with this key and this content.', ...recorded },
  201: { about: 'Recorded.', ...recorded },
};

/** How the resource of a fact is described; who may post it comes from the policy itself. */
export const command = (fact: FactType): Described => ({
  id: fact,
  tag: 'facts',
  summary: SAYS[fact],
  description: `${SAYS[fact]}. By: ${policy[fact].roles.map((role) => ROLES[role]).join(', ')}.`,
  for: 'signed-in',
  path: fact === 'TrajectoryOpened' ? {} : trajectory,
  headers: ['If-Match', 'Idempotency-Key'],
  body: { schema: ref(fact), required: fact !== 'InfluencePublished' },
  answers: COMMAND_ANSWERS,
  problems: COMMAND_PROBLEMS,
});
