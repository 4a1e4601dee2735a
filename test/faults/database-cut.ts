import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { DirectoryUnavailable, openDirectory, type Directory, type Person } from '#directory';
import pg from 'pg';
import { guarded } from '../../libs/directory/store/guarded-pool.js';
import type { Hurt } from './database.spec.js';

const noor: Person = {
  id: 'p1',
  name: 'Noor Wiersma',
  memberships: [{ role: 'clerk', municipality: 'gm0000' }],
};
const MINE = "application_name = 'doorwerking' AND pid <> pg_backend_pid()";
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What one directory does when its connections end or stop answering; whatever was begun is whole or not there. */
export function cutting(hurt: Hurt): void {
  let directory: Directory;
  let holder: pg.Client;
  const open = (more = '') => openDirectory({ url: `${hurt.empty.url}${more}`, now: () => new Date() });
  beforeEach(async () => {
    directory = await open();
    holder = new pg.Client({ connectionString: hurt.cluster.url });
    await holder.connect();
  });
  afterEach(async () => {
    await directory.close();
    await holder.end();
  });
  const backends = async (condition: string) => {
    const text = `SELECT pid FROM pg_stat_activity WHERE ${MINE} AND ${condition}`;
    return (await holder.query<{ pid: number }>(text)).rows.map(({ pid }) => pid);
  };
  const kill = async (condition: string) => {
    for (;;) {
      const pids = await backends(condition);
      for (const pid of pids) await holder.query('SELECT pg_terminate_backend($1)', [pid]);
      if (pids.length > 0) return;
      await pause(5);
    }
  };
  const holding = async (sql: string) => {
    const [row] = await hurt.empty.query('SELECT current_schema() AS schema');
    await holder.query(`SET search_path = ${String(row?.['schema'])}; BEGIN; ${sql}`);
  };
  const lock = (table: string) => holding(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);

  it('leaves nothing of a transaction whose connection is killed, and does it whole the next time', async () => {
    await directory.demo.begin();
    await lock('demo_account');
    const killed = expect(directory.demo.ready([noor], [])).rejects.toThrow(DirectoryUnavailable);
    await kill("wait_event_type = 'Lock'");
    await killed;
    await holder.query('ROLLBACK');
    expect(await directory.demo.state()).toBe('loading');
    expect(await directory.person('p1')).toBeUndefined();
    await directory.demo.ready([noor], []);
    expect(await directory.demo.accounts()).toEqual([noor]);
  });

  it('does not end the process when a connection is killed between two statements', async () => {
    const pool = new pg.Pool({ connectionString: hurt.empty.url, application_name: 'doorwerking' });
    const watched = guarded(pool, 'here');
    const client = await watched.connect();
    await client.query('BEGIN', []);
    await kill("state = 'idle in transaction'");
    await pause(50);
    await expect(client.query('SELECT 1', [])).rejects.toThrow(DirectoryUnavailable);
    client.release();
    expect(pool.totalCount).toBe(0);
    const next = await watched.connect();
    expect(await next.query('SELECT 1 AS one', [])).toMatchObject({ rows: [{ one: 1 }] });
    next.release();
    await watched.end();
  });

  it('goes on by new connections when idle ones were killed', async () => {
    await directory.add([noor]);
    await Promise.all(Array.from({ length: 20 }, () => directory.person('p1')));
    await kill('true');
    await pause(50);
    expect(await Promise.all(Array.from({ length: 20 }, () => directory.person('p1')))).toEqual(Array(20).fill(noor));
  });

  it('gives up a statement that waits too long, and those behind it that find no connection', async () => {
    const patient = await open('&statement_timeout=300');
    await patient.add([noor]);
    await lock('person');
    const began = performance.now();
    const asked = await Promise.allSettled(Array.from({ length: 30 }, () => patient.person('p1')));
    expect(performance.now() - began).toBeLessThan(5_000);
    for (const one of asked)
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'database-unavailable' } });
    await holder.query('ROLLBACK');
    expect(await patient.person('p1')).toEqual(noor);
    await patient.close();
  });

  it('gives up a server that stands still, and takes another connection afterwards', async () => {
    const patient = await open('&query_timeout=300');
    await patient.add([noor]);
    const pids = await backends("state = 'idle' AND query <> ''");
    pids.forEach((pid) => process.kill(pid, 'SIGSTOP'));
    try {
      await expect(patient.person('p1')).rejects.toThrow(DirectoryUnavailable);
      expect(await patient.person('p1')).toEqual(noor);
    } finally {
      pids.forEach((pid) => process.kill(pid, 'SIGCONT'));
    }
    await patient.close();
  });

  it('gives no session, and no error, to somebody whom another node is erasing', async () => {
    await directory.add([noor]);
    await holding("DELETE FROM person WHERE id = 'p1'");
    const signedIn = directory.signIn('p1');
    while ((await backends("wait_event_type = 'Lock'")).length === 0) await pause(5);
    await holder.query('COMMIT');
    expect(await signedIn).toBeUndefined();
    expect(await hurt.empty.query('SELECT 1 FROM session')).toEqual([]);
  });

  it('signs in without waiting for another node that is clearing what expired', async () => {
    await directory.add([noor]);
    await hurt.empty.query("INSERT INTO session VALUES ('old', 'p1', '2020-01-01'), ('older', 'p1', '2019-01-01')");
    await holding("SELECT 1 FROM session WHERE token_hash = 'old' FOR UPDATE");
    expect((await directory.signIn('p1'))?.person).toEqual(noor);
    await holder.query('ROLLBACK');
    const left = await hurt.empty.query("SELECT token_hash FROM session WHERE expires_at < '2021'");
    expect(left).toEqual([{ token_hash: 'old' }]);
  });
}
