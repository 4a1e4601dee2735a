import { ANYONE } from '#access';
import { FOLLOWED, municipalityName, type Directory, type Followed, type Following } from '#directory';
import { isId, MUNICIPALITY } from '#facts';
import { isMailAddress, lettersOf } from '#mail';
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
import { plainPage, type PlainPage } from '../web/plain-page.js';
import { sendPage, WEB_BUILD } from '../web/send-page.js';
import type { WebBuild } from '../web/web-build.js';

const OVER: PlainPage = {
  title: 'Deze link werkt niet meer',
  text: 'Een link om te bevestigen werkt een dag, en daarna niet meer zodra u stopt met volgen.',
};
const MAIL_OFF: PlainPage = {
  title: 'Volgen per mail kan hier niet',
  text: 'Er is hier geen mail ingesteld. Een feed (Atom) kan wel.',
};

interface Asked extends Following {
  readonly name: string;
}

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
    const { name, municipality, what, of } = await this.#asked(query);
    if (!this.mail.isOn) return this.#page(reply, 200, MAIL_OFF);
    return this.#page(reply, 200, {
      title: 'Volgen per mail',
      text: `U krijgt hooguit één mail per dag als er iets nieuws is: ${name}.`,
      form: {
        ...{ action: '/openbaar/volgen', hidden: { municipality, what, of }, button: 'Volgen' },
        mail: {
          label: 'Uw mailadres',
          hint: 'U bevestigt het met een link die we sturen. We bewaren het alleen hiervoor, tot u stopt.',
        },
      },
    });
  }

  @Post()
  @HttpCode(200)
  async follow(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const fields = fieldsIn(body);
    const { name, ...following } = await this.#asked(Object.fromEntries(fields));
    if (!this.mail.isOn) return this.#page(reply, 200, MAIL_OFF);
    const address = (fields.get('mail') ?? '').trim();
    if (!isMailAddress(address))
      throw new Refusal('invalid', 'mail: vul een mailadres in, zoals naam@voorbeeld.nl', { place: 'mail' });
    const id = await this.directory.followers.ask(following, address);
    if (id !== undefined) {
      const to = this.mail.linkTo(`/openbaar/volgen/bevestigen?t=${await this.directory.seals.seal('follow', id)}`);
      const { municipality } = following;
      await this.directory.outbox.put([
        {
          ...{ key: `follow ${id}`, municipality, to: address, kind: 'follow' },
          ...lettersOf({
            subject: 'Bevestig dat u wilt volgen',
            parts: [`U wilt per mail op de hoogte blijven: ${name}.`, { link: to, says: 'Ja, dat wil ik' }],
            foot: ['Vroeg u hier niet om? Dan hoeft u niets te doen: het adres wordt na een dag weggegooid.'],
          }),
        },
      ]);
      this.mail.wake();
    }
    // The same whether it follows already or asks too often: nobody finds out here who follows what.
    const text = 'Als u dit nog niet volgt, staat er een mail voor u klaar met een link om het te bevestigen.';
    return this.#page(reply, 200, { title: 'Kijk in uw mail', text });
  }

  @Get('bevestigen')
  async confirming(@Query('t') sealed: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const id = await this.#opened('follow', sealed);
    const found = id === undefined ? undefined : await this.directory.followers.found(id);
    if (!found) return this.#page(reply, 404, OVER);
    const form = {
      action: `/openbaar/volgen/bevestigen?t=${encodeURIComponent(String(sealed))}`,
      button: 'Ja, volgen',
    };
    return this.#page(reply, 200, { title: 'Volgen per mail', text: 'Wilt u dit per mail volgen?', form });
  }

  @Post('bevestigen')
  @HttpCode(200)
  async confirm(@Query('t') sealed: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const id = await this.#opened('follow', sealed);
    const done = id !== undefined && (await this.directory.followers.confirm(id));
    const text = 'U volgt dit nu. Onder elke mail staat een link om te stoppen.';
    return done ? this.#page(reply, 200, { title: 'Dat is geregeld', text }) : this.#page(reply, 404, OVER);
  }

  @Get('stoppen')
  async ending(@Query('t') sealed: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const id = await this.#opened('unfollow', sealed);
    if (id === undefined) return this.#page(reply, 404, OVER);
    const form = { action: `/openbaar/volgen/stoppen?t=${encodeURIComponent(String(sealed))}`, button: 'Stoppen' };
    return this.#page(reply, 200, { title: 'Stoppen met volgen', text: 'Uw mailadres wordt dan weggegooid.', form });
  }

  @Post('stoppen')
  @HttpCode(200)
  async end(@Query('t') sealed: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const id = await this.#opened('unfollow', sealed);
    if (id === undefined) return this.#page(reply, 404, OVER);
    await this.directory.followers.end(id);
    return this.#page(reply, 200, { title: 'Dat is geregeld', text: 'U krijgt hierover geen mail meer.' });
  }

  async #opened(purpose: 'follow' | 'unfollow', sealed: unknown): Promise<string | undefined> {
    return typeof sealed === 'string' ? this.directory.seals.opened(purpose, sealed) : undefined;
  }

  #page(reply: FastifyReply, status: number, page: PlainPage): string {
    return sendPage(reply, status, plainPage(this.built, page));
  }

  /** What somebody wants to follow, of what anybody may see. @throws Refusal of anything else. */
  async #asked(given: unknown): Promise<Asked> {
    const { municipality, what, of = '' } = given as Readonly<Record<string, unknown>>;
    const kind = FOLLOWED.find((one) => one === what);
    const place = typeof municipality === 'string' && MUNICIPALITY.test(municipality) ? municipality : undefined;
    const name =
      kind && place !== undefined && typeof of === 'string' ? await this.#nameOf(place, kind, of) : undefined;
    if (kind === undefined || place === undefined || name === undefined)
      throw new Refusal('unknown-id', 'dit kan niet worden gevolgd', { status: 404 });
    return { municipality: place, what: kind, of: String(of), name };
  }

  async #nameOf(municipality: string, what: Followed, of: string): Promise<string | undefined> {
    const place = municipalityName(municipality) ?? municipality;
    if (what === 'register') return of === '' ? `het register van antwoorden van ${place}` : undefined;
    if (!isId(of)) return undefined;
    if (what === 'dossier') {
      const title = await this.bus.execute(new ListQuery(ANYONE, openTitle, { municipality, dossier: of }));
      return title === undefined ? undefined : `het dossier “${title}”`;
    }
    const council = await this.bus.execute(new ListQuery(ANYONE, oneCouncil, { municipality, council: of }));
    return council && `${council.name}, adviesraad van ${place}`;
  }
}

function fieldsIn(body: unknown): URLSearchParams {
  if (body instanceof FormBody) return body.fields;
  throw new Refusal('unsupported-media-type', 'stuur hier een formulier');
}
