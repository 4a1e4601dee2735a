export { InvalidQuery, type Page, type Paging } from './query/page.js';
export type { QueryContext, Query } from './query/reader.js';
export type { Progress } from './runner/account.js';
export type { ViewCheckpoint, Stopped } from './runner/runner.js';
export { checkEnd } from './runner/end.js';
export { Lease } from './runner/lease.js';
export { lastVisiblePosition } from './last-visible-position.js';
export { happenedIn, mayHearOf, revisionFor, type Happened } from './happened.js';
export { influenceView, recommendationSchema, type InfluenceView } from './single-stream/influence.js';
export { readTrajectory, type Recorded, type VisibleTrajectory } from './single-stream/read.js';
export { timelineView, type TimelineEntry } from './single-stream/timeline.js';
export { possibilitiesOf, trajectoryView, type TrajectoryView } from './single-stream/trajectory.js';
export { listKeptCouncils, oneKeptCouncil, type KeptCouncilItem, type ToldCouncil } from './kept-councils.js';
export { NotReady, Views, type ViewsOptions } from './views.js';
export {
  listCouncils,
  oneCouncil,
  type CouncilFilter,
  type CouncilItem,
  type CouncilsFilter,
} from './views/councils.js';
export { dashboard, type DashboardFilter, type Group } from './views/dashboard.js';
export { dueCounts, listDeadlines, pastDue, type DeadlineFilter } from './views/deadlines.js';
export { TRAJECTORY_SORTS, listTrajectories, type TrajectoryFilter } from './views/dossiers.js';
export { listEarliness, type EarlinessFilter } from './views/earliness.js';
export { listPortfolios, type PortfoliosFilter } from './views/portfolios.js';
export { listRegister, listRegisterAlone, type RegisterFilter } from './views/register.js';
export { searchTrajectories, type Found, type SearchFilter } from './views/search.js';
export { listWorklist, type WorklistFilter } from './views/worklist.js';
