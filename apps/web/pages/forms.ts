import { createRoute } from '@tanstack/react-router';
import { loadWork, overOf } from '../action/work.ts';
import { requireSession } from '../app/require-session.ts';
import { rootRoute } from '../app/root-route.tsx';
import { shownBy, type Page } from '../app/shown-by.ts';
import { actions, type ActionType } from './actions.ts';

/** The page on which each fact is recorded; its address stands in actions.ts. */
const pages: Readonly<Record<ActionType, Page>> = {
  InfluenceSpaceSet: () => import('./influence-space/page.tsx'),
  DraftPublished: () => import('./draft/page.tsx'),
  InformationRequested: () => import('./information-request/page.tsx'),
  InformationProvided: () => import('./information/page.tsx'),
  InvolvementHeld: () => import('./involvement/page.tsx'),
  AdviceRequested: () => import('./advice-request/page.tsx'),
  AdviceTermExtended: () => import('./advice-term-extension/page.tsx'),
  AdviceSubmitted: () => import('./advice/page.tsx'),
  AdviceSupplemented: () => import('./advice-supplement/page.tsx'),
  AdviceDeclined: () => import('./advice-refusal/page.tsx'),
  AnswerDrafted: () => import('./answers/page.tsx'),
  ResponseTermExtended: () => import('./response-term-extension/page.tsx'),
  ResponseAdopted: () => import('./response/page.tsx'),
  RejoinderGiven: () => import('./rejoinder/page.tsx'),
  AnswerRevised: () => import('./answer-revision/page.tsx'),
  DecisionTaken: () => import('./decision/page.tsx'),
  InfluenceTraced: () => import('./trace/page.tsx'),
  SharedWithRaad: () => import('./raad-submission/page.tsx'),
  ParticipantLeft: () => import('./departure/page.tsx'),
  InfluencePublished: () => import('./publication/page.tsx'),
  CommitmentFulfilled: () => import('./commitment-fulfilment/page.tsx'),
  CommitmentPostponed: () => import('./commitment-postponement/page.tsx'),
  DisputeRaised: () => import('./dispute/page.tsx'),
  DisputeSettled: () => import('./dispute-settlement/page.tsx'),
  EvaluationGiven: () => import('./evaluation/page.tsx'),
  TrajectoryWithdrawn: () => import('./withdrawal/page.tsx'),
  TrajectoryClosed: () => import('./closure/page.tsx'),
  TrajectoryMigrated: () => import('./migration/page.tsx'),
};

const formRoute = <const Path extends `/dossiers/$dossier/${string}`>(path: Path, page: Page) =>
  createRoute({
    getParentRoute: () => rootRoute,
    path,
    validateSearch: overOf,
    beforeLoad: requireSession,
    loader: loadWork,
  }).lazy(shownBy(page));

type FormRoute<T extends ActionType> = ReturnType<typeof formRoute<(typeof actions)[T]>>;
const routeOf = <T extends ActionType>(fact: T): FormRoute<T> => formRoute(actions[fact], pages[fact]);

export const forms = (Object.keys(pages) as ActionType[]).map((fact) => routeOf(fact));
