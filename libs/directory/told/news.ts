import { NEWS_KINDS, type MailPace, type NewsKind } from '#vocabulary';
import type { Day } from '#calendar';
import { putMail, type OutgoingMail } from './outbox.js';
import { canBe } from '../people/people.js';
import type { Db } from '../store/tables.js';

/** Up to where somebody read all at once: what happened by its place in the log, what is due by its day. */
export interface ReadUpTo {
  readonly position: string;
  readonly day: Day;
}

/** How somebody is told by mail, and of which kinds not. */
export interface MailChoice {
  readonly pace: MailPace;
  readonly without: readonly NewsKind[];
}

/** What somebody is still to be told by mail, and from when on. */
export interface WaitingNews {
  readonly person: string;
  readonly municipality: string;
  readonly dossier: string;
  readonly item: string;
  /** ISO 8601, UTC. */
  readonly dueAt: string;
}

/** How far the log was told, or the days: ISO 8601 of the days, a position of the log. */
export type ToldOf = 'log' | 'days';

/** What people read and wish to be told, by the items that the news are; and what of it is still to be told by mail. */
export interface NewsState {
  readBy(person: string): Promise<{ readonly mark: ReadUpTo | undefined; readonly items: readonly string[] }>;
  /** Nothing of a person who is not there. */
  markRead(person: string, items: readonly string[], on: Day): Promise<void>;
  /** All up to there; a mark never goes back. */
  markAll(person: string, mark: ReadUpTo): Promise<void>;
  /** At once, and of everything, for whoever did not choose. */
  choices(persons: readonly string[]): Promise<ReadonlyMap<string, MailChoice>>;
  choose(person: string, choice: MailChoice): Promise<void>;
  toldUntil(of: ToldOf): Promise<string | undefined>;
  /**
   * What is to be told, and up to where that tells all: both or neither. False, and nothing done, when somebody else told
   * it meanwhile.
   */
  tell(of: ToldOf, from: string | undefined, until: string, waiting: ToTell): Promise<boolean>;
  /** What is due to be told: of each person and dossier all that waits, longest waiting first. */
  waiting(limit: number): Promise<readonly WaitingNews[]>;
  /** Puts these in the outbox, and has what they tell wait no more: both or neither. */
  mailed(messages: readonly OutgoingMail[], told: readonly Pick<WaitingNews, 'person' | 'item'>[]): Promise<void>;
  clear(before: Day): Promise<void>;
}

export interface ToTell {
  readonly people: readonly WaitingNews[];
  readonly followers: readonly { readonly follower: string; readonly item: string; readonly dueAt: string }[];
}

// A kind that is told no more may still be kept.
const kindsIn = (kept: string) => (JSON.parse(kept) as readonly NewsKind[]).filter((kind) => NEWS_KINDS.includes(kind));
export const USUAL: MailChoice = { pace: 'now', without: [] };
/** By so many rows it is found for whom something is due; more is found the next time. */
export const MOST_DUE = 2_000;
const AT_ONCE = 100;
export const inParts = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE));

async function isThere(db: Db, person: string): Promise<boolean> {
  if (!canBe(person)) return false;
  return (await db.selectFrom('person').select('id').where('id', '=', person).executeTakeFirst()) !== undefined;
}

