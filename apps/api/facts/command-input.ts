import type { PartialDate } from '#calendar';
import type { GivenFact, StoryCommand } from '#commands';
import { short } from '#facts';
import { fieldsOf } from '../http/bodies.js';
import type { Conditions } from '../http/conditions.js';
import { Refusal } from '../http/refusal.js';
import type { KindResources } from './kind-resources.js';

/** A fact as it is posted: the date stands beside its fields. What is not a date is refused further on. */
function factIn(type: string, { date, ...data }: Record<string, unknown>): GivenFact {
  return { type, data, ...(date !== undefined && date !== null && { occurredOn: date as PartialDate }) };
}

/** A body as a command that brings one fact. */
export const inputOf = (id: string, type: string, body: unknown, conditions: Conditions): StoryCommand => ({
  id,
  ...conditions,
  ...factIn(type, fieldsOf(body)),
});

/** A body as a command that brings several facts, each with its name beside its fields. */
export function batchOf(
  { facts: known }: Pick<KindResources, 'facts'>,
  id: string,
  body: unknown,
  conditions: Conditions,
): StoryCommand {
  const { facts, ...rest } = fieldsOf(body);
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw new Refusal('invalid', `${short(unknown)}: is geen bekend veld`, { place: unknown });
  if (!Array.isArray(facts)) throw new Refusal('invalid', 'facts: moet een lijst zijn', { place: 'facts' });
  return { id, ...conditions, facts: facts.map((given: unknown, i) => named(known, given, i)) };
}

function named(known: object, given: unknown, i: number): GivenFact {
  const place = `facts[${i}]`;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new Refusal('invalid', `${place}: moet uit velden bestaan`, { place });
  }
  const { fact, ...fields } = given as Record<string, unknown>;
  if (typeof fact !== 'string' || !Object.hasOwn(known, fact)) {
    throw new Refusal('invalid', `${place}.fact: is geen bekend feit`, { place: `${place}.fact` });
  }
  return factIn(fact, fields);
}
