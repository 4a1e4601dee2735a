import { expect, it } from '@jest/globals';
import { DirectoryUnavailable, DirectoryUnusable, openDirectory } from '#directory';
import { PASSWORD } from '../postgres/cluster.js';
import { asked } from '../postgres/empty.js';
import type { Hurt } from './database.spec.js';

/** What is said of a database that cannot be used: where it is and why, and never the password. */
export function refusing(hurt: Hurt): void {
  const said = async (url: string): Promise<Error> => {
    try {
      await (await openDirectory({ url, now: () => new Date() })).close();
    } catch (error) {
      const whole = [error, (error as Error).cause, (error as Error).stack].map((part) => JSON.stringify(part)).join();
      for (const secret of [PASSWORD, encodeURIComponent(PASSWORD), 'other-secret'])
        expect(whole).not.toContain(secret);
      return error as Error;
    }
    throw new Error('it was opened');
  };
  const changed = (change: (url: URL) => void) => {
    const url = new URL(hurt.empty.url);
    change(url);
    return url.href;
  };

  const tls = (url: URL) => {
    url.searchParams.set('sslmode', 'verify-full');
    url.searchParams.set('sslrootcert', hurt.cluster.certificate);
    return url;
  };

  it('is spoken to in secret when the URL says so', async () => {
    const directory = await openDirectory({ url: changed(tls), now: () => new Date() });
    const ENCRYPTED = `SELECT DISTINCT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
      WHERE application_name = 'doorwerking' AND query LIKE '%"demo"%'`;
    await directory.demo.state();
    expect(await hurt.empty.query(ENCRYPTED)).toEqual([{ ssl: true }]);
    await directory.close();
  });

  it.each<[string, (url: URL) => void, RegExp]>([
    ['another password', (url) => (url.password = 'other-secret'), /^127.0.0.1:\d+\/postgres: password authentication/],
    ['no such database', (url) => (url.pathname = '/nergens'), /\/nergens: database "nergens" does not exist/],
    ['nobody there', (url) => (url.port = '1'), /^127.0.0.1:1\/postgres: .*ECONNREFUSED/],
    ['a certificate of nobody we know', (url) => url.searchParams.set('sslmode', 'verify-full'), /self-signed cert/],
    ['another than its certificate says', (url) => (tls(url).hostname = 'localhost'), /altnames/],
    ['no certificate', (url) => url.searchParams.set('sslrootcert', '/nergens'), /cannot be used: ENOENT.*'\/nergens'/],
  ])('says so: %s', async (_, change, why) => {
    const error = await said(changed(change));
    expect(error).toBeInstanceOf(DirectoryUnavailable);
    expect(error.message).toMatch(why);
  });

  it('says so: somebody who may make no tables; when these are there, they may use them', async () => {
    const [row] = await hurt.empty.query('SELECT current_schema() AS schema');
    const schema = String(row?.['schema']);
    const user = `user_${schema}`;
    await asked(
      hurt.cluster.url,
      `CREATE USER ${user} PASSWORD 'other-secret'; GRANT USAGE ON SCHEMA ${schema} TO ${user}`,
    );
    const theirs = changed((url) => {
      url.username = user;
      url.password = 'other-secret';
    });
    const error = await said(theirs);
    expect(error).toBeInstanceOf(DirectoryUnavailable);
    expect(error.message).toMatch(/permission denied for schema/);

    await (await openDirectory({ url: hurt.empty.url, now: () => new Date() })).close();
    await hurt.empty.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${user}`);
    const directory = await openDirectory({ url: theirs, now: () => new Date() });
    await directory.add([{ id: 'p1', name: 'Noor', memberships: [] }]);
    expect((await directory.signIn('p1'))?.person.name).toBe('Noor');
    await directory.erase('p1', 'a1');
    await directory.close();
    await hurt.empty.query(`DROP OWNED BY ${user}; DROP USER ${user}`);
  });

  it('leaves the tables of another program alone', async () => {
    await hurt.empty.query('CREATE TABLE membership (theirs TEXT)');
    const error = await said(hurt.empty.url);
    expect(error).toBeInstanceOf(DirectoryUnusable);
    expect(error.message).toMatch(/does not have the tables of this product \(relation "membership" already exists\)/);
    expect(await hurt.empty.query("SELECT to_regclass('person') AS person")).toEqual([{ person: null }]);
  });

  it('says so when a table was taken away', async () => {
    const directory = await openDirectory({ url: hurt.empty.url, now: () => new Date() });
    await hurt.empty.query('DROP TABLE membership');
    await expect(directory.person('p1')).rejects.toMatchObject({ code: 'store-damaged' });
    await directory.close();
  });
}
