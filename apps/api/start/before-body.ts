import { ADDS_DOCUMENTS, mayEver, mayWriteAlong, type Actor, type ADMINISTRATION } from '#access';
import type { Role } from '#vocabulary';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { permit } from '../administration/resource.js';
import { nounsOf, POSTED } from '../facts/kinds.js';
import { DOCUMENTS, FORMS, IMPORTS, SIGNED_OUT, TOKENS } from '../http/bodies.js';
import { countRequest, type Counting } from '../http/limits.js';
import type { ProblemFilter } from '../http/problem.filter.js';
import { refused, Refusal } from '../http/refusal.js';
import { NOBODY, senderOf, signedIn } from '../http/sender.js';

/** Of these no body is read: the guards come first as it is. */
const WITHOUT_BODY: ReadonlySet<string> = new Set(['GET', 'HEAD']);
/** What changes something and may be asked without signing in. */
const FOR_ANYBODY: ReadonlySet<string> = new Set([
  ...['sessions', 'passkey-challenges', 'passkey-sessions', 'password-sessions', 'linked-people'].map(
    (path) => `POST /v1/${path}`,
  ),
  ...['passkey-challenges', 'passkeys', 'code-secrets', 'passwords'].map((path) => `POST /v1/linked-people/${path}`),
  ...['setup-checks', 'setups'].map((path) => `POST /v1/${path}`),
  `POST ${SIGNED_OUT}`,
  ...FORMS.map((form) => `POST ${form}`),
  `POST ${TOKENS}`,
]);

type WhoMay = { readonly roles: readonly Role[] } | undefined;

/** By where facts are posted, who may bring them; undefined where that depends on which they are. */
const FACTS: ReadonlyMap<string, WhoMay> = new Map<string, WhoMay>([
  [IMPORTS, undefined],
  [DOCUMENTS, ADDS_DOCUMENTS],
  ...POSTED.flatMap((posted): readonly (readonly [string, WhoMay])[] => {
    const { kind } = posted;
    const { collection, one } = posted.posted;
    const under = `/v1/${collection}/:${one}`;
    return [
      [`/v1/${collection}`, kind.rule(kind.opening)],
      [`${under}/batches`, undefined],
      ...nounsOf(posted).map(([noun, fact]) => [`${under}/${noun}`, kind.rule(fact)] as const),
    ];
  }),
]);

/** Whose they are depends on the dossier; without any role nobody writes along. */
const ADVICE_DRAFTS = '/v1/trajectories/:trajectory/advice-drafts';
const MUNICIPALITY = '/v1/municipalities/:municipality';
const KEPT: Readonly<Record<string, keyof typeof ADMINISTRATION>> = {
  councils: 'councils',
  'shared-councils': 'councils',
  'fellow-members': 'fellows',
  members: 'members',
  mail: 'mail',
  'sheet-mapping': 'sheets',
  'stand-ins': 'standIns',
  'standard-texts': 'texts',
};

/** @throws Refusal of what its sender can never do there, whatever the body says and whichever dossier it is about. */
function permitted(actor: Actor, { routeOptions: { url = '' }, params }: FastifyRequest): void {
  // What else is changed, is changed by people.
  if (actor.scopes && !FACTS.has(url)) throw new Refusal('not-permitted', 'dit doen alleen mensen');
  if (url === IMPORTS && actor.scopes?.includes('import') === false)
    throw new Refusal('not-permitted', 'deze sleutel mag dit niet: de scope import ontbreekt');
  const along = url.startsWith(ADVICE_DRAFTS) ? mayWriteAlong(actor) : undefined;
  const never = FACTS.has(url) ? mayEver(actor, FACTS.get(url)) : along;
  if (never) throw refused([never]);
  if (url !== MUNICIPALITY && !url.startsWith(`${MUNICIPALITY}/`)) return;
  const kept = url.slice(MUNICIPALITY.length + 1).split('/')[0] ?? '';
  const { municipality = '' } = params as { municipality?: string };
  permit(actor, KEPT[kept] ?? 'settings', 'change', municipality);
}

/**
 * Refuses all that can be refused without the body before it is read: what is not there, is asked too often, or its
 * sender may not do. What still comes of a body then is let go of as it comes.
 */
export function judgeBeforeBody(instance: FastifyInstance, problems: ProblemFilter, counting: Counting): void {
  instance.addHook('onRequest', async (request, reply) => {
    if (WITHOUT_BODY.has(request.method)) return undefined;
    const { url = '' } = request.routeOptions;
    try {
      if (request.is404) throw new Refusal('not-found', 'er is niets op dit adres');
      // Who asks for a token says so with a secret of theirs, and has none yet.
      request.sender = url === TOKENS ? NOBODY : await senderOf(request, counting.directory);
      await countRequest(request, reply, counting);
      if (FOR_ANYBODY.has(`${request.method} ${request.routeOptions.url ?? ''}`)) return undefined;
      signedIn(request);
      permitted(request.sender.actor, request);
      return undefined;
    } catch (error) {
      problems.answer(error, request, reply);
      return reply;
    }
  });
}
