import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { type Client, everybody, type Everybody } from './client.js';
import { away, filled, serve, type Server } from './server.js';

let server: Server;
let people: Everybody;
/** Signed in, and no role anywhere. */
let nobody: Client;
beforeAll(async () => {
  server = await serve(await filled());
  people = await everybody(server);
  nobody = await withoutRole();
});
afterAll(() => away(server));

async function withoutRole(): Promise<Client> {
  const { administrator, clerk } = people;
  const { memberships } = (await clerk.get('/v1/sessions/current')).body as { memberships: { municipality: string }[] };
  for (const { municipality } of memberships) {
    const at = `/v1/municipalities/${municipality}/members`;
    const { items } = (await administrator.get(at)).body as { items: { id: string; revision: number }[] };
    const revision = items.find(({ id }) => id === 'griffier')?.revision;
    const ended = await administrator.delete(`${at}/griffier`, { 'if-match': `"${String(revision)}"` });
    expect(ended.status).toBe(204);
  }
  return clerk;
}

interface Answered {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: { readonly code?: string; readonly detail?: string };
}

/** What is answered to a request of which the body does not come: whoever waits for it never answers. */
function withoutBody(who: Client, method: string, path: string, headers: OutgoingHttpHeaders = {}): Promise<Answered> {
  const { hostname, port } = new URL(server.url);
  const signed = who.token === undefined ? {} : { authorization: `Bearer ${who.token}` };
  const type = path === '/v1/imports' ? 'application/yaml' : 'application/json';
  const length = path === '/v1/imports' ? 16 * 1024 * 1024 : 1_000_000;
  return new Promise((resolve, reject) => {
    const sent = request({
      ...{ hostname, port, method, path },
      headers: { 'content-type': type, 'content-length': length, ...signed, ...headers },
    });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      let text = '';
      answer.on('data', (data: Buffer) => (text += data.toString()));
      answer.on('end', () => {
        sent.destroy();
        const isProblem = answer.headers['content-type']?.startsWith('application/problem+json') ?? false;
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          body: isProblem ? (JSON.parse(text) as Answered['body']) : {},
        });
      });
    });
    sent.flushHeaders();
  });
}

interface Operation {
  readonly security?: readonly object[];
  readonly requestBody?: object;
}

/** What leads to a session or a token, and the set-up of who has a link. */
const FOR_ANYBODY =
  /^\/v1\/(?:(?:passkey-|password-)?sessions|passkey-challenges|linked-people(?:\/.*)?|tokens|setups|setup-checks)$/;

/** All that can be sent, as the description of the API tells it. */
async function sendable(): Promise<{ method: string; path: string; operation: Operation }[]> {
  const { body } = await people.anyone.get('/v1/openapi.json');
  const { paths } = body as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    ['post', 'put', 'delete'].flatMap((method) => {
      const operation = methods[method];
      const asked = `/v1${path.replaceAll(/\{\w+\}/g, 'gm0000')}`;
      return operation ? [{ method: method.toUpperCase(), path: asked, operation }] : [];
    }),
  );
}

