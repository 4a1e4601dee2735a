import {
  MOST_MUNICIPALITY_TEXTS,
  MOST_STANDARD_TEXTS,
  type Directory,
  type StandardText,
  type WriteOutcome,
} from '#directory';
import { problem } from '#facts';
import { described, fields, list, ref, string, whole } from '#schema';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { standardTextIn } from '../administration/content.js';
import { done, written } from '../administration/resource.js';
import { Describe, SENT_PROBLEMS, STORE_PROBLEMS, type Described } from '../docs/describe.js';
import { OnConditions, type Conditions } from '../http/conditions.js';
import { Refusal, refused } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';

const kept = fields({ id: string, title: string, text: string, revision: whole });
export const standardTextAnswer = described(kept, (found: StandardText) => found);
export const standardTextsAnswer = described(
  fields(
    { items: list(kept) },
    `At most ${MOST_STANDARD_TEXTS} of somebody, ${MOST_MUNICIPALITY_TEXTS} of a municipality.`,
  ),
  (items: readonly StandardText[]) => ({ items }),
);

/** What it came to. The same for a text of somebody else as for one that is not there. */
function checked(outcome: WriteOutcome): WriteOutcome {
  if (outcome.ok) return outcome;
  if (outcome.why === 'unknown') throw new Refusal('unknown-id', 'u bewaart geen tekst met dit id', { status: 404 });
  if (outcome.why === 'same-name')
    throw refused([problem('duplicate-id', 'u bewaart al een tekst met deze naam', 'title')]);
  return outcome;
}

const path = { text: 'Id of the text.' };
const changing: Pick<Described, 'tag' | 'for' | 'path' | 'headers' | 'problems'> = {
  tag: 'sessions',
  for: 'signed-in',
  path,
  headers: ['If-Match'],
  problems: [...SENT_PROBLEMS, '404 unknown-id', 'stale', 'duplicate-id'],
};

@Controller('standard-texts')
@UseGuards(SignedIn)
export class StandardTextsController {
  constructor(@Inject(DIRECTORY) private readonly directory: Directory) {}

  @Get()
  @Describe({
    id: 'listStandardTexts',
    tag: 'sessions',
    summary: 'The texts that you keep to answer with',
    description: 'Of whoever asks, and of nobody else.',
    for: 'signed-in',
    answers: { 200: { about: 'By title.', schema: ref('StandardTexts') } },
    problems: ['too-many-requests', '401 not-permitted', ...STORE_PROBLEMS],
  })
  async list(@From() { actor }: Sender) {
    return standardTextsAnswer(await this.directory.standardTexts.of(actor.id));
  }

  @Post()
  @Describe({
    id: 'addStandardText',
    tag: 'sessions',
    summary: 'Keep a text to answer with',
    description: `No two are called the same, by more than capitals and spaces; ${MOST_STANDARD_TEXTS} at most.`,
    for: 'signed-in',
    body: { schema: ref('StandardTextContent') },
    answers: { 201: { about: 'Kept.', schema: ref('StandardText'), headers: ['ETag'] } },
    problems: [...SENT_PROBLEMS, 'duplicate-id', 'not-allowed-now'],
  })
  async add(@From() { actor }: Sender, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const content = standardTextIn(body);
    const { id, written: outcome } = await this.directory.standardTexts.add(actor.id, content);
    return standardTextAnswer({ id, ...content, revision: written(checked(outcome), reply) });
  }

  @Put(':text')
  @Describe({
    ...changing,
    id: 'putStandardText',
    summary: 'Change a text that you keep',
    body: { schema: ref('StandardTextContent') },
    answers: { 200: { about: 'Kept.', schema: ref('StandardText'), headers: ['ETag'] } },
  })
  async put(
    @From() { actor }: Sender,
    @OnConditions() { expectedRevision }: Conditions,
    @Param('text') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const content = standardTextIn(body);
    const outcome = await this.directory.standardTexts.put(actor.id, id, content, expectedRevision);
    return standardTextAnswer({ id, ...content, revision: written(checked(outcome), reply) });
  }

  @Delete(':text')
  @HttpCode(204)
  @Describe({
    ...changing,
    id: 'removeStandardText',
    summary: 'Remove a text that you keep',
    answers: { 204: { about: 'Removed.' } },
  })
  async remove(@From() { actor }: Sender, @OnConditions() { expectedRevision }: Conditions, @Param('text') id: string) {
    done(checked(await this.directory.standardTexts.remove(actor.id, id, expectedRevision)));
  }
}
