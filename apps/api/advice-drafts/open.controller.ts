import { ref } from '#schema';
import { Controller, Get, UseGuards } from '@nestjs/common';
import { Describe } from '../docs/describe.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { openDraftsAnswer } from './answers.js';
import { draftResource, Drafts } from './drafts.js';

@Controller('advice-drafts')
@UseGuards(SignedIn)
export class OpenAdviceDraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Get()
  @Describe({
    ...draftResource({
      id: 'listOpenAdviceDrafts',
      summary: 'What your councils are writing and did not send, in whichever dossier, and what of it waits for you',
      answers: { 200: { about: 'The one that changed last first.', schema: ref('OpenAdviceDrafts') } },
    }),
    path: {},
  })
  async list(@From() { actor }: Sender) {
    return openDraftsAnswer(await this.drafts.open(actor));
  }
}
