import { ANYONE, type Actor, type Grant } from '#access';
import { addDays, today, type Day } from '#calendar';
import {
  type Directory,
  type Following,
  type MailChoice,
  type Member,
  type OutgoingMail,
  type WaitingNews,
} from '#directory';
import { lettersOf, type Letterhead } from '#mail';
import {
  listNews,
  newlyDue,
  newsAfter,
  openNews,
  type OpenNews,
  type NewlyTold,
  type NewsFilter,
  type NewsItem,
  type Views,
} from '#projections';
import type { NewsKind } from '#vocabulary';
import { randomUUID } from 'node:crypto';
import { letterheadOf } from '../mail/letterhead.js';
import { dueFrom, nextMorning } from './paces.js';
import { askedToComment } from './asked-to-comment.js';
import { followedLetter, newsLetter } from './letters.js';
import { holdersAmong } from './role-holders.js';

export interface TellerOptions {
  readonly directory: Pick<
    Directory,
    'administration' | 'people' | 'news' | 'outbox' | 'leases' | 'seals' | 'followers' | 'adviceDrafts'
  >;
  readonly views: Pick<Views, 'ask'>;
  readonly now: () => Date;
  /** An address within this product, as it stands in a letter. */
  readonly linkTo: (path: string) => string;
}

const LEASE = 'told';
const LEASE_MS = 60_000;
const AT_A_TIME = 500;
const LETTERS = 50;
/** Kept so long that what is shown as read stays so, for as long as it is shown. */
const READ_KEPT_DAYS = 120;

interface Town {
  readonly head: Letterhead;
  readonly members: readonly Pick<Member, 'id' | 'mail'>[];
  /** What each of them is today, also what is lent to them. */
  readonly roles: ReadonlyMap<string, readonly Grant[]>;
  readonly holders: ReturnType<typeof holdersAmong>;
}

const nameOf = ({ municipality, what, of }: Following) => `${municipality} ${what} ${of}`;

/** By what somebody can follow it. */
const followingsOf = ({ municipality, dossier, councils, kind }: OpenNews): Following[] => [
  { municipality, what: 'dossier', of: dossier },
  ...councils.map((of): Following => ({ municipality, what: 'council', of })),
  // What was answered, or answered otherwise: that is what the register is of.
  ...(OF_REGISTER.has(kind) ? [{ municipality, what: 'register' as const, of: '' }] : []),
];
const OF_REGISTER: ReadonlySet<NewsKind> = new Set(['responseAdopted', 'answerRevised', 'corrected']);

/**
 * The reaction that has people told by mail: it goes through what became new, and puts down for each who is told what they
 * are still to be told; and makes letters of that once they are due. Each is one transaction with how far it is, so that
 * nothing is left out or told twice wherever it is stopped.
 */
export class Teller {
  readonly #options: TellerOptions;
  readonly #holder = randomUUID();
  #cleared: Day = '';

  constructor(options: TellerOptions) {
    this.#options = options;
  }

