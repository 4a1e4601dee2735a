import { Commands, OPERATOR } from '#commands';
import { InMemoryEventStore, openSqliteEventStore, type StoredEvent } from '#event-store';
import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const PORTFOLIOS = ['zorg', 'jeugd', 'werk en inkomen', 'onderwijs', 'wonen'];
const MUNICIPALITIES = 342;

/** The dossiers that a large log is made of: the real ones. */
async function models(): Promise<StoredEvent[][]> {
  const store = new InMemoryEventStore();
  const commands = new Commands({ store, now: () => new Date('2026-11-24T12:00:00Z') });
  for (const name of readdirSync('test/cases').filter((file) => file.endsWith('.yaml'))) {
    await commands.bringIn(OPERATOR, readFileSync(`test/cases/${name}`, 'utf8'));
  }
  const streams: StoredEvent[][] = [];
  for await (const batch of store.readByStream()) {
    streams.push(...[...Map.groupBy(batch, (e) => e.stream).values()].map((events) => [...events]));
  }
  return streams;
}

/**
 * Fills a log with so many trajectories: copies of the real dossiers, each with its own id, municipality
 * and portfolio, behind what is in it already. Written past the store, since what is measured is what is done
 * with them. With `fromPaper` false they are as if they had happened here: what was copied from paper is news to
 * nobody. How many events.
 */
export async function fillLog(
  file: string,
  trajectories: number,
  { fromPaper = true }: { readonly fromPaper?: boolean } = {},
): Promise<number> {
  await openSqliteEventStore({ file }).close();
  const metaOf = ({ broughtIn, ...meta }: StoredEvent['meta']) =>
    JSON.stringify(fromPaper ? { ...meta, broughtIn } : meta);
  const streams = (await models()).map((events) =>
    events.map((e) => ({ type: e.type, data: JSON.stringify(e.data), meta: metaOf(e.meta) })),
  );
  const db = new DatabaseSync(file);
  db.exec('PRAGMA synchronous = OFF');
  const insert = db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)');
  const { last } = db.prepare('SELECT coalesce(max(position), 0) AS last FROM event').get() as { last: number };
  let position = last;
  db.exec('BEGIN');
  for (let t = 0; t < trajectories; t++) {
    const stream = `trajectory-sample-${t}`;
    const events = streams[t % streams.length] ?? [];
    for (const [revision, { type, data, meta }] of events.entries()) {
      const municipality = `gm${String(1000 + (t % MUNICIPALITIES))}`;
      const portfolio = PORTFOLIOS[t % PORTFOLIOS.length] ?? '';
      const own =
        revision === 0
          ? data
              .replace(/"municipality":"gm\d{4}"/, `"municipality":"${municipality}"`)
              .replace(/}$/, `,"portfolio":"${portfolio}"}`)
          : data;
      insert.run(++position, stream, revision, `${t}-${revision}`, type, own, meta);
    }
    if (t % 1_000 === 999) db.exec('COMMIT; BEGIN');
  }
  db.exec('COMMIT');
  db.close();
  return position - last;
}
