export { numbersOf } from './numbers.js';
export { isSameMail, isSameName } from './same.js';

/**
 * The closed lists of the domain, as plain data: the screens bundle them, the format's text fixes them. What is asked
 * in a form or a filter stands in this order.
 */
export const KINDS = ['requested', 'unsolicited'] as const;
export const SUBJECTS = ['ordinance', 'policy', 'implementation'] as const;
export const LEGAL_BASES = ['participatiewet-47', 'wmo-2.1.3', 'jeugdwet-2.10', 'local'] as const;
export const AUTHORITY_KINDS = ['college', 'raad', 'board'] as const;
/** In what a municipality laid down how advice is asked: verordening, beleidsregel, reglement, convenant. */
export const INSTRUMENTS = ['ordinance', 'policyRule', 'regulation', 'agreement'] as const;
/** When a response is owed: to every point, or only where the authority deviates (Awb 3:50). */
export const ANSWERED = ['always', 'onDeviation'] as const;
/** In which languages the pages are. */
export const LANGUAGES = ['nl', 'en'] as const;
/** Who makes known what became of an advice. */
export const PUBLISHERS = ['municipality', 'clerk', 'council'] as const;
/** Whose meetings a term may be counted to, and to what of one: its day, or the day on which its papers close. */
export const MEETING_BODIES = ['college', 'raad'] as const;
export const MEETING_DAYS = ['meeting', 'closing'] as const;
export const LEVELS = ['inform', 'consult', 'advise', 'coproduce', 'decide'] as const;
/** Whether a text is the name of a document that is kept: the hash of its bytes. */
export const isDocumentHash = (text: unknown): text is string =>
  typeof text === 'string' && /^sha256-[\da-f]{64}$/.test(text);