describe('before anything of a body is read', () => {
  it('refuses somebody who did not sign in everything but signing in', async () => {
    const all = await sendable();
    expect(all.length).toBeGreaterThan(35);
    for (const { method, path } of all.filter((one) => !FOR_ANYBODY.test(one.path))) {
      const { status, headers, body } = await withoutBody(people.anyone, method, path);
      expect({ method, path, status, code: body.code }).toEqual({ method, path, status: 401, code: 'not-permitted' });
      expect(headers['www-authenticate']).toBe('Bearer');
    }
  });

  it.each(['Bearer nonsense', 'Basic eDp5'])('a key that is none is refused: %s', async (authorization) => {
    expect((await withoutBody(people.anyone, 'POST', '/v1/imports', { authorization })).status).toBe(401);
    expect((await withoutBody(people.anyone, 'POST', '/v1/sessions', { authorization })).status).toBe(401);
  });

  it('refuses somebody without any role whatever records something', async () => {
    const all = (await sendable()).filter(({ path }) => /^\/v1\/(imports|trajectories)/.test(path));
    expect(all.length).toBeGreaterThan(28);
    for (const { method, path } of all) {
      const { status, body } = await withoutBody(nobody, method, path);
      expect({ path, status, code: body.code }).toEqual({ path, status: 403, code: 'not-permitted' });
    }
  });

  it.each([
    ['asd', 'POST', '/v1/trajectories/nergens/drafts', 403, 'een beleidsmedewerker'],
    ['asd', 'POST', '/v1/trajectories/voorbeeld-verordening-2026/drafts', 403, 'een beleidsmedewerker'],
    ['civilServant', 'POST', '/v1/trajectories/nergens/rejoinders', 403, 'de voorzitter of secretaris'],
    ['civilServant', 'POST', '/v1/trajectories/nergens/migrations', 403, 'een beheerder'],
    ['alderman', 'POST', '/v1/trajectories', 403, 'een beleidsmedewerker of'],
    ['administrator', 'POST', '/v1/trajectories', 403, 'een beleidsmedewerker of'],
    ['civilServant', 'PUT', '/v1/municipalities/gm0000', 403, 'een beheerder'],
    ['civilServant', 'PUT', '/v1/municipalities/gm0000/councils/asd', 403, 'een beheerder'],
    ['civilServant', 'POST', '/v1/municipalities/gm0000/members', 403, 'een beheerder'],
    ['civilServant', 'DELETE', '/v1/municipalities/gm0000/members/wethouder', 403, 'een beheerder'],
    ['administrator', 'PUT', '/v1/municipalities/gm9999', 404, 'bestaat niet'],
    ['administrator', 'POST', '/v1/municipalities/gm9999/members', 404, 'bestaat niet'],
  ] as const)('%s: %s %s is %i', async (who, method, path, status, detail) => {
    const answer = await withoutBody(people[who], method, path);
    expect(answer.status).toBe(status);
    expect(answer.body.detail).toContain(detail);
  });

  it.each([
    ['POST', '/v1/nergens', 404, 'not-found'],
    ['PUT', '/', 404, 'not-found'],
    ['POST', '/assets/nergens.js', 404, 'not-found'],
    ['PUT', '/v1/trajectories', 405, 'method-not-allowed'],
    ['DELETE', '/v1/imports', 405, 'method-not-allowed'],
    ['POST', '/openbaar', 405, 'method-not-allowed'],
    ['OPTIONS', '/v1/imports', 405, 'method-not-allowed'],
    ['PATCH', '/v1/trajectories/x/answers', 405, 'method-not-allowed'],
    ['PROPFIND', '/v1/imports', 405, 'method-not-allowed'],
  ])('%s %s is %i', async (method, path, status, code) => {
    for (const who of [people.anyone, people.administrator]) {
      const answer = await withoutBody(who, method, path);
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
      if (status === 405) expect(answer.headers.allow).toMatch(/GET|POST/);
    }
  });

  it('nothing but a file is as large as a file', async () => {
    const headers = { 'content-type': 'application/yaml', 'content-length': 2_000_000 };
    for (const path of ['/v1/sessions', '/v1/trajectories', '/v1/trajectories/x/drafts']) {
      expect((await withoutBody(people.civilServant, 'POST', path, headers)).status).toBe(413);
    }
  });
});

describe('a body that was refused', () => {
  it('is let go of as it comes, and its sender hears the answer', async () => {
    const file = 'x'.repeat(16 * 1024 * 1024 - 1);
    for (const who of [people.anyone, nobody]) {
      const told = await Promise.all(Array.from({ length: 4 }, () => who.bringIn(file)));
      expect(new Set(told.map(({ status }) => status))).toEqual(new Set([who === nobody ? 403 : 401]));
    }
    expect((await people.anyone.get('/health/live')).status).toBe(200);
  });
});

it('what is asked too often is refused before its body, by whoever signed in and by whoever did not', async () => {
  const [busy, before] = [await serve(await filled(), { DOORWERKING_LIMITS: '0.05' }), server];
  try {
    const { administrator, anyone } = await everybody(busy);
    server = busy;
    const ask = async (who: Client, path: string, times: number) => {
      const told: (number | undefined)[] = [];
      for (let i = 0; i < times; i++) told.push((await withoutBody(who, 'POST', path)).status);
      return told;
    };
    // As administrator no dossier can be opened: it counts all the same.
    expect(await ask(administrator, '/v1/trajectories', 14)).toEqual([...Array<number>(12).fill(403), 429, 429]);
    expect((await ask(anyone, '/v1/imports', 16)).slice(14)).toEqual([401, 429]);
  } finally {
    server = before;
    await away(busy);
  }
});
