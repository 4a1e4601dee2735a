import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { jwtVerify, type JWTPayload } from 'jose';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anyone, Client, type Reply } from './client.js';
import { FalseProvider } from './false-provider.js';
import { away, type Server } from './server.js';
import { freePort, KEYS, SECRET, servedWith } from './signing-in.js';
import { begin, comeBack, honest, seconds, tokenIn, whoIs } from './signing-in-by-hand.js';

// What a service says that does not hold. How it goes with a real one: test/browser/sign-in.spec.ts.

const HTML = { accept: 'text/html' };
let server: Server;
let first: FalseProvider;
let second: FalseProvider;
let late: FalseProvider;
let ids: readonly string[];

beforeAll(async () => {
  const ports = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  [first, second, late] = (await Promise.all(ports.slice(1).map((port) => FalseProvider.at(port)))) as [
    FalseProvider,
    FalseProvider,
    FalseProvider,
  ];
  await Promise.all([first.open(), second.open()]);
  const strong = { administrator: ['loa3'], alderman: ['loa3', 'loa4'] };
  const byKey = { keyFile: 'key', keyId: 'k1' };
  const services = [
    { id: 'groningen', issuer: first.issuer, municipalities: ['gm0014'], strength: strong, help: 'balie@example.nl' },
    { id: 'oirschot', issuer: second.issuer, municipalities: ['gm0823'], login: 'preferred_username', ...byKey },
    { id: 'moerdijk', issuer: late.issuer, municipalities: ['gm1709'] },
  ];
  const someone = (name: string, login: string, role: 'civilServant' | 'alderman' = 'civilServant') => ({
    ...{ name, login },
    roles: [{ role }],
  });
  ({ server, ids } = await servedWith(
    services,
    [
      ['gm0014', someone('Eva de Wit', 'eva')],
      ['gm0014', someone('Karim El Amrani', 'karim', 'alderman')],
      ['gm0823', someone('Noor Wiersma', 'noor')],
    ],
    ports[0] ?? 0,
  ));
});
afterAll(async () => {
  await Promise.all([first, second, late].map((one) => one.close()));
  await away(server);
});
beforeEach(() => {
  first.token = undefined;
  second.token = undefined;
});

/** Signs in as an honest service has it, but for this. */
async function signIn(claims: JWTPayload = {}, sub = 'eva') {
  const begun = await begin(server);
  first.claims = { ...honest(first, begun, sub), ...claims };
  return comeBack(server, begun);
}
const refused = (answer: Reply, status: number, code: string) => {
  expect(answer).toMatchObject({ status, body: { code } });
  expect(tokenIn(answer)).toBeUndefined();
};

