import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { ProblemFilter } from '../http/problem.filter.js';
import { hasSession } from '../http/sender.js';
import { Refusal } from '../http/refusal.js';
import type { WebBuild } from './web-build.js';
import { withServed } from './served-page.js';
import { languageOf, NOTHING, publicPage, sendPage, sendPublic } from './send-page.js';

const patternOf = (address: string) => new RegExp(`^${address.replace(/:\w+/g, '[^/]+')}$`);

// What only looks whether a page is there does not say what it reads.
const takesAnything = ({ headers: { accept = '*/*' } }: FastifyRequest) => accept.includes('*/*');

/** In characters: a page of more would hold the thread that answers; the browser makes it by itself then. */
const MOST_SERVED = 150_000;

/** People write a slash behind the address of a page; it is the same page. In one pass, however many there are. */
export function withoutSlash(path: string): string | undefined {
  if (!path.startsWith('/openbaar/') || !path.endsWith('/')) return undefined;
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}

const reads = ({ headers }: FastifyRequest) => headers.accept?.includes('text/html') === true;

/** The page in which the workplace runs. Somebody without a session is nobody: it says so, and asks no more. */
const withoutAny = ({ indexIn }: WebBuild, { headers: { cookie } }: FastifyRequest): string =>
  hasSession(cookie) ? indexIn() : indexIn().replace('<html ', '<html data-nobody ');

/**
 * The workplace: one page at each of its addresses, which finds out by itself where it is. On the server
 * under Nest, since a route for whatever nobody else has would take the API's own addresses out of its prefix.
 */
export function serveWorkplace(instance: FastifyInstance, built: WebBuild, problems: ProblemFilter, log: Logger): void {
  const addresses = built.renderer.addresses.map(patternOf);
  // Those who read the public pages in a browser also get a page when something is wrong with what they asked.
  problems.asPage = ({ status, detail, code, place = '' }, request, { inEnglish = detail, among }) => {
    if (code === 'misdirected' || !reads(request) || !/^\/(?:openbaar|handboek)(?:[/?]|$)/.test(request.url))
      return undefined;
    const why = languageOf(request) === 'en' ? inEnglish : detail;
    const refused = { page: 'refused', why, ...(among && { asked: { name: place, ...among } }) } as const;
    return publicPage(built, request, status === 404 ? NOTHING : refused);
  };
  /** Asks the API without a network, as whoever asks for the page: all that it refuses, it refuses here too. */
  const asks = ({ headers: { cookie = '', host = 'localhost' }, ip }: FastifyRequest) => ({
    cookies: cookie,
    ask: async (path: string) => {
      const headers = { host, cookie, accept: 'application/json' };
      const answer = await instance.inject({ url: path, headers, remoteAddress: ip });
      if (answer.payload.length > MOST_SERVED) return new Response(null, { status: 413 });
      const type = String(answer.headers['content-type']);
      return new Response(answer.payload, { status: answer.statusCode, headers: { 'content-type': type } });
    },
  });
  const served = async (request: FastifyRequest) => {
    try {
      return await built.renderer.serve({ address: request.url, ...asks(request) });
    } catch (error) {
      // A browser shows the page by itself then, and what is wrong with it.
      log.error({ request: request.id, err: error }, 'a page could not be served as HTML');
      return undefined;
    }
  };
  const show = async (request: FastifyRequest, reply: FastifyReply) => {
    const [path = ''] = request.url.split('?');
    const bare = withoutSlash(path);
    if (bare !== undefined) return reply.redirect(bare + request.url.slice(path.length), 308);
    const known = addresses.some((address) => address.test(path));
    if (path.startsWith('/v1/') || !(reads(request) || (known && takesAnything(request)))) {
      return problems.answer(new Refusal('not-found', 'er is niets op dit adres'), request, reply);
    }
    if (path.startsWith('/openbaar/')) return reply.send(sendPublic(built, request, reply, NOTHING));
    const page = known ? await served(request) : undefined;
    const html = sendPage(reply, known ? 200 : 404, page ? withServed(built, page) : withoutAny(built, request));
    reply.header('Vary', 'Cookie');
    // What stands in it is for one reader.
    if (page) reply.header('Cache-Control', 'private, no-cache');
    return reply.send(html);
  };
  instance.get('/*', show);
}
