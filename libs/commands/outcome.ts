import { NobodyWaits, type Position } from '#event-store';
import type { Rejection } from '#facts';
import type { FoldedStream } from './folded-stream.js';

/** What came of a command. Errors of the machine room (StoreError) are thrown; these are answers. */
export type Outcome =
  | {
      readonly ok: true;
      readonly id: string;
      readonly revision: number;
      readonly position: Position;
      readonly events: readonly string[];
      /** Whether it had been done before: then this is what it led to at that time. */
      readonly duplicate: boolean;
      /** It was judged only: this is what it would lead to, and nothing was recorded. */
      readonly validated?: true;
    }
  | { readonly ok: false; readonly why: 'rejected'; readonly rejection: Rejection }
  /** The story is not at the revision that the sender had seen. */
  | { readonly ok: false; readonly why: 'stale'; readonly actual: number | undefined }
  /** The idempotency key was used for another command. */
  | { readonly ok: false; readonly why: 'key-reused' }
  /** Others kept writing to it at the same time; it may be sent again. */
  | { readonly ok: false; readonly why: 'busy' };

export type Done = Extract<Outcome, { ok: true }>;
export type Busy = Extract<Outcome, { why: 'busy' }>;
export const BUSY: Busy = { ok: false, why: 'busy' };

/** It was judged for too long: the store was not asked, and is none the worse. */
export function busyWhenLate(error: unknown): Busy {
  if (error instanceof NobodyWaits) return BUSY;
  throw error;
}

export const unchanged = (id: string, { last, position }: FoldedStream<unknown>): Done => ({
  ok: true,
  id,
  revision: last?.revision ?? -1,
  position,
  events: [],
  duplicate: true,
});
