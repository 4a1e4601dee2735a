import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openDirectory } from '#directory';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * All that is kept of people and municipalities, column by column. That somebody receives care, help or benefits is never
 * kept of a person (docs/decisions/0044): of whoever is of a council there is which council and what they are in it, and
 * nothing of why. A new column is written here by somebody who asked themselves that.
 */
const COLUMNS: Readonly<Record<string, string>> = {
  advice_draft:
    'id trajectory municipality council request version revision changes changed_at advice senders sending_since sent_at sent_by kind given',
  advice_draft_agreement: 'draft council meeting on_day revision by_person at',
  advice_draft_assent: 'draft person council revision at',
  advice_draft_comment: 'draft id part text by_person at asked settled',
  advice_draft_part: 'draft part content place revision changed_by changed_at holder',
  advice_draft_presence: 'draft person part at',
  calendar: 'token person municipality council made_at',
  ceremony: 'id purpose who value expires_at',
  checkpoint: 'size key note stream revision position path asked made_at',
  client_assertion: 'digest expires_at',
  council: 'municipality id name legal_bases revision',
  demo: 'only state',
  demo_account: 'person place',
  erased: 'digest',
  follower: 'id municipality what of address who confirmed asked_at asks',
  follower_waiting: 'follower item due_at',
  former_member: 'person municipality',
  journal: 'place at by_person municipality what about change',
  known_elsewhere: 'person municipality',
  lease: 'name holder until',
  letter_template: 'municipality revision bytes',
  log_entries: 'block entries',
  login: 'person municipality name',
  machine: 'person municipality secret scopes made_at keys used_on',
  mail_address: 'person municipality mail',
  mail_choice: 'person pace without',
  membership: 'person role municipality council function portfolios dossiers from_day until_day',
  municipality: 'code revision settings',
  municipality_logo: 'municipality revision type bytes',
  municipality_text: 'municipality id title text revision',
  news_mark: 'person position day',
  news_read: 'person item day',
  news_waiting: 'person municipality dossier item due_at',
  outgoing_mail:
    'id municipality person kind address subject text html unsubscribe state attempts why queued_at next_at',
  passkey: 'id person municipalities name public_key counter transports made_at used_at',
  password: 'account person municipalities hash totp step',
  person: 'id name revision signed_in_on',
  secret: 'only value',
  session: 'token_hash person expires_at service subject sid bounds',
  setup_link: 'token_hash municipality expires_at used',
  shared_council: 'id home council municipality offered_at accepted_at ended_at',
  sheet_mapping: 'municipality revision mapping',
  sign_in: 'state browser service back expires_at',
  sign_in_link: 'digest person municipalities kind made_by made_at expires_at taken_at council',
  sign_out_token: 'token expires_at',
  stand_in: 'id person stand_in municipality role council from_day until_day',
  standard_text: 'person id title text revision',
  told_until: 'name until',
};

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'columns-'))));
afterAll(() => rmSync(folder, { recursive: true }));

it('keeps these columns and no others', async () => {
  const file = join(folder, 'directory.sqlite');
  await (await openDirectory({ file, now: () => new Date() })).close();
  const db = new DatabaseSync(file);
  const rows = db
    .prepare(
      `SELECT m.name AS name, p.name AS part FROM sqlite_master m JOIN pragma_table_info(m.name) p
       WHERE m.type = 'table' ORDER BY m.name, p.cid`,
    )
    .all() as { name: string; part: string }[];
  db.close();
  const found = Map.groupBy(rows, ({ name }) => name);
  expect(Object.fromEntries([...found].map(([name, of]) => [name, of.map(({ part }) => part).join(' ')]))).toEqual(
    COLUMNS,
  );
});