describe('signing in', () => {
  it('asks for a code with a proof of its own each time, and leads back to the address that was set', async () => {
    const [one, other] = [await begin(server), await begin(server)];
    const asked = Object.fromEntries(one.asked);
    expect(asked).toMatchObject({
      ...{ response_type: 'code', client_id: 'doorwerking', scope: 'openid', code_challenge_method: 'S256' },
      redirect_uri: `${server.url}/aanmelden/groningen/terug`,
      acr_values: 'loa3 loa4',
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(one.asked.get(name)).not.toBe(other.asked.get(name));
  });

  it('lets somebody in by their login name, and on by a page of ours', async () => {
    const begun = await begin(server, 'groningen', '/dossiers?q=jeugd');
    first.claims = honest(first, begun);
    const answer = await comeBack(server, begun);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<meta http-equiv="refresh" content="0;url=/dossiers?q=jeugd">');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const [over, session] = answer.headers.getSetCookie();
    expect(over).toMatch(/^doorwerking_aanmelden_.*Max-Age=0; Path=\/aanmelden\/groningen; HttpOnly; SameSite=Lax$/);
    expect(session).toMatch(/^doorwerking_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(await whoIs(server, tokenIn(answer))).toBe(ids[0]);
    const { fields, authorization = '' } = first.asked.at(-1) ?? {};
    const verifier = fields?.get('code_verifier') ?? '';
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(begun.asked.get('code_challenge'));
    expect(fields?.get('redirect_uri')).toBe(begun.asked.get('redirect_uri'));
    expect(Buffer.from(authorization.split(' ')[1] ?? '', 'base64').toString()).toContain(
      encodeURIComponent(SECRET.slice(0, 6)),
    );
  });

  it.each([
    ['https://example.org/', '/'],
    ['//example.org/', '/'],
    ['/\\example.org', '/'],
    ['/.//example.org', '/'],
    ['javascript:alert(1)', '/'],
    ['/aanmelden/groningen', '/'],
    ['/zoeken?q="><script>', '/zoeken?q=%22%3E%3Cscript%3E'],
  ])('goes on from %s to %s', async (back, to) => {
    const begun = await begin(server, 'groningen', back);
    first.claims = honest(first, begun);
    expect((await comeBack(server, begun)).text).toContain(`<meta http-equiv="refresh" content="0;url=${to}">`);
  });

  it('takes the login name from the claim that was set, and shows a key where that was', async () => {
    const begun = await begin(server, 'oirschot');
    second.claims = { ...honest(second, begun, 'a-number'), preferred_username: 'noor' };
    expect(await whoIs(server, tokenIn(await comeBack(server, begun)))).toBe(ids[2]);
    const assertion = second.asked.at(-1)?.fields.get('client_assertion') ?? '';
    const shown = await jwtVerify(assertion, KEYS.publicKey, { issuer: 'doorwerking', audience: second.issuer });
    expect(shown).toMatchObject({ protectedHeader: { alg: 'ES256', kid: 'k1' }, payload: { sub: 'doorwerking' } });
    const without = await begin(server, 'oirschot');
    second.claims = honest(second, without, 'noor');
    refused(await comeBack(server, without), 403, 'sign-in-refused');
  });
});

describe('what a service says is refused', () => {
  const wrong: readonly (readonly [string, () => JWTPayload])[] = [
    ['for another', () => ({ aud: 'another' })],
    ['for others besides, without for whom', () => ({ aud: ['doorwerking', 'another'], azp: 'another' })],
    ['by another', () => ({ iss: second.issuer })],
    ['of another attempt', () => ({ nonce: 'another' })],
    ['of no attempt', () => ({ nonce: undefined })],
    ['too late', () => ({ iat: seconds(-200), exp: seconds(-30) })],
    ['without an end', () => ({ exp: undefined })],
    ['in what is still to come', () => ({ iat: seconds(60), exp: seconds(300) })],
    ['long ago', () => ({ iat: seconds(-3_600) })],
  ];
  it.each(wrong)('when it is said %s', async (_, claims) => refused(await signIn(claims()), 403, 'sign-in-refused'));

  it('when it was altered, is signed by a key that is not theirs, or not at all', async () => {
    for (const how of ['altered', 'another', 'none'] as const) {
      const begun = await begin(server);
      const token = await first.signed(honest(first, begun), how === 'another' ? 'another' : undefined);
      const [head = '', , signature = ''] = token.split('.');
      const changed = Buffer.from(JSON.stringify(honest(first, begun, 'karim'))).toString('base64url');
      const bare = Buffer.from('{"alg":"none"}').toString('base64url');
      first.token = { altered: `${head}.${changed}.${signature}`, another: token, none: `${bare}.${changed}.` }[how];
      refused(await comeBack(server, begun), 403, 'sign-in-refused');
    }
  });

  it('when its own answer is an error, or says that it is from elsewhere', async () => {
    refused(
      await comeBack(server, await begin(server), { error: 'access_denied', error_description: 'geheim' }),
      403,
      'sign-in-refused',
    );
    refused(await comeBack(server, await begin(server), { iss: second.issuer }), 403, 'sign-in-refused');
    expect(server.logged()).not.toContain('geheim');
  });

  it('but within some seconds clocks may be apart', async () => {
    expect((await signIn({ iat: seconds(5), exp: seconds(300) })).status).toBe(200);
    expect((await signIn({ iat: seconds(-60), exp: seconds(-5) })).status).toBe(200);
  });
});

describe('what was begun', () => {
  it('ends once, in its own browser, and at its own service', async () => {
    const begun = await begin(server);
    first.claims = honest(first, begun);
    const { cookie } = await begin(server);
    refused(await comeBack(server, { ...begun, cookie }), 400, 'sign-in-expired');
    refused(await comeBack(server, { ...begun, cookie: '' }), 400, 'sign-in-expired');
    // Mix-up: an answer of one service at the address of another.
    refused(await comeBack(server, begun, {}, 'oirschot'), 400, 'sign-in-expired');
    expect((await comeBack(server, begun)).status).toBe(200);
    const asked = first.asked.length;
    refused(await comeBack(server, begun), 400, 'sign-in-expired');
    expect(first.asked).toHaveLength(asked);
  });

  it('is let go of when somebody begins again and again', async () => {
    const cookies = ['a', 'b', 'c', 'd', 'e'].map((name) => `doorwerking_aanmelden_${name}=x`);
    const answer = await anyone(server).get('/aanmelden/groningen', { cookie: cookies.join('; ') });
    const set = answer.headers.getSetCookie();
    expect(set.filter((cookie) => cookie.includes('Max-Age=0'))).toHaveLength(5);
    expect(set.filter((cookie) => cookie.includes('Max-Age=600'))).toHaveLength(1);
  });

  it.each(['', 'x', 'a'.repeat(43), 'é', '%00'])('is not what somebody made up: "%s"', async (state) => {
    const answer = await anyone(server).get(`/aanmelden/groningen/terug?code=c&state=${state}`);
    refused(answer, 400, 'sign-in-expired');
  });

  it('is at a service that is there', async () => {
    expect((await anyone(server).get('/aanmelden/nergens')).status).toBe(404);
    expect((await anyone(server).get('/aanmelden/nergens/terug?state=x')).status).toBe(404);
  });
});

describe('somebody', () => {
  it('who is not known here reads whom to turn to, and nothing of others', async () => {
    const pages: string[] = [];
    for (const sub of ['nobody', 'noor']) {
      const begun = await begin(server);
      first.claims = honest(first, begun, sub);
      const state = begun.asked.get('state') ?? '';
      const path = `/aanmelden/groningen/terug?code=c&state=${state}`;
      const answer = await anyone(server).get(path, { cookie: begun.cookie, ...HTML });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('<h1 class="utrecht-heading-1">U hebt hier nog geen toegang</h1>');
      expect(answer.text).toContain(`balie@example.nl. Geef daarbij uw inlognaam door: ${sub}<`);
      expect(answer.text).not.toContain(state);
      pages.push(answer.text.replace(`uw inlognaam door: ${sub}<`, ''));
    }
    expect(pages[0]).toBe(pages[1]);
  });

  it('who publishes reads with a weak sign-in, brings nothing, and is asked for the step that is missing', async () => {
    const as = (token: string | undefined) => new Client(server.url, token);
    const [eva, id] = [as(tokenIn(await signIn())), 'verordening-2026'];
    const opened = await eva.post('/v1/trajectories', {
      ...{ id, title: 'Verordening', municipality: 'gm0014', kind: 'requested', subject: 'ordinance', legalBases: [] },
      councils: [{ id: 'asd', name: 'Adviesraad' }],
      authorities: [{ id: 'college', kind: 'college', name: 'College' }],
    });
    const of = (opened.body as { trajectory: string }).trajectory;
    const decide = { authority: 'college', decidedBy: 'college', outcome: 'adopted', because: 'Er was haast bij.' };
    for (const claims of [{}, { acr: 'loa2' }, { acr: ['loa3'] }]) {
      const weak = as(tokenIn(await signIn(claims, 'karim')));
      expect((await weak.get('/v1/sessions/current')).body).toMatchObject({
        through: 'groningen',
        memberships: [{ weak: true }],
      });
      expect((await weak.get(`/v1/trajectories/${of}`)).status).toBe(200);
      expect(await weak.post(`/v1/trajectories/${of}/decisions`, decide)).toMatchObject({
        status: 403,
        body: { code: 'sign-in-too-weak' },
      });
    }
    const strong = as(tokenIn(await signIn({ acr: 'loa3' }, 'karim')));
    expect((await strong.post(`/v1/trajectories/${of}/decisions`, decide)).status).toBe(201);
    // Led to it, the service is told that it must be so; and whoever comes back without it stays what they were.
    const begun = await begin(server, 'groningen', '/dossiers', { sterker: 'ja' });
    expect(JSON.parse(begun.asked.get('claims') ?? '')).toEqual({
      id_token: { acr: { essential: true, values: ['loa3', 'loa4'] } },
    });
    first.claims = honest(first, begun, 'karim');
    refused(await comeBack(server, begun), 403, 'sign-in-too-weak');
    const more = await begin(server, 'groningen', '/dossiers', { sterker: 'ja' });
    first.claims = { ...honest(first, more, 'karim'), acr: 'loa4' };
    const back = await comeBack(server, more);
    expect(back.text).toContain('url=/dossiers"');
    expect(await whoIs(server, tokenIn(back))).toBe(ids[1]);
  });
});

describe('a service', () => {
  it('whose keys are others by now is asked for them once more, and not for each that is made up', async () => {
    expect((await signIn()).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await first.rotate();
    expect((await signIn()).status).toBe(200);
    const asked = first.keysAsked;
    await first.rotate();
    for (let i = 0; i < 3; i++) refused(await signIn(), 403, 'sign-in-refused');
    expect(first.keysAsked).toBe(asked);
  });

  it('that is down stops neither the start nor others, and lets people in once it is there', async () => {
    const down = await anyone(server).get('/aanmelden/moerdijk', HTML);
    expect(down.status).toBe(503);
    expect(down.headers.get('retry-after')).toBe('5');
    expect(down.text).toContain('De inlogdienst is niet bereikbaar');
    const english = await anyone(server).get('/aanmelden/moerdijk', { ...HTML, cookie: 'doorwerking_language=en' });
    expect(english.text).toContain('<h1 class="utrecht-heading-1">The sign-in service cannot be reached</h1>');
    await begin(server);
    await late.open();
    await new Promise((resolve) => setTimeout(resolve, 3_100));
    await begin(server, 'moerdijk');
  });
});

it('tells whoever runs it why, and holds no token, and no name that a service uses', () => {
  expect(server.logged()).toContain('a sign-in service gave no answer that holds');
  expect(server.logged()).toContain('ERR_JWKS_NO_MATCHING_KEY');
  expect(server.logged()).not.toMatch(/eyJ|not-kept|loa3|"eva"|karim|nobody|unexpected error/);
  expect(server.logged()).not.toContain(SECRET);
  const [folder, wal] = ['', '-wal'].map((end) =>
    readFileSync(join(server.folder, `directory.sqlite${end}`), 'latin1'),
  );
  const kept = `${folder}${wal}`;
  expect(kept.includes('groningen')).toBe(true);
  expect(/(?<!passk)eyJ|not-kept|loa2/.test(kept)).toBe(false);
});
