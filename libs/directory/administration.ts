import { today } from '#calendar';
import { formerCouncils, type FormerCouncil } from './municipality/councils.js';
import type { By } from './people/journal.js';
import * as letters from './municipality/letter-templates.js';
import * as logos from './municipality/logos.js';
import * as texts from './municipality/municipality-texts.js';
import type { StandardText, StandardTextContent } from './municipality/standard-texts.js';
import * as members from './people/members.js';
import { administered, municipalitiesOf } from './people/municipalities-of.js';
import * as municipalities from './municipality/municipalities.js';
import * as standIns from './people/stand-ins.js';
import * as shared from './people/shared-councils.js';
import * as rights from './rights-review.js';
import * as sheets from './municipality/sheet-mappings.js';
import { canBe } from './people/people.js';
import { comingIn, type ComingIn } from './signing-in/coming-in.js';
import type { Db } from './store/tables.js';
import { takeTurn, type Revision, type WriteOutcome } from './store/write-outcome.js';

/**
 * What a municipality sets for itself, by its code. A change takes the revision that was looked at:
 * when it is another by now, nothing is done. Ids and texts without `\0`: PostgreSQL keeps none.
 */
export interface Administration extends Settled {
  /** The same, and what somebody may change of it: each change is a line in the journal, by this id. */
  by(id: string): Changing;
}

interface Settled {
  municipality(code: string): Promise<municipalities.Municipality>;
  municipalities(codes: readonly string[]): Promise<readonly municipalities.Municipality[]>;
  /**
   * Does work on what is kept elsewhere of a municipality, one after another among all nodes. Meanwhile the whole of a
   * directory in a file waits, so the work asks nothing of it and is short. It is told what councils are shared there.
   */
  inTurn<T>(code: string, work: (shared: readonly shared.SharedCouncil[]) => Promise<T>): Promise<T>;
  /** What it shares with others, and others with it: also what was only offered. */
  sharedCouncils(code: string): Promise<readonly shared.SharedCouncil[]>;
  /** Of its own councils, with whom either ended the sharing: also where it was shared again. */
  endedSharing(home: string): Promise<readonly Pick<shared.SharedCouncil, 'council' | 'municipality'>[]>;
  /** Who is of councils that others share with it, by their names: no members of it, and managed elsewhere. */
  sharedMembers(code: string): Promise<readonly shared.SharedMember[]>;
  /** Those that it kept until they became stories of their own. */
  formerCouncils(): Promise<readonly FormerCouncil[]>;
  sheetMapping(code: string): Promise<sheets.KeptSheetMapping>;
  letterTemplate(code: string): Promise<letters.KeptLetterTemplate>;
  logo(code: string): Promise<logos.KeptLogo>;
  /** Which of its logos it has now; undefined when it has none. */
  logoVersion(code: string): Promise<Revision | undefined>;
  /** Its standing texts, by title. */
  texts(code: string): Promise<readonly StandardText[]>;
  members(code: string): Promise<readonly members.Member[]>;
  /** What the members of a municipality have of their own to come in with, there or in others of these. */
  comingIn(code: string, others?: readonly string[]): Promise<ReadonlyMap<string, ComingIn>>;
  /** Who stands in for whom, now and to come; of one person those they are in. */
  standIns(code: string, of?: string): Promise<readonly standIns.StandIn[]>;
  /** Who can stand in for somebody, by their names. */
  standInCandidates(
    code: string,
    whose: string,
    membership: Pick<standIns.StandInContent, 'role' | 'council'>,
  ): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Those that somebody administers here. */
  administered(): Promise<readonly string[]>;
  /** Those that somebody is or was of. */
  municipalitiesOf(person: string): Promise<readonly string[]>;
}

