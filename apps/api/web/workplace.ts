import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemFilter } from '../http/problem.filter.js';
import { Refusal } from '../http/refusal.js';
import type { Built } from './built.js';
import { NOTHING, publicPage, sendPage, sendPublic } from './send-page.js';

const patternOf = (address: string) => new RegExp(`^${address.replace(/:\w+/g, '[^/]+')}$`);

const reads = ({ headers }: FastifyRequest) => headers.accept?.includes('text/html') === true;

/**
 * The workplace: one page at each of its addresses, which finds out by itself where it is. On the server
 * under Nest, since a route for whatever nobody else has would take the API's own addresses out of its prefix.
 */
export function serveWorkplace(instance: FastifyInstance, built: Built, problems: ProblemFilter): void {
  const addresses = built.renderer.addresses.map(patternOf);
  // Who reads the public pages in a browser gets a page too when something is wrong with what they asked.
  problems.asPage = ({ status, detail }, request) =>
    reads(request) && /^\/openbaar(?:[/?]|$)/.test(request.url)
      ? publicPage(built, request, status === 404 ? NOTHING : { page: 'refused', why: detail })
      : undefined;
  const show = (request: FastifyRequest, reply: FastifyReply) => {
    const [path = ''] = request.url.split('?');
    if (!reads(request) || path.startsWith('/v1/')) {
      return problems.answer(new Refusal('not-found', 'er is niets op dit adres'), request, reply);
    }
    if (path.startsWith('/openbaar/')) return reply.send(sendPublic(built, request, reply, NOTHING));
    const known = addresses.some((address) => address.test(path));
    return reply.send(sendPage(reply, known ? 200 : 404, built.index));
  };
  instance.get('/*', show);
}
