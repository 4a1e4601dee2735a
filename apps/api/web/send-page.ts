import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WebBuild } from './web-build.js';
import { queryOf } from './asked.js';
import type { PublicMunicipality } from './public-municipality.js';
import type { Frame, PublicPage } from './public-page.js';

/** The screens as they were built (see web-build.ts); null when they were not. */
export const WEB_BUILD = Symbol('built screens');

export const NOTHING: PublicPage = { page: 'nothing' };
const NOT_THERE: ReadonlySet<PublicPage['page']> = new Set(['nothing', 'notYet']);

/** A page names files that carry their content in their name, so it is asked for anew each time. */
export const sendPage = (reply: FastifyReply, status: number, html: string): string => {
  reply.status(status).header('Cache-Control', 'no-cache').type('text/html; charset=utf-8');
  return html;
};

export const languageOf = (request: FastifyRequest): Frame['language'] =>
  queryOf(request)['taal'] === 'en' ? 'en' : 'nl';

/** Where people find this server: as it was set, else as it was asked. */
export const originOf = (address: string | undefined, { protocol, host }: FastifyRequest): string =>
  address ?? `${protocol}://${host}`;

/** What stands around a public page, in the language that its address asks for. */
export function frameOf({ styles, icon, theme, address, sendsMail }: WebBuild, request: FastifyRequest): Frame {
  const { taal: _, ...asked } = queryOf(request);
  const [path = ''] = request.url.split('?');
  const origin = originOf(address, request);
  return { language: languageOf(request), theme, path, asked, origin, styles, icon, sendsMail };
}

export const publicPage = (
  built: WebBuild,
  request: FastifyRequest,
  page: PublicPage,
  municipality?: PublicMunicipality,
): string => built.renderer.render(page, { ...frameOf(built, request), ...(municipality && { municipality }) });

export const sendPublic = (
  built: WebBuild,
  request: FastifyRequest,
  reply: FastifyReply,
  page: PublicPage,
  municipality?: PublicMunicipality,
): string => sendPage(reply, NOT_THERE.has(page.page) ? 404 : 200, publicPage(built, request, page, municipality));
