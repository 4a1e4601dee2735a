import { ANYONE } from '#access';
import { FOLLOWED, municipalityName, type Directory, type Followed, type Following } from '#directory';
import { isId, MUNICIPALITY } from '#facts';
import { isMailAddress } from '#mail';
import { oneCouncil, openTitle } from '#projections';
import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { FormBody } from '../http/bodies.js';
import { Refusal } from '../http/refusal.js';
import { Mail } from '../mail/mail.js';
import { ListQuery } from '../reading/list.query.js';
import { plainPage, type PlainForm, type PlainPage } from '../web/plain-page.js';
import { sendPage, WEB_BUILD } from '../web/send-page.js';
import type { WebBuild } from '../web/web-build.js';
import { offeredLanguage, publicMunicipality, type PublicMunicipality } from '../web/public-municipality.js';
import {
  calledIn,
  CONFIRM,
  confirmLetter,
  FOLLOW,
  placeOfFollowed,
  SAYS,
  STOP,
  type Language,
  type Named,
} from './follow-texts.js';

interface Asked extends Following {
  readonly named: Named;
}

/** Whose a page is, where that is known, and in which language it is read. */
interface Around {
  readonly language: Language;
  readonly whose?: PublicMunicipality;
}

type Purpose = 'follow' | 'unfollow';
const AT = { follow: '/openbaar/volgen/bevestigen', unfollow: '/openbaar/volgen/stoppen' } as const;

const inLanguage = (language: Language) => (language === 'en' ? { taal: 'en' } : undefined);
const addressOf = (path: string, query: Readonly<Record<string, string>>, language: Language) =>
  `${path}?${new URLSearchParams({ ...query, ...inLanguage(language) }).toString()}`;
const otherThan = (language: Language): Language => (language === 'en' ? 'nl' : 'en');

/** Anybody follows by mail what is published: once they confirmed by a link that this is their address. */
@Controller('openbaar/volgen')
@ApiExcludeController()
export class FollowController {
  constructor(
    private readonly bus: QueryBus,
    private readonly mail: Mail,
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(WEB_BUILD) private readonly built: WebBuild | null,
  ) {}

  @Get()
  async form(@Req() { query }: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { taal } = query as Readonly<Record<string, unknown>>;
    const asked = await this.#asked(query);
    return this.#form(reply, await this.#around(taal, asked), asked);
  }

  @Post()
  @HttpCode(200)
  async follow(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const fields = fieldsIn(body);
    const asked = await this.#asked(Object.fromEntries(fields));
    const around = await this.#around(fields.get('taal'), asked);
    const address = (fields.get('mail') ?? '').trim();
    if (!this.mail.isOn || !isMailAddress(address)) return this.#form(reply, around, asked, address.slice(0, 254));
    const { named, ...following } = asked;
    const id = await this.directory.followers.ask(following, address);
    if (id !== undefined) {
      const sealed = await this.directory.seals.seal('follow', id);
      const to = (of: Language) => this.mail.linkTo(addressOf(AT.follow, { t: sealed }, of));
      const { municipality } = following;
      await this.mail.send({
        ...{ key: `follow ${id}`, municipality, to: address, kind: 'follow', letter: confirmLetter(named, to) },
      });
    }
    const { language } = around;
    return this.#page(reply, around, { ...SAYS.look(language), link: backTo(following, language) });
  }

  @Get('bevestigen')
  async confirming(@Query() { t, taal }: Opening, @Res({ passthrough: true }) reply: FastifyReply) {
    const id = await this.#opened('follow', t);
    const found = id === undefined ? undefined : await this.directory.followers.found(id);
    const around = await this.#around(taal, found);
    const { language } = around;
    if (!found) return this.#dead(reply, language, id);
    const other = addressOf(AT.follow, { t: String(t) }, otherThan(language));
    if (found.confirmed)
      return this.#page(reply, around, { ...SAYS.followed(language), other, link: backTo(found, language) });
    return this.#page(reply, around, {
      ...{ title: CONFIRM.title[language], other },
      text: [CONFIRM.text[language], ...(await this.#called(found, language)), '?'],
      form: { action: addressOf(AT.follow, { t: String(t) }, language), button: CONFIRM.button[language] },
    });
  }

  @Post('bevestigen')
  @HttpCode(200)
  async confirm(@Query() { t, taal }: Opening, @Res({ passthrough: true }) reply: FastifyReply) {
    const id = await this.#opened('follow', t);
    const found = id === undefined ? undefined : await this.directory.followers.found(id);
    const around = await this.#around(taal, found);
    const { language } = around;
    if (!found || id === undefined || !(await this.directory.followers.confirm(id)))
      return this.#dead(reply, language, id);
    return this.#page(reply, around, { ...SAYS.followed(language), link: backTo(found, language) });
  }

  @Get('stoppen')
  async ending(@Query() { t, taal }: Opening, @Res({ passthrough: true }) reply: FastifyReply) {
    const id = await this.#opened('unfollow', t);
    const found = id === undefined ? undefined : await this.directory.followers.found(id);
    const around = await this.#around(taal, found);
    const { language } = around;
    if (id === undefined) return this.#dead(reply, language, id);
    const other = addressOf(AT.unfollow, { t: String(t) }, otherThan(language));
    if (!found) return this.#page(reply, around, { ...SAYS.ended(language), other, link: backTo(undefined, language) });
    return this.#page(reply, around, {
      ...{ title: STOP.title[language], other },
      text: [STOP.text[language], ...(await this.#called(found, language)), STOP.kept[language]],
      form: { action: addressOf(AT.unfollow, { t: String(t) }, language), button: STOP.button[language] },
    });
  }

