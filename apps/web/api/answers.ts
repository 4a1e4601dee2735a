import type { LetterTemplateController } from '../../api/papers/letter-template.controller.ts';
import type { DocumentsController } from '../../api/documents/documents.controller.ts';
import type { Membership, Role } from '#directory';
import type {
  adviceTermView,
  movedDeadlinesView,
  dashboard,
  EntryView,
  InfluenceView,
  listCouncils,
  listDeadlines,
  listTrajectories,
  listEarliness,
  listInfluence,
  listPoints,
  listPortfolios,
  listRaadTopics,
  listRegister,
  listResponses,
  listWorklist,
  oneCouncil,
  oneCouncilYear,
  Query,
  searchStories,
  TextView,
  TimelineEntry,
  TrajectoryView,
} from '#projections';
import type { Possibility } from '#trajectory';
import type { DemoAccountsController } from '../../api/sessions/demo-accounts.controller.ts';
import type { SignInServicesController } from '../../api/sign-in/services.controller.ts';
import type { LinkedController } from '../../api/own-sign-in/linked.controller.ts';
import type { MachinesController } from '../../api/machines/machines.controller.ts';
import type { FellowsController } from '../../api/own-sign-in/fellows.controller.ts';
import type { OwnWaysController } from '../../api/own-sign-in/ways.controller.ts';
import type { SignInLinksController } from '../../api/own-sign-in/sign-in-links.controller.ts';
import type { SessionsController } from '../../api/sessions/sessions.controller.ts';

/** What the API answers, from the types of the views that it answers with. */

export type AnswerOf<Q> = Q extends Query<never, infer Answer> ? Answer : never;
export type FilterOf<Q> = Q extends Query<infer Filter, infer _> ? Filter : never;
type ItemOf<List> = List extends { readonly items: readonly (infer Item)[] } ? Item : never;

/** The names of the people that an answer speaks of, by their ids. */
export interface WithPeople {
  readonly people?: Readonly<Record<string, string>>;
}

export type Trajectories = AnswerOf<typeof listTrajectories>;
export type TrajectoryItem = ItemOf<Trajectories>;
export type Councils = AnswerOf<typeof listCouncils>;
export type CouncilItem = ItemOf<Councils>;
export type Portfolios = AnswerOf<typeof listPortfolios>;
export type Worklist = AnswerOf<typeof listWorklist>;
export type WorklistItem = ItemOf<Worklist>;
export type Deadlines = AnswerOf<typeof listDeadlines>;
export type DeadlineItem = ItemOf<Deadlines>;

export type Points = AnswerOf<typeof listPoints>;
export type PointItem = ItemOf<Points>;
export type Responses = AnswerOf<typeof listResponses>;
export type ResponseItem = ItemOf<Responses>;
export type Changes = AnswerOf<typeof listInfluence>;
export type ChangeItem = ItemOf<Changes>;
export type RaadTopics = AnswerOf<typeof listRaadTopics>;
export type RaadTopicItem = ItemOf<RaadTopics>;
export type Register = AnswerOf<typeof listRegister>;
export type RegisterItem = ItemOf<Register>;
export type Dashboard = AnswerOf<typeof dashboard>;
export type Earliness = AnswerOf<typeof listEarliness>;
export type EarlinessItem = ItemOf<Earliness>;
export type Council = NonNullable<AnswerOf<typeof oneCouncil>>;
export type CouncilYear = NonNullable<AnswerOf<typeof oneCouncilYear>>;
export type Found = AnswerOf<typeof searchStories>;

export type TrajectoryAnswer = TrajectoryView & WithPeople & { readonly possibilities: readonly Possibility[] };
export type TimelineAnswer = WithPeople & { id: string; asOf: string; items: readonly TimelineEntry[] };
export type AdviceTerm = ReturnType<typeof adviceTermView>;
export type MovedDeadlines = ReturnType<typeof movedDeadlinesView>;
export type EntryAnswer = EntryView & WithPeople;
export type InfluenceAnswer = InfluenceView & { readonly id: string; readonly asOf: string };
export type TextAnswer = TextView & { readonly id: string; readonly asOf: string };
export type TextPassage = TextView['passages'][number];
export type ChangeOrigin = TextPassage['causes'][number];
export type Thread = InfluenceView['recommendations'][number];
export type AnswerThread = Thread['answers'][number];
export type TracedFinding = InfluenceView['findings'][number];

export type { Membership, Possibility, Role };

/** What a method of a controller answers with. */
type AnsweredBy<Method extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<Method>>;
export type SessionAnswer = AnsweredBy<SessionsController['current']>;
export type NewSession = AnsweredBy<SessionsController['signIn']>;
export type SignInServices = AnsweredBy<SignInServicesController['list']>;
export type LinkedPerson = AnsweredBy<LinkedController['look']>;
export type Machines = AnsweredBy<MachinesController['list']>;
export type MachineSecret = AnsweredBy<MachinesController['add']>;
export type FellowMembers = AnsweredBy<FellowsController['list']>;
export type FellowLink = AnsweredBy<FellowsController['add']>;
export type OwnWays = AnsweredBy<OwnWaysController['list']>;
export type NewSignInLink = AnsweredBy<SignInLinksController['add']>;
export type SignInService = ItemOf<SignInServices>;
/** Nothing where nothing is left to do. */
export type SignedOut = AnsweredBy<SessionsController['signOut']>;
export type DemoAccounts = AnsweredBy<DemoAccountsController['list']>;

export type LetterTemplateAnswer = AnsweredBy<LetterTemplateController['keep']>;
export type { ListedMember, NameablePerson } from '../../api/administration/answers.ts';
export type DocumentAnswer = AnsweredBy<DocumentsController['add']>;
export type { SheetAnswer, SheetDossier } from '../../api/sheets/answer.ts';
export type { SheetMapping } from '#spreadsheet';
