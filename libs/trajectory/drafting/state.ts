import type { TrajectoryEvent } from '../events.js';
import type { Maturity } from '../facts/index.js';
import type { Moment } from '../moment.js';
import type { Trace } from '../tracing/state.js';

export interface Draft {
  readonly version: number;
  readonly maturity: Maturity;
  readonly at: Moment;
  readonly text?: string;
  readonly file?: string;
}

export interface Involvement {
  readonly at: Moment;
  readonly form: string;
  readonly groupsReached: readonly string[];
  readonly groupsMissing: readonly string[];
}

export interface Finding {
  readonly id: string;
  readonly text: string;
  readonly at: Moment;
  readonly traces: readonly Trace[];
}

export interface InformationRequest {
  readonly id: string;
  readonly council: string;
  readonly question: string;
  readonly at: Moment;
  /** When it was first given. */
  readonly provided?: Moment;
  /** What was given, each time. */
  readonly given: readonly { readonly at: Moment; readonly description: string }[];
}

/** What can still be changed, in which text, and who was heard about it before advice was asked. */
export interface DraftingState {
  readonly influenceSpace?: TrajectoryEvent<'InfluenceSpaceSet'>['data'] & { readonly at: Moment };
  readonly drafts: readonly Draft[];
  readonly involvements: readonly Involvement[];
  readonly findings: Readonly<Record<string, Finding>>;
  readonly information: Readonly<Record<string, InformationRequest>>;
}

export const noDrafting: DraftingState = { drafts: [], involvements: [], findings: {}, information: {} };
