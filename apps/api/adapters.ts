import type { StoryCommands, TrajectoryCommands, WritePath } from '#commands';
import type { Council, CouncilEvent, State } from '#council';
import type { Directory } from '#directory';
import type { DocumentStore } from '#documents';
import type { EventStore } from '#event-store';
import type { KindName } from '#kinds';
import type { Views } from '#projections';

/** What is chosen in app.module.ts, by the name under which it is asked for. */
export const STORE = Symbol('event store');
export const DIRECTORY = Symbol('directory');
export const DOCUMENTS = Symbol('documents');
export const COMMANDS = Symbol('commands');
/** How each kind of story is written. */
export const WRITE_PATHS = Symbol('write paths');
export type WritePaths = Readonly<Record<KindName, StoryCommands>>;
/** What signs the log; null where nothing can. */
export const SIGNING = Symbol('signing');
/** How councils are written. */
export const COUNCILS = Symbol('councils');
/** What is told to whoever runs this. */
export const LOG = Symbol('log');
export const CLOCK = Symbol('clock');
export type Clock = () => Date;

export type CouncilPath = WritePath<State, Council, CouncilEvent, undefined>;

export interface Adapters {
  readonly store: EventStore;
  readonly commands: TrajectoryCommands;
  readonly councils: CouncilPath;
  readonly paths: WritePaths;
  readonly directory: Directory;
  readonly documents: DocumentStore;
  readonly views: Views;
  readonly now: Clock;
}
