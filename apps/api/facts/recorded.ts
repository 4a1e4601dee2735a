import type { PartialDate } from '#calendar';
import type { CommandInput, Outcome } from '#commands';
import type { FastifyReply } from 'fastify';
import { fieldsOf } from '../http/bodies.js';
import { etagOf, type Conditions } from '../http/conditions.js';
import { notDone } from '../http/refusal.js';

/** A body as a command: the date stands beside the fields of the fact. What is no date is refused further on. */
export function inputOf(trajectory: string, type: string, body: unknown, conditions: Conditions): CommandInput {
  const { date, ...data } = fieldsOf(body);
  const occurredOn = (date ?? undefined) as PartialDate | undefined;
  return { trajectory, type, data, ...conditions, ...(occurredOn !== undefined && { occurredOn }) };
}

/** What was recorded, with the ETag of the trajectory as it now is and a position to wait for. */
export function recorded(outcome: Outcome, reply: FastifyReply) {
  if (!outcome.ok) throw notDone(outcome);
  const { trajectory, revision, position, events, duplicate } = outcome;
  reply.status(duplicate ? 200 : 201).headers({ ETag: etagOf(revision), Position: position });
  return { trajectory, revision, position, events };
}
