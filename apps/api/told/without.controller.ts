import type { Directory } from '#directory';
import { NEWS_KINDS, type NewsKind } from '#vocabulary';
import { Controller, Get, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { plainPage } from '../web/plain-page.js';
import { sendPage, WEB_BUILD } from '../web/send-page.js';
import type { WebBuild } from '../web/web-build.js';
import { KIND_NL } from './sentences.js';

const OVER = {
  title: 'Deze link werkt niet',
  text: 'Hij is niet volledig, of niet van hier. Kies in Doorwerking zelf hoe u mail krijgt.',
};
const link = { to: '/nieuw', label: 'Naar wat nieuw is voor u' };

/**
 * Ends the mail of a kind, by a signed link and without signing in: a page with a button, so that whoever looks through
 * mail ends nothing, and at once for a mail program (RFC 8058).
 */
@Controller('mail/afmelden')
@ApiExcludeController()
export class WithoutController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(WEB_BUILD) private readonly built: WebBuild | null,
  ) {}

  @Get()
  async ask(@Query('t') sealed: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const told = await this.#told(sealed);
    if (!told) return sendPage(reply, 404, plainPage(this.built, { ...OVER, link }));
    const what = told.kind === '' ? 'over wat nieuw is' : `over ${KIND_NL[told.kind]}`;
    const form = { action: `/mail/afmelden?t=${encodeURIComponent(String(sealed))}`, button: 'Geen mail meer' };
    const text = `U krijgt dan geen mail meer ${what}. In Doorwerking zelf blijft u het lezen.`;
    return sendPage(reply, 200, plainPage(this.built, { title: 'Geen mail meer', text, form, link }));
  }

  @Post()
  @HttpCode(200)
  async end(@Query('t') sealed: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const told = await this.#told(sealed);
    if (!told) return sendPage(reply, 404, plainPage(this.built, { ...OVER, link }));
    const { person, kind } = told;
    const choice = (await this.directory.news.choices([person])).get(person);
    const { pace = 'now', without = [] } = choice ?? {};
    await this.directory.news.choose(
      person,
      kind === '' ? { pace: 'never', without } : { pace, without: [...new Set([...without, kind])] },
    );
    const text = 'U krijgt hierover geen mail meer. U kunt dat in Doorwerking altijd weer veranderen.';
    return sendPage(reply, 200, plainPage(this.built, { title: 'Dat is geregeld', text, link }));
  }

  async #told(sealed: unknown): Promise<{ readonly person: string; readonly kind: NewsKind | '' } | undefined> {
    if (typeof sealed !== 'string') return undefined;
    const content = await this.directory.seals.opened('without', sealed);
    if (content === undefined) return undefined;
    const [person = '', kind = ''] = JSON.parse(content) as string[];
    return { person, kind: NEWS_KINDS.find((one) => one === kind) ?? '' };
  }
}
