import type { TrajectoryBySight } from '../trajectory-by-sight.js';
import type { AnyView } from '../runner/view.js';
import { councils, type CouncilRow } from './councils.js';
import { deadlines, type DeadlineRow } from './deadlines.js';
import { dossiers, type DossierRow } from './dossiers.js';
import { earliness, type EarlinessRow } from './earliness.js';
import { register, type RegisterRow } from './register.js';
import { responses, type ResponseRow } from './responses.js';
import { search, searchInside, searchShared, type SearchRow } from './search.js';
import type { WorklistRow } from './worklist-task.js';
import { worklist } from './worklist.js';

/** The tables that queries are written against. */
export interface Tables {
  dossiers: DossierRow;
  deadlines: DeadlineRow;
  register: RegisterRow;
  responses: ResponseRow;
  earliness: EarlinessRow;
  councils: CouncilRow;
  worklist: WorklistRow;
  search: SearchRow & { number: number };
  searchShared: SearchRow & { number: number };
  searchInside: SearchRow & { number: number };
}

export const views: readonly AnyView<TrajectoryBySight>[] = [
  dossiers,
  deadlines,
  register,
  responses,
  earliness,
  councils,
  worklist,
  search,
  searchShared,
  searchInside,
];