export const MATURITIES = ['idea', 'outline', 'concept', 'proposal'] as const;
export const ADVICE_VERDICTS = ['positive', 'positiveWithConditions', 'negative', 'none'] as const;
/** How an advice came that the municipality recorded for a council without access. */
export const ON_BEHALF = ['letter', 'mail', 'oral'] as const;
/** Why what an advice left unanswered is no longer owed. */
export const ADVICE_ENDS = ['withdrawn', 'replaced'] as const;
export const STANCES = ['agree', 'conditional', 'disagree'] as const;
export const ANSWER_VERDICTS = [
  'adopted',
  'partly',
  'notAdopted',
  'noted',
  'notConsidered',
  'answered',
  'held',
] as const;
/** What a council says of an answer. */
export const SATISFACTIONS = [true, false, 'partly', 'notYet'] as const;
export const OUTCOMES = ['adopted', 'amended', 'rejected', 'postponed', 'unknown'] as const;
export const EFFECTS = ['text', 'practice', 'commitment', 'none'] as const;
/** Whether a council recognises what the municipality says became of its point. */
export const RECOGNITIONS = ['yes', 'partly', 'no'] as const;
/** How far something is that was answered. */
export const PROGRESS_STATES = ['notStarted', 'underway', 'done', 'stopped'] as const;
/** What the gemeenteraad itself can do about recommendations, and how that ends. */
export const RAAD_ACTS = ['motion', 'amendment', 'question'] as const;
export const RAAD_OUTCOMES = ['adopted', 'rejected', 'withdrawn', 'unknown'] as const;
/** Why a text changed that no recommendation and no finding changed. */
export const CHANGE_CAUSES = ['raad', 'law', 'editorial', 'elaboration'] as const;
/** Where a change that was promised can be found. */
export const INFLUENCES = [...EFFECTS, 'untraced'] as const;
export const STAGES = ['draft', 'involvement', 'advice', 'response', 'influence', 'closed', 'withdrawn'] as const;
export const REQUEST_STATES = ['open', 'submitted', 'declined', 'lapsed', 'dropped'] as const;
export const DECISION_STATES = ['open', 'partly', 'taken'] as const;
/** What became of a fact that was recorded wrongly. */
export const CORRECTIONS = ['retracted', 'corrected'] as const;
export const DISPUTE_STATES = ['none', 'raised', 'settled'] as const;
/** What a report and a file list as due. */
export const REPORTED_DEADLINES = ['advice', 'response', 'decision', 'commitment', 'answer'] as const;
/** All that is due; what a council asked to know is between those who take part. */
export const DEADLINE_KINDS = [...REPORTED_DEADLINES, 'information'] as const;
export const DEADLINE_STATES = ['open', 'overdue', 'met', 'late', 'dropped'] as const;
/** What a figure of the dashboard can count of points: each with an answer, a trace or a rejoinder like this. */
export const POINT_FIGURES = [
  ...(['any', ...ANSWER_VERDICTS, 'unanswered'] as const),
  ...(['promised', 'inText', 'inPractice', 'inCommitment', 'noChange', 'untraced'] as const),
  ...(['satisfied', 'partlySatisfied', 'dissatisfied', 'notYetSatisfied'] as const),
  ...(['traced', 'recognised', 'partlyRecognised', 'notRecognised', 'notJudged'] as const),
] as const;
/** What it can count of responses. */
export const RESPONSE_FIGURES = ['responded', 'respondedLate', 'owed', 'overdue'] as const;
export const FIGURE_NAMES = [...POINT_FIGURES, ...RESPONSE_FIGURES] as const;
/** What the gemeenteraad can ask about. */
export const RAAD_TOPICS = [
  ...(['disputed', 'unanswered', 'answeredLate', 'refused', 'notRecognised'] as const),
  ...(['notConsulted', 'decidedBeforeAdvice', 'decidedBeforeAnswers', 'withoutInvolvement'] as const),
] as const;
/** Whose dossiers an alderman asks for: the own, or those of everybody in the college. */
export const WHOSE = ['own', 'college'] as const;
/** How many conditions for good participation there are (Movisie 2013); they go by their number. */
export const CONDITIONS = 17;
/** What is changed of people, and of what a municipality sets: as the journal tells it. */
export const CHANGES = [
  ...([
    'memberAdded',
    'memberRenamed',
    'mailChanged',
    'loginChanged',
    'rolesChanged',
    'rolesEnded',
    'personErased',
  ] as const),
  ...(['standInAdded', 'standInEnded'] as const),
  ...(['personExported', 'rightsReviewed'] as const),
  ...(['settingsChanged', 'sheetMappingChanged', 'letterTemplateChanged', 'letterTemplateRemoved'] as const),
  ...(['machineAdded', 'machineRenewed', 'machineEnded'] as const),
  ...(['signInLinkMade', 'signInWayAdded', 'signInWayRemoved'] as const),
  ...(['logoChanged', 'logoRemoved'] as const),
  ...(['textAdded', 'textChanged', 'textRemoved'] as const),
  ...(['councilOffered', 'councilAccepted', 'councilSharingEnded'] as const),
] as const;
/** What is changed of councils, which are stories in the log. */
export const COUNCIL_CHANGES = ['councilFounded', 'councilChanged', 'councilEnded'] as const;
export const ROLES = ['civilServant', 'council', 'alderman', 'clerk', 'administrator', 'auditor'] as const;
/** How a member comes in: by an account, by a way of their own, or not yet, with a link that holds, that is over, or none. */
export const COMES_BY = ['account', 'own', 'invited', 'expired', 'none'] as const;
/** What somebody is in a council: the first two speak for it. */
export const COUNCIL_FUNCTIONS = ['chair', 'secretary', 'member'] as const;

