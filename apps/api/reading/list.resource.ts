import { Controller, Get, Inject, Req, Res, type Type } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Describe, READ_PROBLEMS, schemaName } from '../docs/describe.js';
import { listCouncils } from '#projections';
import { ref } from '#schema';
import { positionIn } from '../http/conditions.js';
import { Refusal } from '../http/refusal.js';
import { From, type Sender } from '../http/sender.js';
import { ListQuery } from './list.query.js';
import { LISTS, type ListResource } from './lists.js';
import { FORMATS, sendSheet, type Format } from '../sheets/out.js';
import { WEB_BUILD } from '../web/send-page.js';
import type { WebBuild } from '../web/web-build.js';
import { filterOf, oneOf } from './params.js';
import { tells } from '../readings/told.js';
import { People, peopleByMunicipality } from './people.js';

const FORMAT = oneOf('The whole list as a file for a spreadsheet, at most 10,000 rows.', FORMATS);

interface Parts {
  readonly items?: readonly { readonly municipality?: string }[];
  readonly people?: Readonly<Record<string, string>>;
}

/**
 * What a list tells of dossiers is that they are there and how they stand; it is a reading where it names people, or
 * shows what is written, as what is sought does. Of a municipality of which somebody is nothing they read what anybody does.
 */
function noteRead(id: string, { grants }: Sender['actor'], answer: Parts): void {
  const isOfTheirs = (municipality: string) => grants.some((grant) => grant.municipality === municipality);
  if (id === 'search')
    for (const { municipality = '' } of answer.items ?? [])
      if (isOfTheirs(municipality)) tells('dossiers', municipality);
  if (answer.people !== undefined)
    for (const [municipality, people] of peopleByMunicipality(answer))
      if (isOfTheirs(municipality)) tells('dossiers', municipality, () => people);
}

/** The resource of one view: they differ in what is asked, and in nothing else. */
function listResource({ path, id, summary, query, params }: ListResource): Type {
  const inPath = (name: string) => path.includes(`:${name}`);
  const named = Object.entries(params);
  const asFile = { ...params, format: FORMAT };

  @Controller()
  class ViewResource {
    constructor(
      private readonly bus: QueryBus,
      private readonly people: People,
      @Inject(WEB_BUILD) private readonly built: WebBuild | null,
    ) {}

    @Get(path)
    @Describe({
      id,
      tag: 'views',
      summary,
      for: 'reader',
      path: Object.fromEntries(named.filter(([name]) => inPath(name)).map(([name, { about }]) => [name, about])),
      query: Object.fromEntries(Object.entries(asFile).filter(([name]) => !inPath(name))),
      headers: ['Position'],
      answers: { 200: { about: summary, schema: ref(schemaName(id)) } },
      problems: READ_PROBLEMS,
    })
    async ask(
      @From() { actor }: Sender,
      @Req() request: FastifyRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const asked = { ...(request.query as object), ...(request.params as object) };
      const { format, ...filter } = filterOf(asFile, asked);
      const position = positionIn(request.headers);
      const ask = async (more: object = {}) => {
        const answer = await this.bus.execute(new ListQuery(actor, query, { ...filter, ...more }, position));
        if (answer === undefined) throw new Refusal('unknown-id', 'dit bestaat niet', { status: 404 });
        const named = await this.people.named(answer);
        noteRead(id, actor, named as Parts);
        return named;
      };
      if (format === undefined) return ask();
      const councils = id === 'showDashboard' ? await this.#councils(actor, filter) : new Map<string, string>();
      const file = { name: path.split('/')[0] ?? id, format: format as Format, isPaged: 'cursor' in params };
      return sendSheet(this.built, reply, { ...file, councils, language: languageIn(request) }, ask);
    }

    /** By what councils are called: a page asks that for itself, and a file has to say it. */
    async #councils(actor: Sender['actor'], { municipality }: { readonly municipality?: unknown }) {
      const asked = { municipality: String(municipality) };
      const { items } = await this.bus.execute(new ListQuery(actor, listCouncils, asked));
      return new Map(items.map(({ council, name }) => [council, name] as const));
    }
  }
  Object.defineProperty(ViewResource, 'name', { value: `${id}Resource` });
  return ViewResource;
}

/** As the workplace keeps it (apps/web/texts/languages.ts); who asks without it is Dutch. */
export const languageIn = ({ headers: { cookie = '' } }: FastifyRequest): 'nl' | 'en' =>
  /(?:^|;\s*)doorwerking_language=en/.test(cookie) ? 'en' : 'nl';

export const listResources: Type[] = LISTS.map(listResource);