  @Post('stoppen')
  @HttpCode(200)
  async end(@Query() { t, taal }: Opening, @Res({ passthrough: true }) reply: FastifyReply) {
    const id = await this.#opened('unfollow', t);
    const found = id === undefined ? undefined : await this.directory.followers.found(id);
    const around = await this.#around(taal, found);
    const { language } = around;
    if (id === undefined) return this.#dead(reply, language, id);
    await this.directory.followers.end(id);
    return this.#page(reply, around, { ...SAYS.ended(language), link: backTo(undefined, language) });
  }

  async #opened(purpose: Purpose, sealed: unknown): Promise<string | undefined> {
    return typeof sealed === 'string' ? this.directory.seals.opened(purpose, sealed) : undefined;
  }

  async #around(taal: unknown, following: Pick<Following, 'municipality'> | undefined): Promise<Around> {
    if (!following) return { language: offeredLanguage(taal) };
    const whose = await publicMunicipality(this.directory, following.municipality);
    return { language: offeredLanguage(taal, whose), whose };
  }

  #page(reply: FastifyReply, around: Around, page: Omit<PlainPage, 'help'>, status = 200): string {
    const help = 'op-de-hoogte#volgen-zonder-in-te-loggen';
    return sendPage(reply, status, plainPage(this.built, { help, ...around, ...page }));
  }

  /** What somebody sees whose link is over or used, or was never one of ours. */
  #dead(reply: FastifyReply, language: Language, id: string | undefined): string {
    const page = { ...(id === undefined ? SAYS.incomplete : SAYS.over)(language), link: backTo(undefined, language) };
    return this.#page(reply, { language }, page, 404);
  }

  /** The form to follow something; with an address that is none, what is wrong with it. */
  #form(reply: FastifyReply, around: Around, { named, ...following }: Asked, given?: string): string {
    const { language } = around;
    const { municipality, what, of } = following;
    const hidden = { municipality, what, of };
    const other = addressOf('/openbaar/volgen', hidden, otherThan(language));
    const link = backTo(following, language);
    if (!this.mail.isOn) return this.#page(reply, around, { ...SAYS.off(language), other, link });
    const wrong = given === undefined ? undefined : { given, why: FOLLOW.wrong[language] };
    const form: PlainForm = {
      ...{
        action: '/openbaar/volgen',
        hidden: { ...hidden, ...inLanguage(language) },
        button: FOLLOW.button[language],
      },
      mail: { label: FOLLOW.label[language], hint: FOLLOW.hint[language], wrong },
    };
    const text = [FOLLOW.about[language], ...calledIn(language, named), '.'];
    return this.#page(reply, around, { title: FOLLOW.title[language], text, form, other, link }, wrong ? 400 : 200);
  }

  /** What somebody wants to follow, of what anybody may see. @throws Refusal of anything else. */
  async #asked(given: unknown): Promise<Asked> {
    const { municipality, what, of = '' } = given as Readonly<Record<string, unknown>>;
    const kind = FOLLOWED.find((one) => one === what);
    const place = typeof municipality === 'string' && MUNICIPALITY.test(municipality) ? municipality : undefined;
    const named =
      kind && place !== undefined && typeof of === 'string' ? await this.#nameOf(place, kind, of) : undefined;
    if (kind === undefined || place === undefined || named === undefined)
      throw new Refusal('unknown-id', 'dit kan niet worden gevolgd', { status: 404 });
    return { municipality: place, what: kind, of: String(of), named };
  }

  /** What somebody follows, who may do so longer than it is for everybody. */
  async #called({ municipality, what, of }: Following, language: Language) {
    const named = await this.#nameOf(municipality, what, of);
    return named ? calledIn(language, named) : [FOLLOW.unnamed[language]];
  }

  async #nameOf(municipality: string, what: Followed, of: string): Promise<Named | undefined> {
    const place = municipalityName(municipality) ?? municipality;
    if (what === 'register') return of === '' ? { what, place } : undefined;
    if (!isId(of)) return undefined;
    if (what === 'dossier') {
      const title = await this.bus.execute(new ListQuery(ANYONE, openTitle, { municipality, dossier: of }));
      return title === undefined ? undefined : { what, title, place };
    }
    const council = await this.bus.execute(new ListQuery(ANYONE, oneCouncil, { municipality, council: of }));
    return council && { what, title: council.name, place };
  }
}

interface Opening {
  readonly t?: unknown;
  readonly taal?: unknown;
}

/** Back to the public page of what is followed, or to all of them. */
function backTo(following: Following | undefined, language: Language): PlainPage['link'] {
  if (!following) return { to: addressTo('/openbaar', language), label: FOLLOW.back[language] };
  return { to: addressTo(placeOfFollowed(following), language), label: FOLLOW.backTo[language] };
}

const addressTo = (path: string, language: Language) =>
  language === 'en' ? `${path}${path.includes('?') ? '&' : '?'}taal=en` : path;

function fieldsIn(body: unknown): URLSearchParams {
  if (body instanceof FormBody) return body.fields;
  throw new Refusal('unsupported-media-type', 'stuur hier een formulier');
}
