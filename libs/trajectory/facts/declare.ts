import type { EventType, TrajectoryEvent } from '../events.js';
import type { Trajectory } from '../state.js';
import type { About } from './about.js';
import type { FactType } from './index.js';

type Data<T extends EventType> = TrajectoryEvent<T>['data'];

/**
 * What an event is to the rest of the product, which its class cannot say. Nothing may be left out: what asks one of
 * these of every event (the machine, a dossier file, the worklist …) would otherwise pass over a new one in silence.
 */
export interface Declared<T extends EventType> {
  /** Whether it may still happen once the trajectory has ended. If not, its arrow asks `beforeTheEnd`. */
  readonly afterTheEnd: boolean;
  /** To what it can be done now: what is offered (explain). */
  readonly about: (s: Trajectory) => readonly About[];
  /**
   * The councils and authorities that must not have left by then: `participantIsThere`. Of some content only the ids
   * are known (explain).
   */
  readonly participants: (data: Data<T>, s: Trajectory) => readonly (string | undefined)[];
  /** To what it is added: each of these is there, or it cannot be told; undefined of what is not. */
  readonly addsTo: (s: Trajectory, data: Data<T>) => readonly unknown[];
  /** How a dossier file has it; what it leaves out does not come back when the file is read. */
  readonly inAFile: 'header' | 'fact' | 'left out';
  /** Where in what is known its content stands, for its texts to be found: of each field that is not Unsought. */
  readonly sought: (s: Trajectory) => readonly object[];
  /** The facts that it can leave to somebody who did not have to before: see the worklist. */
  readonly awaits: readonly FactType[];
  /** Whether it can change what is told of what became of a recommendation or a finding. */
  readonly influence: boolean;
}
export type Declarations<T extends EventType> = { readonly [K in T]: Declared<K> };

/** The ones that are the doing of nobody in particular, or of the municipality as a whole. */
export const nobody = (): readonly string[] => [];
export const ofCouncil = ({ council }: { readonly council: string }): readonly string[] => [council];
export const ofAuthority = ({ authority }: { readonly authority: string }): readonly string[] => [authority];

/** It stands by itself. */
export const byItself = (): readonly unknown[] => [];

/** Nothing of it is found by its words. */
export const unsought = (): readonly object[] => [];

/** What most facts are: one that happens before the end, and that a dossier file tells. */
export const onTheWay = { afterTheEnd: false, inAFile: 'fact' } as const;
/** What is said afterwards of what happened. */
export const alsoAfterTheEnd = { afterTheEnd: true, inAFile: 'fact' } as const;
