import type { Directory } from '#directory';
import { described, fields, list, moment, ref, string, whole, yes } from '#schema';
import { Controller, Delete, Get, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { DIRECTORY } from '../adapters.js';
import { Describe } from '../docs/describe.js';
import { Refusal } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { change, permit, read } from '../administration/resource.js';
import { Mail } from './mail.js';
import { tells } from '../readings/told.js';

const undelivered = {
  id: string,
  'person?': { ...string, description: 'Id of whom it was for; absent for somebody of the public.' },
  kind: { ...string, description: 'What kind of message.' },
  queuedAt: moment,
  attempts: { ...whole, description: 'How often it was tried.' },
  why: { ...string, description: 'The code that the mail server answered last, such as 550 (RFC 5321, 4.2).' },
};
export const mailState = described(
  fields({
    on: { ...yes, description: 'Whether this installation sends mail at all.' },
    waiting: whole,
    'waitingSince?': { ...moment, description: 'Since when the oldest waits that was not tried yet.' },
    again: {
      ...list(fields({ ...undelivered, nextAt: moment })),
      description: 'What was refused for now, and when it is tried next: at most 200.',
    },
    failed: {
      ...list(fields({ ...undelivered, failedAt: moment })),
      description: 'What is tried no more: at most 200.',
    },
  }),
  (on: boolean, state: Awaited<ReturnType<Directory['outbox']['state']>>) => ({ on, ...state }),
);

const notThere = () => new Refusal('unknown-id', 'dit bericht staat niet bij wat mislukte', { status: 404 });

/** How the mail of a municipality fares. */
@Controller('municipalities/:municipality/mail')
@UseGuards(SignedIn)
export class MailStateController {
  constructor(
    private readonly mail: Mail,
    @Inject(DIRECTORY) private readonly directory: Directory,
  ) {}

  @Get()
  @Describe(
    read({
      id: 'showMail',
      summary: 'How much mail waits, and what was not delivered',
      description: 'By: administrator. No addresses, and nothing of what was written.',
      answers: { 200: { about: 'How it stands.', schema: ref('MailState') } },
    }),
  )
  async show(@From() { actor }: Sender, @Param('municipality') code: string) {
    permit(actor, 'mail', 'read', code);
    const state = await this.directory.outbox.state(code);
    tells('people', code, () => state.failed.flatMap(({ person }) => person ?? []));
    return mailState(this.mail.isOn, state);
  }

  @Post(':id/attempts')
  @HttpCode(204)
  @Describe(
    change({
      id: 'retryMail',
      summary: 'Try now to deliver what was not delivered',
      description:
        'By: administrator, once what was the matter is mended. It goes to the address at which the municipality writes to that person by now.',
      path: { id: 'Id of the message.' },
      answers: { 204: { about: 'It is tried again.' } },
    }),
  )
  async retry(@From() { actor }: Sender, @Param('municipality') code: string, @Param('id') id: string) {
    permit(actor, 'mail', 'change', code);
    if (!(await this.directory.outbox.retry(code, id))) throw notThere();
    this.mail.wake();
  }

  @Delete(':id')
  @HttpCode(204)
  @Describe(
    change({
      id: 'giveUpMail',
      summary: 'Give up what was not delivered',
      description: 'By: administrator. Nothing of the message stays.',
      path: { id: 'Id of the message.' },
      answers: { 204: { about: 'It is tried no more.' } },
    }),
  )
  async giveUp(@From() { actor }: Sender, @Param('municipality') code: string, @Param('id') id: string) {
    permit(actor, 'mail', 'change', code);
    if (!(await this.directory.outbox.giveUp(code, id))) throw notThere();
  }
}
