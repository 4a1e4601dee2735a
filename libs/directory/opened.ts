import { today } from '#calendar';
import { administrationOf } from './administration.js';
import { adviceDraftsOf } from './advice-drafts/kept.js';
import { checkpointsOf } from './checkpoints.js';
import { counterOf } from './people/counting.js';
import { demoOf } from './demo.js';
import type { Directory, DirectoryOptions } from './directory.js';
import { erase } from './erasing.js';
import { held } from './people/held.js';
import { journalOf } from './people/journal.js';
import { leasesOf } from './store/leases.js';
import { outboxOf } from './told/outbox.js';
import { machinesOf } from './signing-in/machines.js';
import { ownWaysOf } from './signing-in/kept-ways.js';
import { calendarsOf } from './told/calendars.js';
import { followersOf } from './told/followers.js';
import { newsStateOf } from './told/news.js';
import * as people from './people/people.js';
import { openPostgres } from './store/postgres.js';
import { sealsOf } from './signing-in/seals.js';
import * as sessions from './signing-in/sessions.js';
import { setupLinksOf } from './municipality/setup-links.js';
import { signInsOf } from './signing-in/sign-ins.js';
import { openSqlite } from './store/sqlite.js';
import { standardTextsOf } from './municipality/standard-texts.js';

/** @see openDirectory */
export async function opened({ now, onUncounted = () => undefined, ...at }: DirectoryOptions): Promise<Directory> {
  const database = 'url' in at ? await openPostgres(at.url) : await openSqlite(at.file);
  const { db } = database;
  const signedIn = sessions.findingSignedIn(db);
  return {
    person: (id) => people.person(db, id, today(now())),
    people: (ids) => people.persons(db, ids, today(now())),
    add: (added) => db.transaction().execute(async (within) => void (await people.add(within, added))),
    known: (ids) => people.known(db, ids),
    names: (ids) => people.names(db, ids),
    erase: async (id, by) => {
      const erased = await erase(db, { id: by, now }, id);
      await database.forget();
      return erased;
    },
    signIn: (id, through) => sessions.signIn(db, id, now(), through),
    signedIn: (token) => signedIn(token, now()),
    signOut: (token) => sessions.signOut(db, token),
    signIns: signInsOf(db, now),
    ownWays: ownWaysOf(db, now),
    setupLinks: setupLinksOf(db, now),
    machines: machinesOf(db, now),
    counter: counterOf(db, onUncounted),
    administration: administrationOf(db, now),
    held: (id) => held(db, id),
    journal: journalOf(db, now),
    standardTexts: standardTextsOf(db),
    adviceDrafts: adviceDraftsOf(db, now, () => database.forget()),
    demo: demoOf(db, now),
    checkpoints: checkpointsOf(db),
    leases: leasesOf(db, now),
    outbox: outboxOf(db, now),
    news: newsStateOf(db, now),
    followers: followersOf(db, now),
    calendars: calendarsOf(db, now),
    seals: sealsOf(db),
    close: () => database.close(),
  };
}
