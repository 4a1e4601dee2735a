import { ANYONE } from '#access';
import { municipalityName } from '#directory';
import { oneCouncil, openNews, type OpenNews } from '#projections';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '../adapters.js';
import { ListQuery } from '../reading/list.query.js';
import { code, filterOf, id, oneOf } from '../reading/params.js';
import { safe } from '../web/plain-page.js';
import { originOf, WEB_BUILD } from '../web/send-page.js';
import type { WebBuild } from '../web/web-build.js';
import { sentenceNl } from './sentences.js';

const ASKED = {
  municipality: code('A municipality.'),
  dossier: id('A dossier.'),
  council: id('A council.'),
  what: oneOf('Only what is answered, or answered otherwise.', ['register']),
};
const OF_REGISTER = ['responseAdopted', 'answerRevised', 'corrected'] as const;
const MOST = 50;

export interface AtomFeed {
  readonly title: string;
  readonly self: string;
  readonly origin: string;
  readonly updated: string;
  readonly items: readonly OpenNews[];
}

// XML 1.0 has no other signs below a space, also not by their number.
const xml = (text: string) => safe(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' '));

/** RFC 4287. An entry has the same id for ever: it is that of what happened. */
export function atomOf({ title, self, origin, updated, items }: AtomFeed): string {
  const { hostname } = new URL(origin);
  const entries = items.map(
    (item) => `<entry>
<id>tag:${hostname},2026:${xml(encodeURIComponent(item.item))}</id>
<title>${xml(`${sentenceNl(item)}: ${item.title}`)}</title>
<updated>${xml(item.at)}</updated>
<link rel="alternate" type="text/html" href="${xml(`${origin}${item.place}`)}"/>
<summary>${xml(`${sentenceNl(item)}.`)}</summary>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
<id>${xml(self)}</id>
<title>${xml(title)}</title>
<updated>${xml(items[0]?.at ?? updated)}</updated>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<author><name>${xml(title)}</name></author>
${entries.join('\n')}
</feed>
`;
}

/** What is new of what is published, as a feed: of everything, a municipality, a dossier, a council or the register. */
@Controller('openbaar/nieuw.atom')
@ApiExcludeController()
export class NewsFeedController {
  constructor(
    private readonly bus: QueryBus,
    @Inject(WEB_BUILD) private readonly built: WebBuild | null,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get()
  async feed(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { what, ...asked } = filterOf(ASKED, request.query) as Readonly<
      Record<keyof typeof ASKED, string | undefined>
    >;
    const filter = { ...asked, ...(what && { kinds: OF_REGISTER }), limit: MOST };
    const items = await this.bus.execute(new ListQuery(ANYONE, openNews, filter));
    const origin = originOf(this.built?.address, request);
    const query = new URLSearchParams(
      Object.entries({ ...asked, what }).filter((one): one is [string, string] => one[1] !== undefined),
    ).toString();
    const of =
      asked.municipality === undefined ? '' : ` · ${municipalityName(asked.municipality) ?? asked.municipality}`;
    reply.type('application/atom+xml; charset=utf-8').header('Cache-Control', 'public, max-age=300');
    return atomOf({
      title: `Doorwerking: ${await this.#called(asked, what, items)}${of}`,
      self: `${origin}/openbaar/nieuw.atom${query === '' ? '' : `?${query}`}`,
      ...{ origin, items, updated: new Date(Math.floor(this.now().getTime() / 86_400_000) * 86_400_000).toISOString() },
    });
  }

  /** What it is a feed of. */
  async #called({ dossier, municipality, council }: Of, what: string | undefined, [first]: readonly OpenNews[]) {
    if (first && dossier !== undefined) return first.title;
    const one =
      municipality !== undefined && council !== undefined
        ? await this.bus.execute(new ListQuery(ANYONE, oneCouncil, { municipality, council }))
        : undefined;
    return one?.name ?? (what === 'register' ? 'antwoorden op adviezen' : 'wat nieuw is');
  }
}

type Of = Readonly<Partial<Record<'municipality' | 'dossier' | 'council', string | undefined>>>;
