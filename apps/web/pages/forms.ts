import { createRoute } from '@tanstack/react-router';
import { overOf } from '../action/over.ts';
import { requireSession } from '../app/require-session.ts';
import { rootRoute } from '../app/root-route.tsx';
import { lazyPage, type Page } from '../app/lazy-page.ts';
import { loadTrajectory } from '../trajectory/load.ts';
import { actions, type ActionType } from './actions.ts';
import * as answersSearch from './forms/answers/search.ts';

/** Where answers are written is a list that is narrowed too, so its address says more. */
const ANSWERS = 'AnswerDrafted';

/** The page on which each fact is recorded; its address stands in actions.ts. */
const pages: Readonly<Record<Exclude<ActionType, typeof ANSWERS>, Page>> = {
  TrajectoryAmended: () => import('./forms/amendment.tsx'),
  InfluenceSpaceSet: () => import('./forms/influence-space.tsx'),
  DraftPublished: () => import('./forms/draft.tsx'),
  InformationRequested: () => import('./forms/information-request.tsx'),
  InformationProvided: () => import('./forms/information.tsx'),
  InvolvementHeld: () => import('./forms/involvement.tsx'),
  AdviceRequested: () => import('./forms/advice-request/page.tsx'),
  AdviceTermExtended: () => import('./forms/advice-term-extension.tsx'),
  AdviceSubmitted: () => import('./forms/advice/page.tsx'),
  AdviceSupplemented: () => import('./forms/advice-supplement.tsx'),
  AdviceDeclined: () => import('./forms/advice-refusal.tsx'),
  AdviceConfirmed: () => import('./forms/advice-confirmation.tsx'),
  AdviceWithdrawn: () => import('./forms/advice-withdrawal.tsx'),
  ResponseTermExtended: () => import('./forms/response-term-extension.tsx'),
  ResponseReady: () => import('./forms/response-submission.tsx'),
  ResponseReturned: () => import('./forms/response-return.tsx'),
  ResponseAdopted: () => import('./forms/response/page.tsx'),
  RejoinderGiven: () => import('./forms/rejoinder.tsx'),
  AnswerRevised: () => import('./forms/answer-revision.tsx'),
  DecisionTaken: () => import('./forms/decision.tsx'),
  InfluenceTraced: () => import('./forms/trace/page.tsx'),
  ChangeExplained: () => import('./forms/change-explanation.tsx'),
  InfluenceJudged: () => import('./forms/judgement/page.tsx'),
  ProgressReported: () => import('./forms/progress-report.tsx'),
  RaadActed: () => import('./forms/raad-act.tsx'),
  SharedWithRaad: () => import('./forms/raad-submission.tsx'),
  ParticipantLeft: () => import('./forms/departure.tsx'),
  AuthoritySucceeded: () => import('./forms/succession.tsx'),
  InfluencePublished: () => import('./forms/publication.tsx'),
  CommitmentFulfilled: () => import('./forms/commitment-fulfilment.tsx'),
  CommitmentPostponed: () => import('./forms/commitment-postponement.tsx'),
  DisputeRaised: () => import('./forms/dispute.tsx'),
  DisputeSettled: () => import('./forms/dispute-settlement.tsx'),
  EvaluationGiven: () => import('./forms/evaluation.tsx'),
  TrajectoryWithdrawn: () => import('./forms/withdrawal.tsx'),
  TrajectoryClosed: () => import('./forms/closure.tsx'),
  TrajectoryMigrated: () => import('./forms/migration.tsx'),
  FactRetracted: () => import('./forms/retraction.tsx'),
  FactCorrected: () => import('./forms/correction.tsx'),
};

const formRoute = <const Path extends `/dossiers/$dossier/${string}`>(path: Path, page: Page) =>
  createRoute({
    getParentRoute: () => rootRoute,
    path,
    validateSearch: overOf,
    beforeLoad: requireSession,
    loader: loadTrajectory,
  }).lazy(lazyPage(page));

type FormType = keyof typeof pages;
type FormRoute<T extends FormType> = ReturnType<typeof formRoute<(typeof actions)[T]>>;
const routeOf = <T extends FormType>(fact: T): FormRoute<T> => formRoute(actions[fact], pages[fact]);

const answers = createRoute({
  getParentRoute: () => rootRoute,
  path: actions[ANSWERS],
  validateSearch: answersSearch.searchOf,
  beforeLoad: requireSession,
  loader: loadTrajectory,
}).lazy(lazyPage(() => import('./forms/answers/page.tsx')));

export const forms = [...(Object.keys(pages) as FormType[]).map((fact) => routeOf(fact)), answers] as const;
