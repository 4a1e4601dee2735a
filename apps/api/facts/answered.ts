import type { StoryOutcome } from '#commands';
import type { FastifyReply } from 'fastify';
import { etagOf } from '../http/conditions.js';
import { notDone } from '../http/refusal.js';
import type { PostedKind } from './kinds.js';

/** What was recorded, or nothing when it was only judged, with the ETag of the story as it now is and a position to wait for. @throws Refusal */
export function answered(
  { called, posted }: PostedKind,
  outcome: StoryOutcome,
  reply: FastifyReply,
): object | undefined {
  if (!outcome.ok) throw notDone(outcome, called);
  if (outcome.validated) {
    reply.status(204);
    return undefined;
  }
  const { revision, position, duplicate } = outcome;
  reply.status(duplicate ? 200 : 201).headers({ ETag: etagOf(revision), Position: position });
  return posted.recorded.answer(outcome);
}
