import type { AdviceDraft, AdviceDraftHead, DraftNow, OfDraft } from '../api/advice-drafts.ts';
import type { Base, Choice, Conflicts, Kept } from './kept.ts';
import type { Content } from './merge.ts';

export interface Together {
  /** As it was last read; undefined before anything was saved by anybody. */
  readonly draft: AdviceDraft | undefined;
  /** The last one that was sent for the same, where there is no open one. */
  readonly sent: AdviceDraftHead | undefined;
  readonly status: 'saved' | 'saving' | 'waiting' | 'refused';
  /** Why it was not saved. */
  readonly error: Error | undefined;
  readonly conflicts: Conflicts;
  readonly present: DraftNow['present'];
  /** Keeps what is typed here, takes what another saved, or both. @throws Refused, Unreachable. */
  readonly choose: (
    part: string,
    as: Choice,
    /** Keeps elsewhere what another wrote and does not stay in it. */
    keep: (left: string, by: string | undefined) => Promise<void>,
  ) => Promise<void>;
  /** There is no draft any more to save in: another sent it, or threw it away. */
  readonly over: Over | undefined;
  /** Begins one anew, with all that stands here. */
  readonly restart: () => Promise<void>;
  /** Leaves what was typed here for what it is. */
  readonly leave: () => void;
  /** Does something with the draft, which is begun first where there is none, and reads it again. */
  readonly act: (work: (draft: string, revision: number) => Promise<unknown>) => Promise<void>;
  /** Throws it away, for everybody. */
  readonly discard: () => Promise<void>;
  readonly at: (part: string | undefined) => void;
  /** Saves all, and sends it or has it judged. @throws Refused, Unreachable. */
  readonly send: (validateOnly: boolean) => Promise<void>;
  /** The row of a point by its place in what was sent. */
  readonly rowOf: (point: number) => number;
}

export interface Over {
  readonly as: 'sent' | 'gone';
  /** What was typed here and is in no draft, part by part. */
  readonly unsaved: ReadonlyMap<string, Content>;
}

/** What is in progress, which is not drawn. */
export interface InProgress {
  draft: string | undefined;
  base: Base;
  conflicts: Conflicts;
  /** What was sent of a part when no answer came: it may be there. */
  tried: ReadonlyMap<string, Content>;
  changes: number;
  saving: Promise<void> | undefined;
  reviewed: number | undefined;
  at: string | undefined;
  gone: boolean;
  /** Nothing is saved any more. */
  ended: Over['as'] | undefined;
  /** What could not be saved may be later. */
  waiting: boolean;
}

export interface KeptHere {
  readonly draft?: string;
  readonly base: readonly (readonly [string, Kept])[];
}

const isOf = (one: AdviceDraftHead, { kind, council, request, advice }: OfDraft) =>
  one.kind === kind && one.council === council && one.request === request && one.advice === advice;
export const openOne = (drafts: readonly AdviceDraftHead[], of: OfDraft) =>
  drafts.find((one) => isOf(one, of) && !one.sent);
/** Of an advice on a request: what else is sent may be followed by another. */
export const sentOne = (drafts: readonly AdviceDraftHead[], of: OfDraft) =>
  of.request === undefined ? undefined : drafts.find((one) => isOf(one, of) && one.sent);

export const EMPTY: Base = new Map();
export const NO_CONFLICTS: Conflicts = new Map();
export const begun = (): InProgress => ({
  ...{
    draft: undefined,
    base: EMPTY,
    conflicts: NO_CONFLICTS,
    tried: new Map(),
    changes: -1,
    saving: undefined,
    reviewed: undefined,
  },
  ...{ at: undefined, gone: false, ended: undefined, waiting: false },
});
