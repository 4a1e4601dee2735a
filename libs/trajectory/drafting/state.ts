import type { Day } from '#calendar';
import type { Said } from '../facts/index.js';
import type { Finding as Point } from './facts.js';
import type { Moment } from '../moment.js';
import type { Trace } from '../tracing/state.js';

export interface Draft extends Said<'DraftPublished'> {
  readonly at: Moment;
}

export interface Involvement extends Said<'InvolvementHeld', 'findings' | 'groupsReached' | 'groupsMissing'> {
  readonly at: Moment;
  readonly groupsReached: readonly string[];
  readonly groupsMissing: readonly string[];
}

export interface Finding extends Readonly<Point> {
  readonly at: Moment;
  readonly traces: readonly Trace[];
}

export interface InformationRequest extends Said<'InformationRequested'> {
  readonly at: Moment;
  /** By when it is to be given; of what was asked before it had a term, nothing. */
  readonly dueOn?: Day;
  /** When it was first given. */
  readonly provided?: Moment;
  /** What was given, each time. */
  readonly given: readonly Given[];
}

export interface Given extends Said<'InformationProvided', 'request'> {
  readonly at: Moment;
}

/** What can still be changed, in which text, and who was heard about it before advice was asked. */
export interface DraftingState {
  readonly influenceSpace?: Said<'InfluenceSpaceSet'> & { readonly at: Moment };
  readonly drafts: readonly Draft[];
  readonly involvements: readonly Involvement[];
  readonly findings: Readonly<Record<string, Finding>>;
  readonly information: Readonly<Record<string, InformationRequest>>;
  /** What was given and nobody had asked for. */
  readonly givenUnasked: readonly Given[];
}

export const noDrafting: DraftingState = {
  drafts: [],
  involvements: [],
  findings: {},
  information: {},
  givenUnasked: [],
};