export type Change = (typeof CHANGES)[number];
export type Kind = (typeof KINDS)[number];
export type Subject = (typeof SUBJECTS)[number];
export type LegalBasis = (typeof LEGAL_BASES)[number];
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];
export type Level = (typeof LEVELS)[number];
export type Maturity = (typeof MATURITIES)[number];
export type AdviceVerdict = (typeof ADVICE_VERDICTS)[number];
export type Stance = (typeof STANCES)[number];
export type AnswerVerdict = (typeof ANSWER_VERDICTS)[number];
export type Satisfaction = (typeof SATISFACTIONS)[number];
export type Outcome = (typeof OUTCOMES)[number];
export type Effect = (typeof EFFECTS)[number];
export type Recognition = (typeof RECOGNITIONS)[number];
export type ProgressState = (typeof PROGRESS_STATES)[number];
export type RaadActKind = (typeof RAAD_ACTS)[number];
export type ChangeCause = (typeof CHANGE_CAUSES)[number];
export type RaadOutcome = (typeof RAAD_OUTCOMES)[number];
export type Influence = (typeof INFLUENCES)[number];
export type Stage = (typeof STAGES)[number];
export type RequestState = (typeof REQUEST_STATES)[number];
export type DecisionState = (typeof DECISION_STATES)[number];
export type DisputeState = (typeof DISPUTE_STATES)[number];
export type ReportedDeadline = (typeof REPORTED_DEADLINES)[number];
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];
export type DeadlineState = (typeof DEADLINE_STATES)[number];
export type PointFigure = (typeof POINT_FIGURES)[number];
export type ResponseFigure = (typeof RESPONSE_FIGURES)[number];
export type FigureName = (typeof FIGURE_NAMES)[number];
export type Whose = (typeof WHOSE)[number];
export type RaadTopic = (typeof RAAD_TOPICS)[number];
/** What somebody is, in one municipality; a council member, alderman or clerk acts for a body. */
export type Role = (typeof ROLES)[number];
export type CouncilFunction = (typeof COUNCIL_FUNCTIONS)[number];

/** Verdicts that leave a recommendation, or a part of it, undone; they stay in the register of what was not adopted. */
export const REFUSALS = ['notAdopted', 'partly', 'noted', 'notConsidered'] as const satisfies readonly AnswerVerdict[];
const refusals: ReadonlySet<AnswerVerdict> = new Set(REFUSALS);
export const isRefusal = (verdict: AnswerVerdict): boolean => refusals.has(verdict);

/**
 * How what was not adopted stands in the register on a day: `waiting` within its term, `overdue` when that has passed or
 * nothing comes any more, `refused` in whole or in part, `held` for later.
 */
export const REGISTER_STATES = ['refused', 'overdue', 'waiting', 'held'] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

/** What can be wrong with how early a council was asked. */
export const EARLINESS_CONCERNS = [
  ...(['notConsulted', 'askedAtProposal', 'askedUrgently', 'withoutInvolvement'] as const),
  ...(['decidedBeforeAdvice', 'decidedBeforeAnswers'] as const),
] as const;
export type EarlinessConcern = (typeof EARLINESS_CONCERNS)[number];

/** Verdicts that promise a change: it has to be shown where. */
const PROMISES: ReadonlySet<AnswerVerdict> = new Set(['adopted', 'partly']);
export const isPromise = (verdict: AnswerVerdict): boolean => PROMISES.has(verdict);

export { HAPPENED } from './happened.js';

/** In what of a dossier a search finds words: each has an address. */
export const FOUND_IN = [
  ...(['recommendation', 'answer', 'rejoinder', 'trace', 'judgement', 'progress', 'commitment'] as const),
  ...(['advice', 'response', 'request', 'finding', 'involvement', 'information', 'article', 'space'] as const),
  ...(['decision', 'raad', 'dispute', 'course'] as const),
] as const;
export type FoundIn = (typeof FOUND_IN)[number];

/** What somebody should know of a dossier before they read on. */
export const FLAGS = [
  ...(['adopted-not-traced', 'answers-left-open', 'conflicting-verdicts', 'decided-before-advice'] as const),
  ...(['decided-before-answers', 'information-withheld', 'late-advice', 'late-response', 'no-involvement'] as const),
  ...(['not-consulted', 'not-shared-with-raad', 'response-overdue'] as const),
] as const;
export type Flag = (typeof FLAGS)[number];
export { MAIL_PACES, NEWS_KINDS, type MailPace, type NewsKind } from './news.js';