  /** Goes as far as there is something to tell; how many letters were put in the outbox. @throws NotReady, DirectoryUnavailable. */
  async round(): Promise<number> {
    const { leases, news } = this.#options.directory;
    if (!(await leases.take(LEASE, this.#holder, LEASE_MS))) return 0;
    const towns = new Map<string, Promise<Town>>();
    const townOf = (code: string) => {
      const known = towns.get(code) ?? this.#town(code);
      towns.set(code, known);
      return known;
    };
    while (await this.#tellWhatHappened(townOf));
    await this.#tellWhatIsDue(townOf);
    const mailed = (await this.#write(townOf)) + (await this.#writeToFollowers(townOf));
    const on = today(this.#options.now());
    if (on !== this.#cleared) {
      await news.clear(addDays(on, -READ_KEPT_DAYS));
      this.#cleared = on;
    }
    return mailed;
  }

  release(): Promise<void> {
    return this.#options.directory.leases.release(LEASE, this.#holder);
  }

  async #town(code: string): Promise<Town> {
    const { administration } = this.#options.directory;
    const own = await administration.members(code);
    // Of a council that another municipality shares with this one it is what that has of them.
    const shared = await administration.sharedMembers(code);
    const mailOf = new Map([...shared, ...own].flatMap(({ id, mail }) => (mail === undefined ? [] : [[id, mail]])));
    const ids = new Set([...own, ...shared].map(({ id }) => id));
    const members = [...ids].map((id) => ({ id, ...(mailOf.has(id) && { mail: mailOf.get(id) }) }));
    const people = await this.#options.directory.people(members.map(({ id }) => id));
    const roles = people.map(({ id, memberships }) => {
      return [id, memberships.filter(({ municipality }) => municipality === code)] as const;
    });
    const holders = holdersAmong(code, own, today(this.#options.now()));
    return { head: await letterheadOf(this.#options.directory, code), members, roles: new Map(roles), holders };
  }

  /** The next of what happened; whether there may be more. What happened before it began is not told. */
  async #tellWhatHappened(townOf: (code: string) => Promise<Town>): Promise<boolean> {
    const { news } = this.#options.directory;
    const { views } = this.#options;
    const asking = { actor: ANYONE, today: today(this.#options.now()) };
    const from = await news.toldUntil('log');
    if (from === undefined) {
      const { mark } = views.ask(listNews, asking, { holders: [], read: [] });
      return !(await news.tell('log', from, mark.position, { people: [], followers: [] }));
    }
    const found = views.ask(newsAfter, asking, { after: from, limit: AT_A_TIME });
    const last = found.at(-1)?.position;
    if (last === undefined || last === null) return false;
    // What stands at one place is told together.
    const whole = found.length < AT_A_TIME ? found : found.filter(({ position }) => position !== last);
    const told = whole.length > 0 ? whole : found;
    const until = told.at(-1)?.position ?? last;
    await news.tell('log', from, until, await this.#toTell(told, townOf));
    return true;
  }

  async #tellWhatIsDue(townOf: (code: string) => Promise<Town>): Promise<void> {
    const { news } = this.#options.directory;
    const { views, now } = this.#options;
    const on = today(now());
    const from = await news.toldUntil('days');
    if (from === undefined) return void (await news.tell('days', from, on, { people: [], followers: [] }));
    if (from >= on) return;
    const found = views.ask(newlyDue, { actor: ANYONE, today: on }, { after: from });
    await news.tell('days', from, on, await this.#toTell(found, townOf));
  }

  /** Of what is new: who is still to be told of it by mail. */
  async #toTell(found: readonly NewlyTold[], townOf: (code: string) => Promise<Town>) {
    const { directory, now } = this.#options;
    const people: WaitingNews[] = [];
    const items = found.map(({ item }) => item);
    for (const [municipality, of] of Map.groupBy(found, (one) => one.municipality)) {
      const town = await townOf(municipality);
      const theirs = of.map(({ item }) => item);
      const reached = town.members.filter(({ mail }) => mail !== undefined);
      const choices = await directory.news.choices(reached.map(({ id }) => id));
      for (const member of reached) {
        const { pace = 'never', without = [] } = choices.get(member.id) ?? {};
        const dueAt = dueFrom(pace, now())?.toISOString();
        if (dueAt === undefined) continue;
        for (const item of this.#newsFor(town, member, theirs, { read: [] }))
          if (!without.includes(item.kind))
            people.push({ person: member.id, municipality, dossier: item.dossier, item: item.item, dueAt });
      }
    }
    return { people, followers: await this.#followersOf(items) };
  }

  /** Who of the public follows what became new and is for everybody; told the next morning, once a day. */
  async #followersOf(items: readonly string[]) {
    const { directory, views, now } = this.#options;
    const open = views.ask(openNews, { actor: ANYONE, today: today(now()) }, { items });
    const dueAt = nextMorning(now()).toISOString();
    const followed = new Map(open.flatMap((one) => followingsOf(one).map((each) => [nameOf(each), each] as const)));
    const followers = await directory.followers.of([...followed.values()]);
    return open.flatMap((one) => {
      const names = new Set(followingsOf(one).map(nameOf));
      return followers
        .filter((follower) => names.has(nameOf(follower)))
        .map(({ id }) => ({ follower: id, item: one.item, dueAt }));
    });
  }

  async #writeToFollowers(townOf: (code: string) => Promise<Town>): Promise<number> {
    const { followers } = this.#options.directory;
    const { views, now, linkTo } = this.#options;
    const waiting = await followers.waiting(LETTERS);
    const letters: OutgoingMail[] = [];
    for (const { follower, items } of waiting) {
      const news = views.ask(openNews, { actor: ANYONE, today: today(now()) }, { items });
      if (news.length === 0) continue;
      const { head } = await townOf(follower.municipality);
      const out = linkTo(
        `/openbaar/volgen/stoppen?t=${await this.#options.directory.seals.seal('unfollow', follower.id)}`,
      );
      letters.push({
        key: `follower ${follower.id} ${[...items].sort().join(' ')}`,
        ...{ municipality: follower.municipality, to: follower.address, kind: 'followed', unsubscribe: out },
        ...lettersOf(followedLetter(news, { to: linkTo, out, followed: follower }, head.name), head),
      });
    }
    if (waiting.length > 0)
      await followers.mailed(
        letters,
        waiting.map(({ follower: { id }, items }) => ({ id, items })),
      );
    return letters.length;
  }

  /** What of these somebody is told, as what they are today and have not read. */
  #newsFor(
    { holders, roles }: Town,
    { id }: Pick<Member, 'id'>,
    items: readonly string[],
    known: Pick<NewsFilter, 'mark' | 'read' | 'asked'>,
  ): readonly NewsItem[] {
    const { views, now } = this.#options;
    const actor: Actor = { id, grants: roles.get(id) ?? [] };
    if (actor.grants.length === 0) return [];
    const filter = { whose: 'own', unread: 'yes', holders, items, limit: 200, ...known } as const;
    return views.ask(listNews, { actor, today: today(now()) }, filter).items;
  }

  /** Makes letters of what is due: one for each dossier to whoever is told at once, one of all to whoever is told by day. */
  async #write(townOf: (code: string) => Promise<Town>): Promise<number> {
    const { news } = this.#options.directory;
    const waiting = await news.waiting(LETTERS);
    if (waiting.length === 0) return 0;
    const choices = await news.choices([...new Set(waiting.map(({ person }) => person))]);
    const letters: OutgoingMail[] = [];
    for (const [person, all] of Map.groupBy(waiting, (one) => one.person)) {
      const choice = choices.get(person);
      if (!choice) continue;
      const isApart = ({ municipality, dossier }: WaitingNews) =>
        choice.pace === 'daily' ? municipality : `${municipality} ${dossier}`;
      for (const of of Map.groupBy(all, isApart).values()) {
        const letter = await this.#letterTo(person, choice, of, townOf);
        if (letter) letters.push(letter);
      }
    }
    await news.mailed(letters, waiting);
    return letters.length;
  }

  async #letterTo(
    person: string,
    { pace, without }: MailChoice,
    of: readonly WaitingNews[],
    townOf: (code: string) => Promise<Town>,
  ): Promise<OutgoingMail | undefined> {
    const { news, seals } = this.#options.directory;
    const municipality = of[0]?.municipality ?? '';
    const town = await townOf(municipality);
    const member = town.members.find(({ id }) => id === person);
    if (member?.mail === undefined || pace === 'never') return undefined;
    const { mark, items: read } = await news.readBy(person);
    const actor: Actor = { id: person, grants: town.roles.get(person) ?? [] };
    const asked = await askedToComment(actor, this.#options.directory);
    const waiting = of.map(({ item }) => item);
    const items = this.#newsFor(town, member, waiting, { mark, read, asked }).filter(
      ({ kind }) => !without.includes(kind),
    );
    if (items.length === 0) return undefined;
    const kinds = [...new Set(items.map(({ kind }) => kind))];
    const sealed = new Map<string, string>();
    for (const kind of [...kinds, ''])
      sealed.set(kind, await seals.seal('without', JSON.stringify([person, kind, municipality])));
    const withoutOf = (kind = '') => this.#options.linkTo(`/mail/afmelden?t=${sealed.get(kind) ?? ''}`);
    const letter = newsLetter(items, { to: this.#options.linkTo, without: withoutOf }, town.head.name);
    return {
      key: `news ${person} ${items
        .map(({ item }) => item)
        .sort()
        .join(' ')}`,
      ...{ municipality, person, to: member.mail, kind: kinds.length === 1 ? (kinds[0] ?? '') : 'several' },
      unsubscribe: withoutOf(kinds.length === 1 ? kinds[0] : ''),
      ...lettersOf(letter, town.head),
    };
  }
}
