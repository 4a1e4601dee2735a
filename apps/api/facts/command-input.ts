import type { PartialDate } from '#calendar';
import type { CommandInput, GivenFact, Outcome } from '#commands';
import { short } from '#facts';
import { isFactType } from '#trajectory';
import { described, fields, list, string, whole } from '#schema';
import type { FastifyReply } from 'fastify';
import { fieldsOf } from '../http/bodies.js';
import { etagOf, type Conditions } from '../http/conditions.js';
import { notDone, Refusal } from '../http/refusal.js';

/** A fact as it is posted: the date stands beside its fields. What is not a date is refused further on. */
function factIn(type: string, { date, ...data }: Record<string, unknown>): GivenFact {
  return { type, data, ...(date !== undefined && date !== null && { occurredOn: date as PartialDate }) };
}

/** A body as a command that brings one fact. */
export const inputOf = (trajectory: string, type: string, body: unknown, conditions: Conditions): CommandInput => ({
  trajectory,
  ...conditions,
  ...factIn(type, fieldsOf(body)),
});

/** A body as a command that brings several facts, each with its name beside its fields. */
export function batchOf(trajectory: string, body: unknown, conditions: Conditions): CommandInput {
  const { facts, ...rest } = fieldsOf(body);
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw new Refusal('invalid', `${short(unknown)}: is geen bekend veld`, { place: unknown });
  if (!Array.isArray(facts)) throw new Refusal('invalid', 'facts: moet een lijst zijn', { place: 'facts' });
  return { trajectory, ...conditions, facts: facts.map(named) };
}

function named(given: unknown, i: number): GivenFact {
  const place = `facts[${i}]`;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new Refusal('invalid', `${place}: moet uit velden bestaan`, { place });
  }
  const { fact, ...fields } = given as Record<string, unknown>;
  if (typeof fact !== 'string' || !isFactType(fact)) {
    throw new Refusal('invalid', `${place}.fact: is geen bekend feit`, { place: `${place}.fact` });
  }
  return factIn(fact, fields);
}

const recordedSchema = fields({
  trajectory: string,
  revision: { ...whole, description: 'Of the trajectory, as it now is; its ETag.' },
  position: { ...string, description: 'Give it as `Position` to a question that has to know of this.' },
  events: { ...list(string), description: 'What happened because of this; none when it had been done before.' },
});

/** What was recorded, with the ETag of the trajectory as it now is and a position to wait for. */
export const recorded = described(recordedSchema, (outcome: Outcome, reply: FastifyReply) => {
  if (!outcome.ok) throw notDone(outcome);
  const { trajectory, revision, position, events, duplicate } = outcome;
  reply.status(duplicate ? 200 : 201).headers({ ETag: etagOf(revision), Position: position });
  return { trajectory, revision, position, events };
});
