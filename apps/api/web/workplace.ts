import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemFilter } from '../http/problem.filter.js';
import { Refusal } from '../http/refusal.js';
import type { Built } from './built.js';
import { NOTHING, sendPage, sendPublic } from './send-page.js';

const patternOf = (address: string) => new RegExp(`^${address.replace(/:\w+/g, '[^/]+')}$`);

/**
 * The workplace: one page at each of its addresses, which finds out by itself where it is. On the server
 * under Nest, since a route for whatever nobody else has would take the API's own addresses out of its prefix.
 */
export function serveWorkplace(instance: FastifyInstance, built: Built, problems: ProblemFilter): void {
  const addresses = built.renderer.addresses.map(patternOf);
  const show = (request: FastifyRequest, reply: FastifyReply) => {
    const [path = ''] = request.url.split('?');
    const reads = request.headers.accept?.includes('text/html') === true;
    if (!reads || path.startsWith('/v1/')) {
      return problems.answer(new Refusal('not-found', 'er is niets op dit adres'), request, reply);
    }
    if (path.startsWith('/openbaar/')) return reply.send(sendPublic(built, request, reply, NOTHING));
    const known = addresses.some((address) => address.test(path));
    return reply.send(sendPage(reply, known ? 200 : 404, built.index));
  };
  instance.get('/*', show);
}
