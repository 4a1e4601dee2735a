import type { Directory } from '#directory';
import { NEWS_KINDS, type NewsKind } from '#vocabulary';
import { Controller, Get, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { plainPage, type PlainPage } from '../web/plain-page.js';
import { offeredLanguage, publicMunicipality } from '../web/public-municipality.js';
import { sendPage, WEB_BUILD } from '../web/send-page.js';
import type { WebBuild } from '../web/web-build.js';
import { KIND_EN, KIND_NL } from './sentences.js';

type Language = 'nl' | 'en';

const OVER = {
  nl: {
    title: 'Deze link werkt niet',
    text: 'Hij is niet volledig, of niet van hier. Kies in Doorwerking zelf hoe u mail krijgt.',
  },
  en: {
    title: 'This link does not work',
    text: 'It is not whole, or not from here. Choose in Doorwerking itself how you get mail.',
  },
};
const ASK = {
  nl: (kind: NewsKind | '') => ({
    title: 'Geen mail meer',
    text: `U krijgt dan geen mail meer over ${kind === '' ? 'wat nieuw is' : KIND_NL[kind]}. In Doorwerking zelf blijft u het lezen.`,
    button: 'Geen mail meer',
  }),
  en: (kind: NewsKind | '') => ({
    title: 'No more mail',
    text: `You then get no more mail about ${kind === '' ? 'what is new' : KIND_EN[kind]}. In Doorwerking itself you go on reading it.`,
    button: 'No more mail',
  }),
};
const DONE = {
  nl: {
    title: 'Dat is geregeld',
    text: 'U krijgt hierover geen mail meer. U kunt dat in Doorwerking altijd weer veranderen.',
  },
  en: {
    title: 'That is done',
    text: 'You get no more mail about this. You can always change that again in Doorwerking.',
  },
};
const LINK = {
  nl: { to: '/nieuw#mail', label: 'Kies zelf wanneer u mail krijgt, en waarover' },
  en: { to: '/nieuw#mail', label: 'Choose when you get mail, and about what' },
};

interface Opening {
  readonly t?: unknown;
  readonly taal?: unknown;
}

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
  async ask(@Query() { t, taal }: Opening, @Res({ passthrough: true }) reply: FastifyReply) {
    const told = await this.#told(t);
    const around = await this.#around(taal, told?.municipality);
    if (!told) return this.#page(reply, around, OVER[around.language], 404);
    const at = (language: Language) =>
      `/mail/afmelden?${new URLSearchParams({ t: String(t), ...(language === 'en' && { taal: 'en' }) }).toString()}`;
    const { button, ...page } = ASK[around.language](told.kind);
    const other = at(around.language === 'en' ? 'nl' : 'en');
    return this.#page(reply, around, { ...page, other, form: { action: at(around.language), button } });
  }

  @Post()
  @HttpCode(200)
  async end(@Query() { t, taal }: Opening, @Res({ passthrough: true }) reply: FastifyReply) {
    const told = await this.#told(t);
    const around = await this.#around(taal, told?.municipality);
    if (!told) return this.#page(reply, around, OVER[around.language], 404);
    const { person, kind } = told;
    const choice = (await this.directory.news.choices([person])).get(person);
    const { pace = 'now', without = [] } = choice ?? {};
    await this.directory.news.choose(
      person,
      kind === '' ? { pace: 'never', without } : { pace, without: [...new Set([...without, kind])] },
    );
    return this.#page(reply, around, DONE[around.language]);
  }

  async #around(taal: unknown, code: string | undefined) {
    const whose = code === undefined ? undefined : await publicMunicipality(this.directory, code);
    return { language: offeredLanguage(taal, whose), whose };
  }

  #page(
    reply: FastifyReply,
    around: Pick<PlainPage, 'whose'> & { language: Language },
    page: Omit<PlainPage, 'help'>,
    status = 200,
  ) {
    const link = LINK[around.language];
    const help = 'op-de-hoogte#per-mail';
    return sendPage(reply, status, plainPage(this.built, { help, ...around, link, ...page }));
  }

  /** Whose mail of which kind; a link of before says of no municipality that the mail was from there. */
  async #told(sealed: unknown) {
    if (typeof sealed !== 'string') return undefined;
    const content = await this.directory.seals.opened('without', sealed);
    if (content === undefined) return undefined;
    const [person = '', kind = '', municipality] = JSON.parse(content) as (string | undefined)[];
    return { person, kind: NEWS_KINDS.find((one) => one === kind) ?? ('' as const), municipality };
  }
}
