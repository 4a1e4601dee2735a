import type { Moment } from '../moment.js';

export interface Dispute {
  readonly council: string;
  readonly ground: string;
  readonly raised: Moment;
  readonly settled?: Moment;
  readonly outcome?: string;
}

/** Who stopped, what was disputed, how it was judged, and how it ended. */
export interface CourseState {
  readonly disputes: readonly Dispute[];
  /** By participant id: when it left. */
  readonly left: Readonly<Record<string, Moment>>;
  readonly evaluations: readonly { readonly by: string; readonly at: Moment; readonly scores: readonly object[] }[];
  readonly end?: {
    readonly how: 'published' | 'closed' | 'withdrawn';
    readonly at: Moment;
    readonly reason?: string;
    readonly outcome?: string;
  };
}

export const noCourse: CourseState = { disputes: [], left: {}, evaluations: [] };
