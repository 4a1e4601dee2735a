import type { TrajectoryBySight } from '../trajectory-by-sight.js';
import type { AnyView } from '../runner/view.js';
import { councilYears, type CouncilYearRow } from './council-years.js';
import { councils, type CouncilRow } from './councils.js';
import { deadlines, type DeadlineRow } from './deadlines.js';
import { dossiers, type DossierRow } from './dossiers.js';
import { earliness, type EarlinessRow } from './earliness.js';
import { influence, type InfluenceRow } from './influence.js';
import { involved, type InvolvedRow } from './involved.js';
import { news, type NewsRow } from '../news/view.js';
import { points, type PointRow } from './points.js';
import { raadTopics, type RaadTopicRow } from './raad-topics.js';
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
  points: PointRow;
  influence: InfluenceRow;
  involved: InvolvedRow;
  raadTopics: RaadTopicRow;
  earliness: EarlinessRow;
  councils: CouncilRow;
  councilYears: CouncilYearRow;
  worklist: WorklistRow;
  news: NewsRow;
  search: SearchRow & { number: number };
  searchShared: SearchRow & { number: number };
  searchInside: SearchRow & { number: number };
}

export const views: readonly AnyView<TrajectoryBySight>[] = [
  dossiers,
  deadlines,
  register,
  responses,
  points,
  influence,
  involved,
  raadTopics,
  earliness,
  councils,
  councilYears,
  worklist,
  news,
  search,
  searchShared,
  searchInside,
];
