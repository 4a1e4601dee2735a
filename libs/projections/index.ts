export { InvalidQuery, type Page, type Paging } from './query/page.js';
export type { DescribedQuery, QueryContext, Query } from './query/reader.js';
export type { Progress } from './runner/account.js';
export type { ViewCheckpoint, Stopped } from './runner/runner.js';
export { checkEnd } from './runner/log-end.js';
export { Lease } from './runner/lease.js';
export { lastVisiblePosition } from './last-visible-position.js';
export { happenedIn, mayHearOf, revisionFor, type Happened } from './happened.js';
export { adviceTermView } from './single-stream/advice-term.js';
export { auditLine, auditView, type AuditFilter } from './single-stream/audit.js';
export { influenceView, recommendationSchema, type InfluenceView } from './single-stream/influence.js';
export { entryView, type EntryView } from './single-stream/entry.js';
export { movedDeadlinesView } from './single-stream/moved-deadlines.js';
export { textView, type Compared, type TextView } from './single-stream/text.js';
export {
  letterOf,
  letterSchema,
  packetView,
  pointPacketOf,
  pointPacketSchema,
  type Naming,
  type PacketView,
} from './single-stream/packet.js';
export { readTrajectory, type Recorded, type VisibleTrajectory } from './single-stream/read.js';
export { timelineView, type TimelineEntry } from './single-stream/timeline.js';
export { possibilitiesOf, trajectoryView, type TrajectoryView } from './single-stream/trajectory.js';
export { councilLines, councilVersions, type CouncilLine, type CouncilVersion } from './council-versions.js';
export {
  listCouncilStories,
  listKeptCouncils,
  oneKeptCouncil,
  type KeptCouncilItem,
  type ToldCouncil,
} from './kept-councils.js';
export { FILLING_THREAD, NotReady, Views, type ViewsOptions } from './views.js';
export { oneCouncilYear, type CouncilYear, type CouncilYearFilter } from './views/council-year.js';
export { listCouncils, oneCouncil, type CouncilFilter, type CouncilsFilter } from './views/councils.js';
export { dashboard, group, type DashboardFilter, type Group } from './views/dashboard.js';
export { deadlinesView, dueCounts, listDeadlines, pastDue, type DeadlineFilter } from './views/deadlines.js';
export { dossiersOf } from './views/dossier-item.js';
export { TRAJECTORY_SORTS, listMunicipalities, listTrajectories, type TrajectoryFilter } from './views/dossiers.js';
export { countEarliness, listEarliness, type EarlinessFilter } from './views/earliness.js';
export { INFLUENCE_SOURCES, listInfluence, type InfluenceFilter } from './views/influence.js';
export { listInvolvement, type InvolvementFilter } from './views/involved.js';
export { listPoints, type PointsFilter } from './views/points.js';
export { listPortfolios, type PortfoliosFilter } from './views/portfolios.js';
export { listRaadTopics, type RaadTopicsFilter } from './views/raad-topic-list.js';
export { listResponses, type ResponsesFilter } from './views/response-list.js';
export { countRegister, listRegister, listRegisterAlone, type RegisterFilter } from './views/register-queries.js';
export { searchStories, type SearchFilter } from './search.js';
export {
  dueNews,
  listNews,
  type AskedToComment,
  type DueNews,
  type NewsFilter,
  type NewsItem,
  type RoleHolders,
} from './news/list.js';
export { newlyDue, newsAfter, type NewlyTold } from './news/newly.js';
export { openNews, openTitle, type OpenNews } from './news/open.js';
export { listWorklist, type WorklistFilter } from './worklist.js';