export const newsStateOf = (db: Db, now: () => Date): NewsState => ({
  readBy: async (person) => {
    if (!canBe(person)) return { mark: undefined, items: [] };
    const mark = await db
      .selectFrom('news_mark')
      .select(['position', 'day'])
      .where('person', '=', person)
      .executeTakeFirst();
    const rows = await db.selectFrom('news_read').select('item').where('person', '=', person).execute();
    return { mark, items: rows.map(({ item }) => item) };
  },
  markRead: (person, items, day) =>
    db.transaction().execute(async (within) => {
      if (items.length === 0 || !(await isThere(within, person))) return;
      for (const part of inParts(items)) {
        await within
          .insertInto('news_read')
          .values(part.map((item) => ({ person, item, day })))
          .onConflict((c) => c.doNothing())
          .execute();
      }
    }),
  markAll: (person, { position, day }) =>
    db.transaction().execute(async (within) => {
      if (!(await isThere(within, person))) return;
      const before = await within.selectFrom('news_mark').selectAll().where('person', '=', person).executeTakeFirst();
      const later = (a: string, b = '') => (a > b ? a : b);
      const mark = { position: later(position, before?.position), day: later(day, before?.day) };
      await within
        .insertInto('news_mark')
        .values({ person, ...mark })
        .onConflict((c) => c.column('person').doUpdateSet(mark))
        .execute();
    }),
  choices: async (persons) => {
    const found = new Map<string, MailChoice>();
    for (const part of inParts(persons.filter(canBe))) {
      const rows = await db.selectFrom('mail_choice').selectAll().where('person', 'in', part).execute();
      for (const { person, pace, without } of rows)
        found.set(person, { pace: pace as MailPace, without: kindsIn(without) });
    }
    return new Map(persons.map((person) => [person, found.get(person) ?? USUAL]));
  },
  choose: (person, { pace, without }) =>
    db.transaction().execute(async (within) => {
      if (!(await isThere(within, person))) return;
      const choice = { pace, without: JSON.stringify(without) };
      await within
        .insertInto('mail_choice')
        .values({ person, ...choice })
        .onConflict((c) => c.column('person').doUpdateSet(choice))
        .execute();
    }),
  toldUntil: async (of) => {
    const found = await db.selectFrom('told_until').select('until').where('name', '=', of).executeTakeFirst();
    return found?.until;
  },
  tell: (of, from, until, { people, followers }) =>
    db.transaction().execute(async (within) => {
      const moved =
        from === undefined
          ? await within
              .insertInto('told_until')
              .values({ name: of, until })
              .onConflict((c) => c.doNothing())
              .returning('name')
              .execute()
          : await within
              .updateTable('told_until')
              .set({ until })
              .where('name', '=', of)
              .where('until', '=', from)
              .returning('name')
              .execute();
      if (moved.length === 0) return false;
      for (const part of inParts(people)) {
        // By a question: somebody who was erased meanwhile is told nothing, and is no error.
        const there = await within
          .selectFrom('person')
          .select('id')
          .where('id', 'in', [...new Set(part.map(({ person }) => person))])
          .execute();
        const ids = new Set(there.map(({ id }) => id));
        const rows = part
          .filter(({ person }) => ids.has(person))
          .map(({ dueAt, ...row }) => ({ ...row, due_at: dueAt }));
        if (rows.length === 0) continue;
        await within
          .insertInto('news_waiting')
          .values(rows)
          .onConflict((c) => c.doNothing())
          .execute();
      }
      for (const part of inParts(followers)) {
        const still = await within
          .selectFrom('follower')
          .select('id')
          .where('id', 'in', [...new Set(part.map(({ follower }) => follower))])
          .execute();
        const ids = new Set(still.map(({ id }) => id));
        const rows = part
          .filter(({ follower }) => ids.has(follower))
          .map(({ follower, item, dueAt }) => ({ follower, item, due_at: dueAt }));
        if (rows.length === 0) continue;
        await within
          .insertInto('follower_waiting')
          .values(rows)
          .onConflict((c) => c.doNothing())
          .execute();
      }
      return true;
    }),
  waiting: async (limit) => {
    const due = await db
      .selectFrom('news_waiting')
      .select('person')
      .where('due_at', '<=', now().toISOString())
      .orderBy('due_at')
      .limit(MOST_DUE)
      .execute();
    if (due.length === 0) return [];
    const people = [...new Set(due.map(({ person }) => person))].slice(0, limit);
    const rows = await db
      .selectFrom('news_waiting')
      .selectAll()
      .where('person', 'in', people)
      .where('due_at', '<=', now().toISOString())
      .orderBy('due_at')
      .orderBy('item')
      .execute();
    return rows.map(({ due_at, ...row }) => ({ ...row, dueAt: due_at }));
  },
  mailed: (messages, told) =>
    db.transaction().execute(async (within) => {
      await putMail(within, now(), messages);
      const byPerson = Map.groupBy(told, ({ person }) => person);
      for (const [person, all] of byPerson) {
        for (const part of inParts(all)) {
          await within
            .deleteFrom('news_waiting')
            .where('person', '=', person)
            .where(
              'item',
              'in',
              part.map(({ item }) => item),
            )
            .execute();
        }
      }
    }),
  clear: async (before) => {
    await db.deleteFrom('news_read').where('day', '<', before).execute();
  },
});
