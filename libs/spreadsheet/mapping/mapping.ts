import {
  EachOneOf,
  ListOf,
  MUNICIPALITY,
  Name,
  NOT_A_MUNICIPALITY,
  One,
  OneOf,
  Optional,
  Id,
  Texts,
  Words,
} from '#facts';
import { KINDS, LEGAL_BASES, SUBJECTS, type Kind, type LegalBasis, type Subject } from '#vocabulary';
import { Matches } from 'class-validator';
import type { Field } from './fields.js';

/** A text for each field: the name of its column, or what it says in every row. */
export class PerField implements Partial<Record<Field, string>> {
  @Optional() @Words(300) dossier?: string;
  @Optional() @Words(300) dossierId?: string;
  @Optional() @Words(300) council?: string;
  @Optional() @Words(300) adviceDate?: string;
  @Optional() @Words(300) number?: string;
  @Optional() @Words(300) recommendation?: string;
  @Optional() @Words(300) authority?: string;
  @Optional() @Words(300) answerDate?: string;
  @Optional() @Words(300) verdict?: string;
  @Optional() @Words(300) reason?: string;
  @Optional() @Words(300) adoptedPart?: string;
  @Optional() @Words(300) referredTo?: string;
  @Optional() @Words(300) commitment?: string;
  @Optional() @Words(300) commitmentDue?: string;
  @Optional() @Words(300) doneOn?: string;
  @Optional() @Words(300) evidence?: string;
}

/** The words by which a sheet says what was answered. */
export class VerdictWords {
  @Optional() @Texts(300) adopted?: string[];
  @Optional() @Texts(300) partly?: string[];
  @Optional() @Texts(300) notAdopted?: string[];
  @Optional() @Texts(300) noted?: string[];
  @Optional() @Texts(300) notConsidered?: string[];
  @Optional() @Texts(300) answered?: string[];
  @Optional() @Texts(300) held?: string[];
  /** No answer yet. */
  @Optional() @Texts(300) open?: string[];
}

export class KnownCouncil {
  @Id() id!: string;
  @Name() name!: string;
}

/** How the sheets of a municipality are read, beside what the names of their columns tell: docs/spreadsheet.md. */
export class SheetMapping {
  /** The name of the column; empty when the sheet has none. */
  @Optional() @One(() => PerField) columns?: PerField;
  /** What a field says where a row says nothing of it. */
  @Optional() @One(() => PerField) fixed?: PerField;
  @Optional() @One(() => VerdictWords) words?: VerdictWords;
  @Optional() @OneOf(KINDS) kind?: Kind;
  @Optional() @OneOf(SUBJECTS) subject?: Subject;
  @Optional() @EachOneOf(LEGAL_BASES) legalBases?: LegalBasis[];
}

/** The same in a file, for the command line: it also says whose sheet it is, and which councils there are. */
export class MappingFile extends SheetMapping {
  @Matches(MUNICIPALITY, { message: NOT_A_MUNICIPALITY }) municipality!: string;
  @Optional() @ListOf(() => KnownCouncil) councils?: KnownCouncil[];
}
