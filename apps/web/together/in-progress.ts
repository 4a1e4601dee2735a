import type { AdviceDraft, AdviceDraftHead, DraftNow } from '../api/advice-drafts.ts';
import type { Base, Conflicts, Kept } from './kept.ts';

/** Of which council and request. */
export interface OfDraft {
  readonly trajectory: string;
  readonly council: string;
  readonly request: string | undefined;
}

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
  /** Keeps what is typed here, or takes what another saved. */
  readonly choose: (part: string, which: 'mine' | 'theirs') => void;
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

/** What is in progress, which is not drawn. */
export interface InProgress {
  draft: string | undefined;
  base: Base;
  conflicts: Conflicts;
  changes: number;
  saving: Promise<void> | undefined;
  reviewed: number | undefined;
  at: string | undefined;
  gone: boolean;
  /** It was sent: nothing is saved any more. */
  ended: boolean;
  /** What could not be saved may be later. */
  waiting: boolean;
}

export interface KeptHere {
  readonly draft?: string;
  readonly base: readonly (readonly [string, Kept])[];
}

export const openOne = (drafts: readonly AdviceDraftHead[], { council, request }: OfDraft) =>
  drafts.find((one) => one.council === council && one.request === request && !one.sent);
export const sentOne = (drafts: readonly AdviceDraftHead[], { council, request }: OfDraft) =>
  request === undefined
    ? undefined
    : drafts.find((one) => one.council === council && one.request === request && one.sent);

export const EMPTY: Base = new Map();
export const NO_CONFLICTS: Conflicts = new Map();
export const begun = (): InProgress => ({
  ...{ draft: undefined, base: EMPTY, conflicts: NO_CONFLICTS, changes: -1, saving: undefined, reviewed: undefined },
  ...{ at: undefined, gone: false, ended: false, waiting: false },
});
