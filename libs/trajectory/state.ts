import type { AdvisingState } from './advising/state.js';
import type { AnsweringState } from './answering/state.js';
import type { CorrectingState } from './correcting/state.js';
import type { CourseState } from './course/state.js';
import type { DecidingState } from './deciding/state.js';
import type { DraftingState } from './drafting/state.js';
import type { EventType, TrajectoryEvent } from './events.js';
import type { Moment } from './moment.js';
import type { OpeningState } from './opening/state.js';
import type { TracingState } from './tracing/state.js';

export type IdKind =
  | 'request'
  | 'advice'
  | 'recommendation'
  | 'finding'
  | 'commitment'
  | 'information'
  | 'fact'
  | 'retracted';

/** All that is known of one trajectory, chapter by chapter: plain data, folded from its events, and nothing else. */
export interface Trajectory
  extends
    OpeningState,
    DraftingState,
    AdvisingState,
    AnsweringState,
    DecidingState,
    TracingState,
    CourseState,
    CorrectingState {
  readonly seq: number;
  /** How much was said so far: see charactersIn. */
  readonly characters: number;
  /** The latest moment of anything that can only happen before the end. */
  readonly latest?: Moment;
  readonly ids: Readonly<Record<string, IdKind>>;
}

/** What each of these events adds to what is known. */
export type Evolve<T extends EventType> = {
  [K in T]: (state: Trajectory, data: TrajectoryEvent<K>['data'], at: Moment) => Partial<Trajectory>;
};
