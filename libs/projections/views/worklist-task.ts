import type { FactType } from '#trajectory';
import type { TaskRow } from '../query/tasks.js';

/** Something that awaits somebody in a trajectory. */
export type WorklistRow = TaskRow<FactType>;

export type Task = Pick<WorklistRow, 'role' | 'fact' | 'since'> & {
  readonly [K in keyof WorklistRow]?: WorklistRow[K] | undefined;
};
