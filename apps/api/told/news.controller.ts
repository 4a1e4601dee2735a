import { today } from '#calendar';
import type { Directory, MailChoice } from '#directory';
import { EachOneOf, Name, OneOf, Optional, problem, Texts } from '#facts';
import { listNews, type NewsFilter } from '#projections';
import { described, fields, list, oneOf as oneOfSchema, ref, yes } from '#schema';
import { MAIL_PACES, NEWS_KINDS, type MailPace, type NewsKind } from '#vocabulary';
import { Body, Controller, Get, HttpCode, Inject, Post, Put, Req, UseGuards } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { contentIn } from '../administration/content.js';
import { CLOCK, DIRECTORY, type Clock } from '../adapters.js';
import { Describe, READ_PROBLEMS, SENT_PROBLEMS, STORE_PROBLEMS } from '../docs/describe.js';
import { positionIn } from '../http/conditions.js';
import { refused } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { Mail } from '../mail/mail.js';
import { ListQuery } from '../reading/list.query.js';
import { filterOf, oneOf, paging } from '../reading/params.js';
import { askedToComment } from './asked-to-comment.js';
import { holdersFor } from './role-holders.js';

const ASKED = {
  ...paging,
  unread: oneOf('Only what was not read.', ['yes']),
  whose: oneOf('`own` leaves out what a dossier names a colleague for.', ['own', 'all']),
};
/** More than a page of them is read at once by `mark`. */
const MOST_AT_ONCE = 200;

export class NewsReading {
  @Optional() @Texts(1_000) items?: string[];
  @Optional() @Name() position?: string;
  @Optional() @Name() day?: string;
  @Optional() @Name() asked?: string;
}

export class MailChoiceContent {
  @OneOf(MAIL_PACES) pace!: MailPace;
  @EachOneOf(NEWS_KINDS) without!: NewsKind[];
}

export const mailChoiceAnswer = described(
  fields({
    on: { ...yes, description: 'Whether this installation sends mail at all.' },
    pace: { ...oneOfSchema(MAIL_PACES), description: 'At once, once a day, or never.' },
    without: { ...list(oneOfSchema(NEWS_KINDS)), description: 'Of which kinds no mail is wanted.' },
  }),
  (found: MailChoice & { readonly on: boolean }) => found,
);

/** What is new for whoever signed in. */
@Controller('news')
@UseGuards(SignedIn)
export class NewsController {
  constructor(
    private readonly bus: QueryBus,
    private readonly mail: Mail,
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get()
  @Describe({
    id: 'listNews',
    tag: 'views',
    summary: 'What is new for you, the newest first',
    description: 'What happened in the last ninety days and what is near its end or over, by what you are today.',
    for: 'signed-in',
    query: ASKED,
    headers: ['Position'],
    answers: { 200: { about: 'What is new.', schema: ref('ListNews') } },
    problems: [...READ_PROBLEMS, '401 not-permitted'],
  })
  async list(@From() { actor }: Sender, @Req() request: FastifyRequest) {
    const asked = filterOf(ASKED, request.query) as Pick<NewsFilter, 'limit' | 'cursor' | 'unread' | 'whose'>;
    const [{ mark, items: read }, holders, drafts] = await Promise.all([
      this.directory.news.readBy(actor.id),
      holdersFor(actor, this.directory, today(this.now())),
      askedToComment(actor, this.directory),
    ]);
    const filter = { whose: 'own' as const, ...asked, mark, read, holders, asked: drafts };
    return this.bus.execute(new ListQuery(actor, listNews, filter, positionIn(request.headers)));
  }

  @Post('readings')
  @HttpCode(204)
  @Describe({
    id: 'readNews',
    tag: 'views',
    summary: 'Say that you read these, or all up to a mark',
    description: `At most ${MOST_AT_ONCE} items; or the \`position\`, \`day\` and \`asked\` of the \`mark\` of a list, for all that it told.`,
    for: 'signed-in',
    body: { schema: ref('NewsReading') },
    answers: { 204: { about: 'Kept.' } },
    problems: SENT_PROBLEMS,
  })
  async read(@From() { actor }: Sender, @Body() body: unknown) {
    const { items, position, day, asked } = contentIn(NewsReading, body, (content) => [
      ...((content.items ?? []).length > MOST_AT_ONCE
        ? [problem('invalid', `mag hoogstens ${MOST_AT_ONCE} berichten noemen`, 'items')]
        : []),
    ]);
    const on = today(this.now());
    const drafts = items || asked !== undefined ? await askedToComment(actor, this.directory) : [];
    if (items) {
      const filter = { whose: 'all' as const, holders: [], read: [], items, asked: drafts, limit: MOST_AT_ONCE };
      // Only what there is for them: nothing else is kept by its name.
      const found = await this.bus.execute(new ListQuery(actor, listNews, filter));
      const ids = found.items.map(({ item }) => item);
      await this.directory.news.markRead(actor.id, ids, on);
    }
    if (asked !== undefined) {
      const ids = drafts.filter(({ at }) => at <= asked).map(({ item }) => item);
      await this.directory.news.markRead(actor.id, ids, on);
    }
    if (position === undefined && day === undefined) return;
    const { mark } = await this.bus.execute(new ListQuery(actor, listNews, { holders: [], read: [], limit: 1 }));
    // What lies ahead cannot have been read.
    if ((position ?? '') > mark.position || (day ?? '') > mark.day)
      throw refused([problem('invalid', 'dit ligt voorbij wat er is', position === undefined ? 'day' : 'position')]);
    await this.directory.news.markAll(actor.id, { position: position ?? '', day: day ?? '' });
  }

  @Get('mail-choice')
  @Describe({
    id: 'showMailChoice',
    tag: 'views',
    summary: 'How you are told by mail of what is new',
    for: 'signed-in',
    answers: { 200: { about: 'Your choice.', schema: ref('MailChoice') } },
    problems: ['too-many-requests', '401 not-permitted', ...STORE_PROBLEMS],
  })
  async choice(@From() { actor }: Sender) {
    const found = (await this.directory.news.choices([actor.id])).get(actor.id) as MailChoice;
    return mailChoiceAnswer({ on: this.mail.isOn, ...found });
  }

  @Put('mail-choice')
  @Describe({
    id: 'chooseMail',
    tag: 'views',
    summary: 'Choose how you are told by mail',
    for: 'signed-in',
    body: { schema: ref('MailChoiceContent') },
    answers: { 200: { about: 'Kept.', schema: ref('MailChoice') } },
    problems: SENT_PROBLEMS,
  })
  async choose(@From() { actor }: Sender, @Body() body: unknown) {
    const { pace, without } = contentIn(MailChoiceContent, body);
    await this.directory.news.choose(actor.id, { pace, without });
    return mailChoiceAnswer({ on: this.mail.isOn, pace, without });
  }
}
