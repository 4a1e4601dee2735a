import { describe, expect, it } from '@jest/globals';
import { configOf } from './config.js';

describe('what can be set from outside', () => {
  it('needs nothing to be set', () => {
    expect(configOf({})).toMatchObject({ host: '127.0.0.1', port: 3000, data: 'data', eventStoreDb: undefined });
    expect(configOf({ EVENTSTOREDB_URL: '' }).eventStoreDb).toBeUndefined();
    expect(configOf({ EVENTSTOREDB_URL: 'esdb://host' }).eventStoreDb).toBe('esdb://host');
    expect(configOf({ PORT: '0', HOST: '::1', DOORWERKING_DATA: '/tmp/x', LOG_LEVEL: 'error' })).toMatchObject({
      host: '::1',
      port: 0,
      data: '/tmp/x',
      logLevel: 'error',
    });
  });

  it.each([
    [{}, true],
    [{ HOST: 'localhost' }, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ HOST: '0.0.0.0', DOORWERKING_DEMO: 'on' }, true],
    [{ DOORWERKING_DEMO: 'off' }, false],
    [{ DOORWERKING_SIGN_IN: '/etc/sign-in.json' }, false],
    [{ DOORWERKING_ADDRESS: 'http://[::1]:3000' }, true],
    [{ DOORWERKING_ADDRESS: 'https://doorwerking.gemeente.nl' }, false],
    [{ DOORWERKING_ADDRESS: 'https://proef.gemeente.nl', DOORWERKING_DEMO: 'on' }, true],
  ])('makes a demo only of what others cannot reach, or when it is asked: %j', (env, demo) => {
    expect(configOf(env).demo !== undefined).toBe(demo);
  });

  it('is no demo where people really sign in, nor behind a password that stands in an example', () => {
    expect(() => configOf({ DOORWERKING_SIGN_IN: '/etc/sign-in.json', DOORWERKING_DEMO: 'on' })).toThrow(
      'Een demo kan niet waar mensen echt inloggen',
    );
    const database = (password: string) => ({
      DATABASE_URL: `postgresql://doorwerking:${password}@db:5432/doorwerking`,
    });
    expect(configOf(database('password')).real).toBe(false);
    for (const real of [{ HOST: '0.0.0.0' }, { DOORWERKING_SIGN_IN: '/etc/sign-in.json' }]) {
      expect(() => configOf({ ...database('password'), ...real })).toThrow(
        'In DATABASE_URL staat een wachtwoord uit een voorbeeld',
      );
      expect(configOf({ ...database('kH7-zeven-vogels'), ...real }).real).toBe(true);
    }
  });

  it('is found at an address, as a browser writes it', () => {
    expect(configOf({}).address).toBeUndefined();
    expect(configOf({ DOORWERKING_ADDRESS: '' }).address).toBeUndefined();
    for (const [given, address] of [
      ['https://Doorwerking.Gemeente.nl/', 'https://doorwerking.gemeente.nl'],
      ['https://doorwerking.gemeente.nl:443', 'https://doorwerking.gemeente.nl'],
      ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
      ['https://één.nl', 'https://xn--n-9faa.nl'],
    ] as const)
      expect(configOf({ DOORWERKING_ADDRESS: given }).address).toBe(address);
  });

  it.each([
    'doorwerking.gemeente.nl',
    'https:doorwerking.gemeente.nl',
    'ftp://doorwerking.gemeente.nl',
    'https://doorwerking.gemeente.nl/map',
    'https://doorwerking.gemeente.nl?x',
    'https://doorwerking.gemeente.nl.',
    'https://a:geheim@doorwerking.gemeente.nl',
    'https://',
    'https://a b',
    '*',
  ])('refuses %s as an address, and does not repeat it', (DOORWERKING_ADDRESS) => {
    const refused = expect(() => configOf({ DOORWERKING_ADDRESS }));
    refused.toThrow(/^DOORWERKING_ADDRESS moet het adres zijn waarop/);
    refused.not.toThrow(/geheim/);
  });

  it('sends mail by a server, from an address, once it knows at which address people find it', () => {
    const all = {
      DOORWERKING_SMTP: 'smtp://localhost:2525',
      DOORWERKING_MAIL_FROM: 'doorwerking@gemeente.nl',
      DOORWERKING_ADDRESS: 'https://doorwerking.gemeente.nl',
    };
    expect(configOf({}).smtp).toBeUndefined();
    expect(configOf({ ...all, DOORWERKING_SMTP: '' }).smtp).toBeUndefined();
    expect(configOf(all).smtp).toMatchObject({ host: 'localhost', port: 2525, from: 'doorwerking@gemeente.nl' });
    const refused = expect(() => configOf({ ...all, DOORWERKING_SMTP: 'mail://a:geheim@b' }));
    refused.toThrow(/^DOORWERKING_SMTP moet een adres zijn/);
    refused.not.toThrow(/geheim/);
    expect(() => configOf({ ...all, DOORWERKING_MAIL_FROM: 'doorwerking' })).toThrow(/^DOORWERKING_MAIL_FROM moet/);
    expect(() => configOf({ ...all, DOORWERKING_ADDRESS: '' })).toThrow(/DOORWERKING_ADDRESS/);
  });

  it('names where to tell what is not safe, by an address with its scheme', () => {
    expect(configOf({}).contact).toBeUndefined();
    expect(configOf({ DOORWERKING_CONTACT: '' }).contact).toBeUndefined();
    for (const given of ['mailto:cert@gemeente.nl', 'https://gemeente.nl/kwetsbaarheid', 'tel:+31-30-1234567'])
      expect(configOf({ DOORWERKING_CONTACT: given }).contact).toBe(given);
    for (const wrong of [
      'cert@gemeente.nl',
      'http://gemeente.nl',
      'mailto:a@b\nCanonical: https://x',
      'https://a b',
      'x',
    ])
      expect(() => configOf({ DOORWERKING_CONTACT: wrong })).toThrow(/^DOORWERKING_CONTACT moet/);
  });

  it('holds the usual limits until it is said how many times', () => {
    expect(configOf({}).limits).toBe(1);
    expect(configOf({ DOORWERKING_LIMITS: '0.5' }).limits).toBe(0.5);
    for (const wrong of ['-1', 'veel', '1001']) {
      expect(() => configOf({ DOORWERKING_LIMITS: wrong })).toThrow(/DOORWERKING_LIMITS/);
    }
  });

  it('trusts no proxy until it is said how many there are', () => {
    expect(configOf({}).proxies).toBe(0);
    expect(configOf({ DOORWERKING_PROXIES: '2' }).proxies).toBe(2);
    for (const wrong of ['-1', '1.5', 'ja', '11']) {
      expect(() => configOf({ DOORWERKING_PROXIES: wrong })).toThrow('DOORWERKING_PROXIES');
    }
  });

  it('may be a database, with a password in its address', () => {
    expect(configOf({}).database).toBeUndefined();
    expect(configOf({ DATABASE_URL: '' }).database).toBeUndefined();
    for (const url of ['postgresql://a:b@db/x', 'postgres://db', 'postgresql:///x?host=/run/postgresql']) {
      expect(configOf({ DATABASE_URL: url }).database).toBe(url);
    }
  });

  it.each(['mysql://a:geheim@db/x', 'a:geheim@db', 'postgresql://a:geheim@db:poort/x', 'postgres:geheim'])(
    'refuses %s as a database, and does not repeat it',
    (DATABASE_URL) => {
      const refused = expect(() => configOf({ DATABASE_URL }));
      refused.toThrow(/^DATABASE_URL moet een adres zijn/);
      refused.not.toThrow(/geheim/);
    },
  );

  it.each([
    [{ PORT: 'veel' }, /^PORT moet een poortnummer zijn, en is nu veel/],
    [{ PORT: '70000' }, /^PORT/],
    [{ PORT: '-1' }, /^PORT/],
    [{ PORT: '80.5' }, /^PORT/],
    [{ DOORWERKING_DEMO: 'ja' }, /^DOORWERKING_DEMO moet on of off zijn; het is nu ja/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL moet een van deze zijn: .*; het is nu loud/],
  ])('refuses %j', (env, says) => {
    expect(() => configOf(env)).toThrow(says);
  });
});
