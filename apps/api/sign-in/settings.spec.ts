import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../start/cannot-start.js';
import { readSignInServices } from './settings.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sign-in-'));
  writeFileSync(join(folder, 'secret'), 'geheim-123\n');
  writeFileSync(join(folder, 'example'), 'changeme\n');
  writeFileSync(join(folder, 'empty'), '\n');
  const keep = (name: string, { privateKey }: { readonly privateKey: KeyObject }) =>
    writeFileSync(join(folder, name), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  keep('rsa', generateKeyPairSync('rsa', { modulusLength: 2_048 }));
  keep('ec', generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  keep('short', generateKeyPairSync('rsa', { modulusLength: 1_024 }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ADDRESS = 'https://doorwerking.example';
const usual = {
  ...{ id: 'groningen', municipalities: ['gm0014'], issuer: 'https://inloggen.groningen.example/realms/x' },
  ...{ clientId: 'doorwerking', secretFile: 'secret' },
};
const read = (services: unknown, address: string | undefined = ADDRESS) => {
  const file = join(folder, 'services.json');
  writeFileSync(file, JSON.stringify({ services }));
  return readSignInServices(file, address);
};
const why = (ask: () => unknown): string => {
  try {
    ask();
  } catch (error) {
    if (error instanceof CannotStart) return error.message;
    throw error;
  }
  return '';
};

describe('the sign-in services', () => {
  it('are none without a file, and with what is usual where nothing is said', () => {
    expect(readSignInServices(undefined, undefined)).toEqual([]);
    const [service] = read([usual]);
    expect(service).toMatchObject({ login: 'sub', scope: 'openid', domains: [], strength: {} });
    expect(service?.proof).toEqual({ secret: 'geheim-123' });
  });

  it.each([
    ['rsa', undefined, 'RS256'],
    ['rsa', 'PS256', 'PS256'],
    ['ec', undefined, 'ES256'],
  ])('may be shown a key instead of a secret: %s, %s', (keyFile, algorithm, expected) => {
    const { secretFile: _, ...rest } = usual;
    const [service] = read([{ ...rest, keyFile, algorithm, keyId: 'k1' }]);
    expect(service?.proof).toMatchObject({ algorithm: expected, keyId: 'k1' });
  });

  it.each([
    [{ id: 'Groningen' }, 'services[0].id: '],
    [{ id: undefined }, 'services[0].id: ontbreekt'],
    [{ municipalities: [] }, 'services[0].municipalities: '],
    [{ municipalities: ['gm14'] }, 'services[0].municipalities[0]: '],
    [{ domains: ['Groningen.nl'] }, 'services[0].domains[0]: '],
    [{ issuer: 'http://inloggen.groningen.example' }, 'services[0].issuer: moet met https: beginnen'],
    [{ issuer: 'https://a:b@inloggen.example' }, 'services[0].issuer: '],
    [
      { issuer: 'https://login.microsoftonline.com/common/v2.0' },
      'services[0].issuer: noem bij Entra ID de eigen tenant',
    ],
    [{ issuer: 'https://login.microsoftonline.com/organizations/v2.0' }, 'services[0].issuer: noem bij Entra ID'],
    [{ clientId: '' }, 'services[0].clientId: '],
    [{ secretFile: undefined }, 'services[0]: noem secretFile of keyFile'],
    [{ keyFile: 'rsa' }, 'services[0]: noem secretFile of keyFile'],
    [{ secretFile: 'example' }, 'services[0].secretFile: hier staat een geheim uit een voorbeeld'],
    [{ secretFile: 'nowhere' }, 'services[0].secretFile: het bestand kan niet worden gelezen'],
    [{ secretFile: 'empty' }, 'services[0].secretFile: '],
    [{ secretFile: undefined, keyFile: 'secret' }, 'services[0].keyFile: hier moet een geheime sleutel'],
    [{ secretFile: undefined, keyFile: 'short' }, 'services[0].keyFile: de sleutel moet RSA'],
    [{ secretFile: undefined, keyFile: 'rsa', algorithm: 'ES256' }, 'services[0].algorithm: '],
    [{ algorithm: 'RS256' }, 'services[0].algorithm: hoort bij keyFile'],
    [{ scope: 'profile' }, 'services[0].scope: '],
    [{ strength: { wethouder: ['2'] } }, 'services[0].strength.wethouder: is geen bekend veld'],
    [{ strength: { alderman: [] } }, 'services[0].strength.alderman: '],
    [{ help: 'a\nb' }, 'services[0].help: '],
    [{ secret: 'geheim-123' }, 'services[0].secret: is geen bekend veld'],
  ])('are not started with %j', (given, expected) => {
    const told = why(() => read([{ ...usual, ...given }]));
    expect(told.startsWith(`DOORWERKING_SIGN_IN: ${expected}`)).toBe(true);
    expect(told).not.toContain('geheim-123');
  });

  it('are each for municipalities and mail addresses of their own', () => {
    const other = { ...usual, id: 'other', municipalities: ['gm0823'] };
    expect(read([usual, other])).toHaveLength(2);
    expect(why(() => read([usual, { ...other, id: 'groningen' }]))).toContain('services[1].id: ');
    expect(why(() => read([usual, { ...other, municipalities: ['gm0823', 'gm0014'] }]))).toContain(
      'services[1].municipalities[1]',
    );
    const [a, b] = [usual, other].map((one) => ({ ...one, domains: ['x.nl'] }));
    expect(why(() => read([a, b]))).toContain('services[1].domains[0]');
  });

  it('need an address to come back to, with https or on this machine', () => {
    read([usual]);
    expect(why(() => readSignInServices(join(folder, 'services.json'), undefined))).toContain('DOORWERKING_ADDRESS');
    expect(why(() => read([usual], 'http://doorwerking.example'))).toContain('https:');
    expect(read([usual], 'http://127.0.0.1:3000')).toHaveLength(1);
  });

  it('stand in a file that can be read', () => {
    expect(why(() => readSignInServices(join(folder, 'nowhere'), ADDRESS))).toContain('kan niet worden gelezen');
    expect(why(() => readSignInServices(join(folder, 'secret'), ADDRESS))).toContain('is geen JSON');
    expect(why(() => read({}))).toContain('services: moet een lijst zijn');
  });
});
