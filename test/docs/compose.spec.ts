import { beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { configOf } from '../../apps/api/config.js';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: object;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
}

const read = (file: string) => readFileSync(file, 'utf8');
let compose: Compose;
beforeAll(() => {
  compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
});
const services = () => Object.entries(compose.services);

describe('docker-compose.yml', () => {
  it('asks each service whether it can do its work; a node by its Dockerfile', () => {
    for (const [name, { build, healthcheck }] of services()) {
      expect([name, healthcheck !== undefined || (build === '.' && /^HEALTHCHECK /m.test(read('Dockerfile')))]).toEqual(
        [name, true],
      );
    }
  });

  it('waits only for what is there, and until it can do its work', () => {
    for (const [, { depends_on = {} }] of services()) {
      for (const [name, { condition }] of Object.entries(depends_on)) {
        expect(Object.keys(compose.services)).toContain(name);
        expect(condition).toBe('service_healthy');
      }
    }
  });

  it('names the version of every image, and no secret', () => {
    for (const [, { image = 'own:1' }] of services()) expect(image).toMatch(/:\d/);
    for (const [, { environment = {} }] of services()) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD/.test(name)) expect(value).toMatch(/^\$\{\w+:\?/);
      }
    }
  });

  it('gives its nodes what they take, and nothing else', () => {
    const nodes = services().filter(([, { build }]) => build === '.');
    expect(nodes).toHaveLength(2);
    for (const [, { environment = {} }] of nodes) {
      const given = Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [
          name,
          value.replace(/\$\{\w+:-([^}]*)\}/, '$1').replace(/\$\{\w+:\?[^}]*\}/, 'x'),
        ]),
      );
      expect(configOf({ HOST: '0.0.0.0', ...given })).toMatchObject({
        demo: undefined,
        address: 'http://127.0.0.1:3000',
        eventStoreDb: expect.stringMatching(/^esdb:/),
        database: expect.stringMatching(/^postgresql:/),
      });
      for (const name of Object.keys(environment)) expect(read('docs/operations.md')).toContain(`| \`${name}\``);
    }
  });

  it('keeps what has to be kept in volumes that are named, and files that are there', () => {
    const named = services().flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0] ?? ''));
    for (const source of named) {
      if (source.startsWith('./')) expect(existsSync(source)).toBe(true);
      else expect(Object.keys(compose.volumes)).toContain(source);
    }
    // All nodes sign with one key; everything else is of one of them.
    const own = named.filter((source) => source !== 'key');
    expect(named.length - own.length).toBe(2);
    expect(new Set(own).size).toBe(own.length);
  });

  it('is reached on this machine only', () => {
    for (const [, { ports = [] }] of services()) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('is asked under the name that its nodes answer to, and that stands in Host alone', () => {
    const [port] = compose.services['proxy']?.ports ?? [];
    const { address = '' } = configOf({ DOORWERKING_ADDRESS: 'http://127.0.0.1:3000' });
    expect(port).toMatch(new RegExp(`^${new URL(address).host}:`));
    const conf = read('ops/proxy.conf');
    const passed = conf.match(/proxy_pass /g)?.length ?? 0;
    expect(passed).toBeGreaterThan(1);
    expect(conf.match(/proxy_set_header Host \$http_host;/g)).toHaveLength(passed);
    expect(conf.match(/proxy_set_header X-Forwarded-Host "";/g)).toHaveLength(passed);
  });

  it('has a proxy that knows every node', () => {
    const nodes = services()
      .filter(([, { build }]) => build === '.')
      .map(([name]) => name);
    const servers = [...read('ops/proxy.conf').matchAll(/^ {2}server (\w+):3000 /gm)].map(([, name]) => name);
    expect(servers).toEqual(nodes);
  });
});