export interface Changing extends Settled {
  settle(code: string, settings: municipalities.MunicipalitySettings, expected?: Revision): Promise<WriteOutcome>;
  keepSheetMapping(code: string, mapping: object, expected?: Revision): Promise<WriteOutcome>;
  keepLetterTemplate(code: string, bytes: Uint8Array | undefined, expected?: Revision): Promise<WriteOutcome>;
  keepLogo(code: string, image: logos.KeptLogo['image'], expected?: Revision): Promise<WriteOutcome>;
  addText(code: string, content: StandardTextContent): Promise<{ readonly id: string; readonly written: WriteOutcome }>;
  /** Without content it is removed. */
  changeText(
    code: string,
    id: string,
    content: StandardTextContent | undefined,
    expected?: Revision,
  ): Promise<WriteOutcome>;
  addMember(
    code: string,
    content: members.MemberContent,
  ): Promise<{ readonly id: string; readonly written: WriteOutcome }>;
  putMember(code: string, id: string, content: members.MemberContent, change: members.Change): Promise<WriteOutcome>;
  endMember(code: string, id: string, expected?: Revision): Promise<WriteOutcome>;
  addStandIn(
    code: string,
    content: standIns.StandInContent,
  ): Promise<{ readonly id: string; readonly written: WriteOutcome }>;
  /** `of`: only one in which this person is. */
  endStandIn(code: string, id: string, of?: string): Promise<WriteOutcome>;
  offerCouncil(
    offered: Pick<shared.SharedCouncil, 'home' | 'council' | 'municipality'>,
  ): Promise<{ readonly shared: shared.SharedCouncil; readonly written: WriteOutcome }>;
  /** `isFree` throws when there is something in the way that is kept elsewhere; it asks nothing of the directory. */
  acceptCouncil(
    code: string,
    id: string,
    isFree: (offered: shared.SharedCouncil) => Promise<void>,
  ): Promise<WriteOutcome>;
  /** By either of the two. */
  endSharedCouncil(code: string, id: string): Promise<WriteOutcome>;
  /** Stale, with how many it is about, unless it decides of everybody and every program as they are now. */
  reviewRights(code: string, decisions: rights.RightsDecisions): Promise<WriteOutcome>;
}

const settledOf = (db: Db, now: () => Date): Settled => ({
  municipality: (code) => municipalities.municipality(db, code),
  municipalities: (codes) => municipalities.municipalities(db, codes),
  inTurn: (code, work) =>
    db.transaction().execute(async (within) => {
      await takeTurn(within, code);
      return work(await shared.sharedCouncils(within, code));
    }),
  sharedCouncils: (code) => shared.sharedCouncils(db, code),
  endedSharing: (home) => shared.endedSharing(db, home),
  sharedMembers: (code) => shared.sharedMembers(db, code),
  formerCouncils: () => formerCouncils(db),
  sheetMapping: (code) => sheets.sheetMapping(db, code),
  letterTemplate: (code) => letters.letterTemplate(db, code),
  logo: (code) => logos.logo(db, code),
  logoVersion: (code) => logos.logoVersion(db, code),
  texts: (code) => texts.municipalityTexts(db, code),
  members: (code) => members.members(db, code),
  comingIn: (code, others) => comingIn(db, code, others),
  standIns: (code, of) => standIns.standIns(db, code, today(now()), of),
  standInCandidates: (code, whose, membership) => standIns.candidates(db, code, whose, membership, today(now())),
  administered: () => administered(db),
  municipalitiesOf: async (person) => (canBe(person) ? municipalitiesOf(db, person) : []),
});

const changing = (db: Db, by: By): Omit<Changing, keyof Settled> => ({
  settle: (code, settings, expected) => municipalities.settle(db, by, code, settings, expected),
  keepSheetMapping: (code, mapping, expected) => sheets.keepSheetMapping(db, by, code, mapping, expected),
  keepLetterTemplate: (code, bytes, expected) => letters.keepLetterTemplate(db, by, code, bytes, expected),
  keepLogo: (code, image, expected) => logos.keepLogo(db, by, code, image, expected),
  addText: (code, content) => texts.addMunicipalityText(db, by, code, content),
  changeText: (code, id, content, expected) => texts.changeMunicipalityText(db, by, code, id, content, expected),
  addMember: (code, content) => members.addMember(db, by, code, content),
  putMember: async (code, id, content, change) =>
    canBe(id)
      ? members.putMember(db, by, code, id, content, { ...change, on: today(by.now()) })
      : { ok: false, why: 'unknown' },
  endMember: (code, id, expected) => members.endMember(db, by, code, id, expected, today(by.now())),
  addStandIn: (code, content) => standIns.addStandIn(db, by, code, content, today(by.now())),
  endStandIn: async (code, id, of) =>
    canBe(id) ? standIns.endStandIn(db, by, code, id, of) : { ok: false, why: 'unknown' },
  offerCouncil: (offered) => shared.offerCouncil(db, by, offered),
  acceptCouncil: async (code, id, isFree) =>
    canBe(id) ? shared.acceptCouncil(db, by, code, id, today(by.now()), isFree) : { ok: false, why: 'unknown' },
  endSharedCouncil: async (code, id) =>
    canBe(id) ? shared.endSharedCouncil(db, by, code, id) : { ok: false, why: 'unknown' },
  reviewRights: (code, decisions) => rights.reviewRights(db, by, code, decisions, today(by.now())),
});

export const administrationOf = (db: Db, now: () => Date): Administration => {
  const settled = settledOf(db, now);
  return { ...settled, by: (id) => ({ ...settled, ...changing(db, { id, now }) }) };
};
