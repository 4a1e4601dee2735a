import { advice } from './advice/route.ts';
import { adviceRefusal } from './advice-refusal/route.ts';
import { adviceRequest } from './advice-request/route.ts';
import { adviceSupplement } from './advice-supplement/route.ts';
import { adviceTermExtension } from './advice-term-extension/route.ts';
import { answerRevision } from './answer-revision/route.ts';
import { answers } from './answers/route.ts';
import { closure } from './closure/route.ts';
import { commitmentFulfilment } from './commitment-fulfilment/route.ts';
import { commitmentPostponement } from './commitment-postponement/route.ts';
import { decision } from './decision/route.ts';
import { departure } from './departure/route.ts';
import { dispute } from './dispute/route.ts';
import { disputeSettlement } from './dispute-settlement/route.ts';
import { dossier } from './dossier/route.ts';
import { dossiers } from './dossiers/route.ts';
import { draft } from './draft/route.ts';
import { evaluation } from './evaluation/route.ts';
import { influenceSpace } from './influence-space/route.ts';
import { information } from './information/route.ts';
import { informationRequest } from './information-request/route.ts';
import { involvement } from './involvement/route.ts';
import { migration } from './migration/route.ts';
import { opening } from './opening/route.ts';
import { publication } from './publication/route.ts';
import { raadSubmission } from './raad-submission/route.ts';
import { recommendation } from './recommendation/route.ts';
import { rejoinder } from './rejoinder/route.ts';
import { response } from './response/route.ts';
import { responseTermExtension } from './response-term-extension/route.ts';
import { signIn } from './sign-in/route.ts';
import { start } from './start/route.ts';
import { trace } from './trace/route.ts';
import { withdrawal } from './withdrawal/route.ts';

/** Every page of the workplace, one folder each. A new page adds its line here (docs/decisions/0003-web.md). */
export const pages = [
  advice,
  adviceRefusal,
  adviceRequest,
  adviceSupplement,
  adviceTermExtension,
  answerRevision,
  answers,
  closure,
  commitmentFulfilment,
  commitmentPostponement,
  decision,
  departure,
  dispute,
  disputeSettlement,
  dossier,
  dossiers,
  draft,
  evaluation,
  influenceSpace,
  information,
  informationRequest,
  involvement,
  migration,
  opening,
  publication,
  raadSubmission,
  recommendation,
  rejoinder,
  response,
  responseTermExtension,
  signIn,
  start,
  trace,
  withdrawal,
] as const;
