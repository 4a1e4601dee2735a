import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Built } from './built.js';
import type { PublicPage } from './public-page.js';

/** The screens as they were built (see built.ts); null when they were not. */
export const BUILT = Symbol('built screens');

export const NOTHING: PublicPage = { page: 'nothing' };

/** A page names files that carry their content in their name, so it is asked for anew each time. */
export const sendPage = (reply: FastifyReply, status: number, html: string): string => {
  reply.status(status).header('Cache-Control', 'no-cache').type('text/html; charset=utf-8');
  return html;
};

/** A public page, in the language that its address asks for. */
export function sendPublic(built: Built, request: FastifyRequest, reply: FastifyReply, page: PublicPage): string {
  const { renderer, styles, icon, theme } = built;
  const { taal, ...asked } = request.query as Record<string, string>;
  const [path = ''] = request.url.split('?');
  const language = taal === 'en' ? 'en' : 'nl';
  const { status, html } = renderer.render(page, { language, theme, path, asked, styles, icon });
  return sendPage(reply, status, html);
}
