import type { Revision, WriteOutcome } from '../store/write-outcome.js';

/** What it becomes once it is sent. */
export const DRAFT_KINDS = ['advice', 'supplement', 'rejoinder'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/**
 * What a council writes together until it is sent; see docs/decisions/0048-an-advice-together.md and
 * docs/decisions/0055-nobodys-words-lost.md.
 */
export interface DraftHead {
  readonly id: string;
  readonly kind: DraftKind;
  readonly trajectory: string;
  readonly municipality: string;
  /** Whose it is. */
  readonly council: string;
  /** Of an advice that was asked for. */
  readonly request: string | undefined;
  /** What it supplements, or is a rejoinder about; undefined of an advice. */
  readonly advice: string | undefined;
  /** The councils that advise along, as the draft says by now. */
  readonly with: readonly string[];
  /** The newest version of the text when it was begun, where there was one. */
  readonly version: number | undefined;
  /** Of what it says: counts each part that was saved or removed. */
  readonly revision: Revision;
  /** Counts all that changed, comments and agreement among it: the same number is the same draft. */
  readonly changes: number;
  readonly changedAt: string;
  readonly sent: { readonly advice: string; readonly at: string; readonly by: string | undefined } | undefined;
}

/** A field by its name, a point by an id of its own, or an answer by `point@authority`. Ids of people are undefined of who was erased. */
export interface DraftPart {
  readonly part: string;
  /** Null of one of which nothing was saved: it is only held. */
  readonly content: unknown;
  /** By this points have their order. */
  readonly place: number;
  /** 0 of one of which nothing was saved. */
  readonly revision: Revision;
  readonly changedBy: string | undefined;
  readonly changedAt: string;
  /** Who takes it. */
  readonly holder: string | undefined;
}

export interface DraftComment {
  readonly id: string;
  /** Undefined of one about the whole. */
  readonly part: string | undefined;
  readonly text: string;
  readonly by: string | undefined;
  readonly at: string;
  /** Who is asked for what they think. */
  readonly asked: string | undefined;
  readonly settled: boolean;
}

/** That somebody agrees with the draft as it was at a revision, as a member of a council. */
export interface DraftAssent {
  readonly person: string;
  readonly council: string;
  readonly revision: Revision;
  readonly at: string;
}

/** That a council agreed at a meeting, on a day. */
export interface DraftAgreement {
  readonly council: string;
  readonly meeting: string;
  readonly on: string;
  readonly revision: Revision;
  readonly by: string | undefined;
  readonly at: string;
}

export interface WholeDraft extends DraftHead {
  readonly parts: readonly DraftPart[];
  readonly comments: readonly DraftComment[];
  readonly assents: readonly DraftAssent[];
  readonly agreements: readonly DraftAgreement[];
}

/** Where people are in a draft now, and whether it changed. */
export interface DraftNow {
  readonly changes: number;
  readonly present: readonly { readonly person: string; readonly part: string | undefined }[];
}

export type DraftOutcome =
  | WriteOutcome
  /** It was sent, and is changed by nobody any more. */
  | { readonly ok: false; readonly why: 'sent' }
  /** Somebody is sending it at this moment. */
  | { readonly ok: false; readonly why: 'being-sent' };

/** What became of an attempt to send: it is closed to saves now, it was sent before, or why not. */
export type Claimed = { readonly ok: true } | Extract<DraftOutcome, { readonly ok: false }>;

/** Somebody is asked for what they think of a draft. */
export interface AskedOfDraft
  extends
    DraftComment,
    Pick<DraftHead, 'kind' | 'trajectory' | 'municipality' | 'council' | 'request' | 'advice' | 'with'> {
  readonly draft: string;
  /** By which whoever is asked says that they read it, and are told of it by mail. */
  readonly item: string;
}

/** A draft that was not sent, with what of it is somebody's. */
export interface OpenDraft extends DraftHead {
  /** How many parts they took. */
  readonly held: number;
  /** How many comments ask them what they think, and are not settled. */
  readonly asked: number;
}

export interface NewDraft {
  readonly trajectory: string;
  readonly municipality: string;
  readonly council: string;
  readonly kind?: DraftKind | undefined;
  readonly request?: string | undefined;
  readonly advice?: string | undefined;
  readonly version?: number | undefined;
}

/** Drafts of advices. Who may see and change one is asked by the caller: here nobody is refused. */
export interface AdviceDrafts {
  /** Those of one dossier, of whichever council, the newest first. */
  of(trajectory: string): Promise<readonly DraftHead[]>;
  find(id: string): Promise<WholeDraft | undefined>;
  head(id: string): Promise<DraftHead | undefined>;
  /** The open draft of this council, kind, and request or advice: the one that is there, or a new one. Undefined when there are too many. */
  begin(draft: NewDraft): Promise<{ readonly id: string; readonly isNew: boolean } | undefined>;
  /** @param expected the revision of the part that was seen, 0 of one that was not there. */
  put(
    id: string,
    part: string,
    saved: { readonly content: unknown; readonly place?: number | undefined; readonly by: string },
    expected: Revision,
  ): Promise<DraftOutcome>;
  remove(id: string, part: string, expected: Revision): Promise<DraftOutcome>;
  /** Who takes a part; undefined for nobody. */
  hold(id: string, part: string, holder: string | undefined): Promise<DraftOutcome>;
  comment(
    id: string,
    said: {
      readonly text: string;
      readonly by: string;
      readonly part?: string | undefined;
      readonly asked?: string | undefined;
      /** From when on whoever is asked is told by mail (ISO 8601, UTC); without it they are not. */
      readonly toldFrom?: string | undefined;
    },
  ): Promise<{ readonly id: string; readonly written: DraftOutcome }>;
  settle(id: string, comment: string, settled: boolean): Promise<DraftOutcome>;
  /** Only by whoever said it: of another it is `unknown`. */
  removeComment(id: string, comment: string, by: string): Promise<DraftOutcome>;
  /** @param expected the revision of the draft that was read. */
  assent(
    id: string,
    as: { readonly person: string; readonly council: string },
    expected: Revision,
  ): Promise<DraftOutcome>;
  dissent(id: string, person: string): Promise<DraftOutcome>;
  agree(
    id: string,
    agreed: { readonly council: string; readonly meeting: string; readonly on: string; readonly by: string },
    expected: Revision,
  ): Promise<DraftOutcome>;
  /** Takes back what a council agreed. */
  reopen(id: string, council: string): Promise<DraftOutcome>;
  /** Says where somebody is, and hears where the others are; undefined when there is no such draft. */
  present(id: string, person: string, part: string | undefined): Promise<DraftNow | undefined>;
  /** The id of the advice that it was last sent as, and who sent it, each of them perhaps in vain. */
  sending(
    id: string,
  ): Promise<{ readonly advice: string | undefined; readonly senders: readonly string[] } | undefined>;
  /** Closes it to saves for as long as sending may take. */
  claim(id: string, by: string, advice: string, expected: Revision): Promise<Claimed>;
  /** Opens it again: nothing was sent. */
  release(id: string): Promise<void>;
  /** It was recorded. */
  sent(id: string, advice: string, by: string): Promise<void>;
  discard(id: string): Promise<boolean>;
  /** What another asks of somebody and is not settled, of drafts that were not sent, the newest first: at most 200. */
  askedOf(person: string): Promise<readonly AskedOfDraft[]>;
  /** Those that were not sent, of these councils or with them along, the newest first; the first hundred. */
  openOf(
    councils: readonly { readonly municipality: string; readonly council: string }[],
    person: string,
  ): Promise<readonly OpenDraft[]>;
  /** Those who act for a council, by themselves or standing in for somebody, with their names, and whether they speak for it. */
  membersOf(
    municipality: string,
    councils: readonly string[],
  ): Promise<
    readonly { readonly id: string; readonly name: string; readonly council: string; readonly speaks: boolean }[]
  >;
}

export const MOST_POINTS_DRAFTED = 200;
export const MOST_COMMENTS = 500;
export const MOST_CHARACTERS_DRAFTED = 400_000;
/** Of those that are told of at once. */
export const MOST_OPEN_DRAFTS = 100;
/** Of one council in one dossier, those that were sent among them. */
export const MOST_DRAFTS = 20;
/** More than somebody can be waited for: what is older is shown once they said something of the rest. */
export const MOST_ASKED = 200;
