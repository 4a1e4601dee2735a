import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FACTS } from '#trajectory';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESOURCES } from '../../apps/api/facts/kinds.js';
import { anyone, type Client } from './client.js';
import { NOUN_OF } from './nouns.js';
import { away, filled, hosted, type Server } from './server.js';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly security?: readonly Record<string, unknown>[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly description: string }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: { readonly $ref?: string } }> };
  readonly responses: Record<
    string,
    { readonly headers: Record<string, unknown>; readonly content?: Record<string, unknown> }
  >;
}

interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: {
    readonly schemas: Record<string, { required?: string[]; properties?: Record<string, unknown> }>;
  };
}

let server: Server;
let client: Client;
let document: Document;
let text: string;
beforeAll(async () => {
  server = await hosted(await filled());
  client = anyone(server);
  const answer = await client.get('/v1/openapi.json');
  document = answer.body as Document;
  text = answer.text;
});
afterAll(() => away(server));

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    ['get', 'post', 'put', 'delete'].flatMap((method) => {
      const operation = methods[method];
      return operation ? [{ path, method, ...operation }] : [];
    }),
  );

describe('the description of the API', () => {
  it('has a way for each fact of each kind of story', () => {
    const described = operations().map(({ operationId }) => operationId);
    for (const { kind, facts } of Object.values(RESOURCES)) {
      expect(Object.keys(facts).sort()).toEqual(Object.keys(kind.facts).sort());
      const ids = Object.entries(facts).map(([fact, way]) => ('by' in way ? way.by : fact));
      expect(ids.filter((id) => !described.includes(id))).toEqual([]);
    }
  });

  it('passes the linter of the NL API Design Rules without an error', () => {
    const file = join(server.folder, 'openapi.json');
    writeFileSync(file, text);
    const rules = ['-r', 'test/api/data/adr-2.1.0.spectral.yaml', '--fail-severity', 'error', '-f', 'json', '-q'];
    const { status, stdout, stderr } = spawnSync('node_modules/.bin/spectral', ['lint', ...rules, file], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const found = JSON.parse(stdout || '[]') as { code: string; severity: number; path: string[] }[];
    expect(found.filter(({ severity }) => severity === 0)).toEqual([]);
    // What is left: our own address has no host, so it cannot begin with https; and where a machine gets a token another
    // standard says how a refusal looks (RFC 6749, 5.2).
    const left = found.filter(({ code, path }) => code !== 'use-problem-schema' || path[1] !== '/tokens');
    expect(new Set(left.map(({ code }) => code))).toEqual(new Set(['servers-use-https']));
  });

  it('has a resource for each fact, by the noun that was decided, with its fields', () => {
    for (const fact of Object.keys(FACTS)) {
      const path = fact === 'TrajectoryOpened' ? '/trajectories' : `/trajectories/{trajectory}/${NOUN_OF[fact] ?? '?'}`;
      const post = document.paths[path]?.['post'];
      expect(post?.operationId).toBe(fact);
      expect(post?.requestBody?.content['application/json']?.schema.$ref).toBe(`#/components/schemas/${fact}`);
      expect(Object.keys(document.components.schemas[fact]?.properties ?? {})).toContain('date');
    }
    expect(document.components.schemas['ResponseAdopted']).toMatchObject({
      required: ['authority', 'advice'],
      additionalProperties: false,
      properties: { advice: { type: 'string', pattern: expect.any(String) } },
    });
  });

  it('says of every field what it can hold', () => {
    const silent = Object.entries(document.components.schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, of]) => Object.keys(of as object).length === 0)
        .map(([field]) => `${name}.${field}`),
    );
    expect(silent).toEqual([]);
  });

  it('describes every operation, its parameters, its answers and its problems', () => {
    expect(operations().length).toBeGreaterThan(50);
    expect(new Set(operations().map(({ operationId }) => operationId)).size).toBe(operations().length);
    for (const { path, method, summary, description, tags, parameters = [], responses, security } of operations()) {
      expect({ path, method, summary, description, tags }).toEqual({
        path,
        method,
        summary: expect.stringMatching(/^[A-Z].+/),
        description: expect.stringMatching(/^[A-Z].+/),
        tags: [expect.stringMatching(/facts|drafts|dossiers|views|administration|sessions|checkpoints|health/)],
      });
      expect(parameters.every((p) => p.description.length > 0)).toBe(true);
      for (const [status, response] of Object.entries(responses)) {
        expect(Object.keys(response.headers)).toContain('API-Version');
        if (Number(status) >= 400 && path !== '/tokens')
          expect(Object.keys(response.content ?? {})).toEqual(['application/problem+json']);
      }
      const isForAnybody =
        /^\/(?:(?:passkey-|password-)?sessions|passkey-challenges|linked-people(?:\/.*)?|tokens|setups|setup-checks)$/.test(
          path,
        );
      if (method !== 'get' && !isForAnybody) expect(security).toEqual([{ token: [] }, { cookie: [] }]);
      if (tags[0] === 'facts')
        for (const status of ['400', '401', '403', '404', '409', '412', '413', '415', '422', '500', '503', '507'])
          expect(Object.keys(responses)).toContain(status);
    }
  });

  it('names no path that is not served', async () => {
    for (const { path, method } of operations()) {
      const base = path.startsWith('/health') ? '' : '/v1';
      const url = `${base}${path.replace(/\{\w+\}/g, 'x')}`;
      const answer = await client.send(method.toUpperCase(), url);
      expect({
        url,
        found: answer.status !== 405 && (answer.body as { code?: string } | undefined)?.code !== 'not-found',
      }).toEqual({ url, found: true });
    }
  });

  it('can be read from everywhere, unlike anything else', async () => {
    expect((await client.get('/v1/openapi.json')).headers.get('access-control-allow-origin')).toBe('*');
    const elsewhere = await client.get('/v1/trajectories', { origin: 'https://elders.example' });
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the page of the API', () => {
  it('has nothing inline, so that the strictest policy allows it', async () => {
    const { status, text: html, headers } = await client.get('/docs');
    expect(status).toBe(200);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(html).not.toMatch(/<script>|<style|style=|onclick/);
    for (const [, source = ''] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const asset = await client.get(`/${source}`);
      expect({ source, status: asset.status }).toEqual({ source, status: 200 });
      expect(asset.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

it('tells of somebody these things and no others: never that they are a client of anything', () => {
  const { schemas } = document.components;
  const fieldsOf = (name: string) => schemas[name]?.properties ?? {};
  const member = ['id', 'login', 'mail', 'name', 'revision', 'roles', 'signedInOn'];
  const role = ['council', 'dossiers', 'from', 'function', 'portfolios', 'role', 'until'];
  expect(Object.keys(fieldsOf('Member')).filter((field) => !member.includes(field))).toEqual([]);
  expect(Object.keys(fieldsOf('NewMemberContent')).sort()).toEqual(['login', 'mail', 'name', 'roles']);
  expect(Object.keys(fieldsOf('MemberRole')).sort()).toEqual(role);
  expect(Object.keys(fieldsOf('Held')).sort()).toEqual(['changes', 'dossiers', 'id', 'name', 'signedInOn', 'tables']);
  const all = Object.keys(schemas).flatMap((name) => Object.keys(fieldsOf(name)).map((field) => `${name}.${field}`));
  expect(all.length).toBeGreaterThan(300);
  // What OAuth calls a program is no person (RFC 6749, RFC 7523).
  const ofPrograms = /^TokenRequest\.client_(?:id|assertion|assertion_type)$/;
  expect(
    all.filter((field) => !ofPrograms.test(field) && /client|klant|benefit|uitkering|zorg|bsn|birth/i.test(field)),
  ).toEqual([]);
});
