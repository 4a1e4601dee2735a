import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { START, StoreError, type EventStore, type Position } from '#event-store';
import { firstOfOurs } from '#kinds';

interface Seen {
  readonly checkpoint: Position;
  readonly log: string;
}

/** The furthest that the views of a file have come; undefined when there are none, or none that can be read. */
function furthest(file: string): Seen | undefined {
  if (!existsSync(file)) return undefined;
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    return db.prepare('SELECT max(checkpoint) AS checkpoint, log FROM view_state').get() as unknown as Seen;
  } catch (error) {
    // A file that is damaged is made anew when it is opened; it can tell nothing.
    if ((error as { errcode?: number }).errcode === undefined) throw error;
    return undefined;
  } finally {
    db?.close();
  }
}

/**
 * The views of a log never come further than the log. When they have, its end is gone: what was
 * acknowledged is not there any more, and whoever goes on as if nothing happened hides that.
 * @throws StoreError `store-cut-off`
 */
export async function checkEnd(store: EventStore, views: string): Promise<void> {
  // Asked before the log: others may write to both meanwhile.
  const seen = furthest(views);
  if (!seen?.checkpoint) return;
  const head = await store.head();
  // Positions of another store have another form.
  if (head >= seen.checkpoint || (head !== START && head.length !== seen.checkpoint.length)) return;
  const first = await firstOfOurs(store);
  if (first && first.id !== seen.log) return;
  throw new StoreError(
    'store-cut-off',
    `the log ends at ${head || 'nothing'}; its views know it to ${seen.checkpoint}`,
  );
}
