import { administrationStart } from './administration-start/route.ts';
import { adviceRefusal } from './advice-refusal/route.ts';
import { adviceRequest } from './advice-request/route.ts';
import { adviceSupplement } from './advice-supplement/route.ts';
import { adviceTermExtension } from './advice-term-extension/route.ts';
import { advice } from './advice/route.ts';
import { answerRevision } from './answer-revision/route.ts';
import { answers } from './answers/route.ts';
import { closure } from './closure/route.ts';
import { commitmentFulfilment } from './commitment-fulfilment/route.ts';
import { commitmentPostponement } from './commitment-postponement/route.ts';
import { council } from './council/route.ts';
import { councils } from './councils/route.ts';
import { dashboard } from './dashboard/route.ts';
import { deadlines } from './deadlines/route.ts';
import { decision } from './decision/route.ts';
import { departure } from './departure/route.ts';
import { disputeSettlement } from './dispute-settlement/route.ts';
import { dispute } from './dispute/route.ts';
import { dossier } from './dossier/route.ts';
import { dossiers } from './dossiers/route.ts';
import { draft } from './draft/route.ts';
import { evaluation } from './evaluation/route.ts';
import { influenceSpace } from './influence-space/route.ts';
import { informationRequest } from './information-request/route.ts';
import { information } from './information/route.ts';
import { involvement } from './involvement/route.ts';
import { member } from './member/route.ts';
import { migration } from './migration/route.ts';
import { municipalityCouncils } from './municipality-councils/route.ts';
import { municipalityMembers } from './municipality-members/route.ts';
import { municipalitySettings } from './municipality-settings/route.ts';
import { opening } from './opening/route.ts';
import { publication } from './publication/route.ts';
import { raadSubmission } from './raad-submission/route.ts';
import { recommendation } from './recommendation/route.ts';
import { register } from './register/route.ts';
import { rejoinder } from './rejoinder/route.ts';
import { responseTermExtension } from './response-term-extension/route.ts';
import { response } from './response/route.ts';
import { search } from './search/route.ts';
import { sheet } from './sheet/route.ts';
import { signIn } from './sign-in/route.ts';
import { start } from './start/route.ts';
import { timeline } from './timeline/route.ts';
import { trace } from './trace/route.ts';
import { withdrawal } from './withdrawal/route.ts';

/** Every page of the workplace, one folder each. A new page adds its line here (docs/decisions/0003-web.md). */
export const pages = [
  administrationStart,
  adviceRefusal,
  adviceRequest,
  adviceSupplement,
  adviceTermExtension,
  advice,
  answerRevision,
  answers,
  closure,
  commitmentFulfilment,
  commitmentPostponement,
  council,
  councils,
  dashboard,
  deadlines,
  decision,
  departure,
  disputeSettlement,
  dispute,
  dossier,
  dossiers,
  draft,
  evaluation,
  influenceSpace,
  informationRequest,
  information,
  involvement,
  member,
  migration,
  municipalityCouncils,
  municipalityMembers,
  municipalitySettings,
  opening,
  publication,
  raadSubmission,
  recommendation,
  register,
  rejoinder,
  responseTermExtension,
  response,
  search,
  sheet,
  signIn,
  start,
  timeline,
  trace,
  withdrawal,
] as const;
