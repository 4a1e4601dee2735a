import { today } from '#calendar';
import { formerCouncils, type FormerCouncil } from './councils.js';
import * as letters from './letter-templates.js';
import * as members from './members.js';
import * as municipalities from './municipalities.js';
import * as sheets from './sheet-mappings.js';
import { canBe } from './people.js';
import type { Db } from './tables.js';
import { takeTurn, type Revision, type WriteOutcome } from './write-outcome.js';

/**
 * What a municipality sets for itself, by its code. A change takes the revision that was looked at:
 * when it is another by now, nothing is done. Ids and texts without `\0`: PostgreSQL keeps none.
 */
export interface Administration {
  municipality(code: string): Promise<municipalities.Municipality>;
  settle(code: string, settings: municipalities.MunicipalitySettings, expected?: Revision): Promise<WriteOutcome>;
  municipalities(codes: readonly string[]): Promise<readonly municipalities.Municipality[]>;
  /**
   * Does work on what is kept elsewhere of a municipality, one after another among all nodes. Meanwhile the whole of a
   * directory in a file waits, so the work asks nothing of it and is short.
   */
  inTurn<T>(code: string, work: () => Promise<T>): Promise<T>;
  /** Those that it kept until they became stories of their own. */
  formerCouncils(): Promise<readonly FormerCouncil[]>;
  sheetMapping(code: string): Promise<sheets.KeptSheetMapping>;
  keepSheetMapping(code: string, mapping: object, expected?: Revision): Promise<WriteOutcome>;
  letterTemplate(code: string): Promise<letters.KeptLetterTemplate>;
  keepLetterTemplate(code: string, bytes: Uint8Array | undefined, expected?: Revision): Promise<WriteOutcome>;
  members(code: string): Promise<readonly members.Member[]>;
  addMember(code: string, content: members.NewMember): Promise<{ readonly id: string; readonly written: WriteOutcome }>;
  putMember(code: string, id: string, content: members.MemberContent, change: members.Change): Promise<WriteOutcome>;
  endMember(code: string, id: string, expected?: Revision): Promise<WriteOutcome>;
  /** Those that somebody is or was of. */
  municipalitiesOf(person: string): Promise<readonly string[]>;
}

export const administrationOf = (db: Db, now: () => Date): Administration => ({
  municipality: (code) => municipalities.municipality(db, code),
  settle: (code, settings, expected) => municipalities.settle(db, code, settings, expected),
  municipalities: (codes) => municipalities.municipalities(db, codes),
  inTurn: (code, work) =>
    db.transaction().execute(async (within) => {
      await takeTurn(within, code);
      return work();
    }),
  formerCouncils: () => formerCouncils(db),
  sheetMapping: (code) => sheets.sheetMapping(db, code),
  keepSheetMapping: (code, mapping, expected) => sheets.keepSheetMapping(db, code, mapping, expected),
  letterTemplate: (code) => letters.letterTemplate(db, code),
  keepLetterTemplate: (code, bytes, expected) => letters.keepLetterTemplate(db, code, bytes, expected),
  members: (code) => members.members(db, code),
  addMember: (code, content) => members.addMember(db, code, content),
  putMember: async (code, id, content, change) =>
    canBe(id)
      ? members.putMember(db, code, id, content, { ...change, on: today(now()) })
      : { ok: false, why: 'unknown' },
  endMember: (code, id, expected) => members.endMember(db, code, id, expected, today(now())),
  municipalitiesOf: async (person) => (canBe(person) ? members.municipalitiesOf(db, person) : []),
});
