import { CONDITIONS } from './conditions.ts';
import { FACT_TERMS } from './fact-terms.ts';
import { TOPICS } from './topics.ts';
import type {
  AdviceVerdict,
  AnswerVerdict,
  DeadlineKind,
  DeadlineState,
  Effect,
  Kind,
  Level,
  Maturity,
  Outcome,
  ProgressState,
  ChangeCause,
  RaadActKind,
  RaadOutcome,
  Recognition,
  RequestState,
  Role,
  Stage,
  Stance,
  Subject,
  Flag,
} from '#vocabulary';
import { textsOf, type Text } from './texts-of.ts';

/** The words of the domain: stages, verdicts, facts, rules. */
export const TERMS = {
  stage: {
    draft: { nl: 'Concept', en: 'Draft' },
    involvement: { nl: 'Vroege betrokkenheid', en: 'Early involvement' },
    advice: { nl: 'Advies', en: 'Advice' },
    response: { nl: 'Reactie', en: 'Response' },
    influence: { nl: 'Doorwerking', en: 'Influence' },
    closed: { nl: 'Afgesloten', en: 'Closed' },
    withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
  } satisfies Record<Stage, Text>,
  decision: {
    open: { nl: 'Nog niet besloten', en: 'Not decided yet' },
    notKnown: { nl: 'Geen besluit bekend', en: 'No decision known' },
    partly: { nl: 'Deels besloten', en: 'Partly decided' },
    taken: { nl: 'Besloten', en: 'Decided' },
  },
  dispute: {
    none: { nl: 'Geen geschil', en: 'No dispute' },
    raised: { nl: 'Er loopt een geschil', en: 'There is a dispute' },
    settled: { nl: 'Er was een geschil', en: 'There was a dispute' },
  },
  kind: {
    requested: { nl: 'Gevraagd advies', en: 'Requested advice' },
    unsolicited: { nl: 'Eigen advies van de adviesraad', en: 'Own advice of the council' },
  } satisfies Record<Kind, Text>,
  subject: {
    ordinance: { nl: 'Verordening', en: 'Ordinance' },
    policy: { nl: 'Beleid', en: 'Policy' },
    implementation: { nl: 'Uitvoering', en: 'Implementation' },
  } satisfies Record<Subject, Text>,
  level: {
    inform: { nl: 'Informeren', en: 'Inform' },
    consult: { nl: 'Raadplegen', en: 'Consult' },
    advise: { nl: 'Adviseren', en: 'Advise' },
    coproduce: { nl: 'Samen maken', en: 'Co-produce' },
    decide: { nl: 'Beslissen', en: 'Decide' },
  } satisfies Record<Level, Text>,
  levelMeans: {
    inform: { nl: 'Mensen worden op de hoogte gehouden.', en: 'People are kept informed.' },
    consult: { nl: 'Mensen geven hun mening.', en: 'People give their opinion.' },
    advise: { nl: 'Mensen geven advies dat zwaar telt.', en: 'People give advice that weighs heavily.' },
    coproduce: { nl: 'Mensen maken het plan mee.', en: 'People make the plan together.' },
    decide: { nl: 'Mensen beslissen mee.', en: 'People take part in the decision.' },
  } satisfies Record<Level, Text>,
  maturity: {
    idea: { nl: 'Idee', en: 'Idea' },
    outline: { nl: 'Hoofdlijnen', en: 'Outline' },
    concept: { nl: 'Concept', en: 'Concept' },
    proposal: { nl: 'Voorstel', en: 'Proposal' },
  } satisfies Record<Maturity, Text>,
  adviceVerdict: {
    positive: { nl: 'Positief', en: 'Positive' },
    positiveWithConditions: { nl: 'Positief, met voorwaarden', en: 'Positive, with conditions' },
    negative: { nl: 'Negatief', en: 'Negative' },
    none: { nl: 'Geen oordeel over het geheel', en: 'No verdict on the whole' },
  } satisfies Record<AdviceVerdict, Text>,
  stance: {
    agree: { nl: 'Mee eens', en: 'Agrees' },
    conditional: { nl: 'Mee eens, met voorwaarden', en: 'Agrees, with conditions' },
    disagree: { nl: 'Niet mee eens', en: 'Disagrees' },
  } satisfies Record<Stance, Text>,
  verdict: {
    adopted: { nl: 'Overgenomen', en: 'Adopted' },
    partly: { nl: 'Deels overgenomen', en: 'Partly adopted' },
    notAdopted: { nl: 'Niet overgenomen', en: 'Not adopted' },
    noted: { nl: 'Gelezen, er verandert niets', en: 'Noted' },
    notConsidered: { nl: 'Hoort ergens anders', en: 'Not considered' },
    answered: { nl: 'Vraag beantwoord', en: 'Question answered' },
    held: { nl: 'Aangehouden', en: 'Held' },
    unanswered: { nl: 'Nog geen antwoord', en: 'No answer yet' },
  } satisfies Record<AnswerVerdict | 'unanswered', Text>,
  topic: TOPICS.topic,
  source: TOPICS.source,
  effect: {
    text: { nl: 'Te zien in de tekst', en: 'Visible in the text' },
    practice: { nl: 'Te zien in de praktijk', en: 'Visible in practice' },
    commitment: { nl: 'Toegezegd', en: 'Promised' },
    none: { nl: 'Er veranderde niets', en: 'Nothing changed' },
    untraced: { nl: 'Nog niet aangewezen', en: 'Not traced yet' },
  } satisfies Record<Effect | 'untraced', Text>,
  request: {
    open: { nl: 'Wacht op advies', en: 'Awaits advice' },
    submitted: { nl: 'Advies gegeven', en: 'Advice given' },
    declined: { nl: 'Adviesraad geeft geen advies', en: 'The council gives no advice' },
    lapsed: { nl: 'Termijn voorbij', en: 'Term is over' },
    dropped: { nl: 'Vervallen', en: 'Dropped' },
  } satisfies Record<RequestState, Text>,
  outcome: {
    adopted: { nl: 'Vastgesteld', en: 'Adopted' },
    amended: { nl: 'Gewijzigd vastgesteld', en: 'Adopted with changes' },
    rejected: { nl: 'Verworpen', en: 'Rejected' },
    postponed: { nl: 'Uitgesteld', en: 'Postponed' },
    unknown: { nl: 'Niet bekend', en: 'Not known' },
  } satisfies Record<Outcome, Text>,
  recognised: {
    yes: { nl: 'Herkend', en: 'Recognised' },
    partly: { nl: 'Deels herkend', en: 'Partly recognised' },
    no: { nl: 'Niet herkend', en: 'Not recognised' },
  } satisfies Record<Recognition, Text>,
  definition: {
    second: {
      nl: 'Versie 2: fouten worden hersteld, punten kunnen openblijven en worden aangehouden',
      en: 'Version 2: mistakes are corrected, points can be left open and be held',
    },
    third: {
      nl: 'Versie 3: wie de doorwerking publiceert, zegt ook van elke wijziging in de tekst waardoor, of waarom niet',
      en: 'Version 3: whoever publishes the influence also says why each change of the text came, or why that is not said',
    },
  },
  progress: {
    notStarted: { nl: 'Nog niet begonnen', en: 'Not started' },
    underway: { nl: 'Onderweg', en: 'Underway' },
    done: { nl: 'Klaar', en: 'Done' },
    stopped: { nl: 'Gestopt', en: 'Stopped' },
  } satisfies Record<ProgressState, Text>,
  raadAct: {
    motion: { nl: 'Motie', en: 'Motion' },
    amendment: { nl: 'Amendement', en: 'Amendment' },
    question: { nl: 'Vraag', en: 'Question' },
  } satisfies Record<RaadActKind, Text>,
  cause: {
    raad: { nl: 'De gemeenteraad wijzigde het', en: 'The municipal council amended it' },
    law: { nl: 'De wet veranderde', en: 'The law changed' },
    editorial: { nl: 'Alleen de woorden of de opmaak', en: 'Only the wording or layout' },
    elaboration: { nl: 'De gemeente werkte het zelf uit', en: 'The municipality worked it out itself' },
  } satisfies Record<ChangeCause, Text>,
  raadOutcome: {
    adopted: { nl: 'Aangenomen', en: 'Adopted' },
    rejected: { nl: 'Verworpen', en: 'Rejected' },
    withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
    unknown: { nl: 'Afloop niet bekend', en: 'Outcome not known' },
  } satisfies Record<RaadOutcome, Text>,
  deadlineKind: {
    advice: { nl: 'Advies', en: 'Advice' },
    response: { nl: 'Reactie', en: 'Response' },
    decision: { nl: 'Besluit', en: 'Decision' },
    commitment: { nl: 'Toezegging', en: 'Commitment' },
    answer: { nl: 'antwoord op een punt', en: 'answer to a point' },
    information: { nl: 'Gevraagde informatie', en: 'Information asked for' },
  } satisfies Record<DeadlineKind, Text>,
  deadlineState: {
    open: { nl: 'Loopt', en: 'Running' },
    met: { nl: 'Op tijd', en: 'In time' },
    late: { nl: 'Kwam te laat', en: 'Came late' },
    overdue: { nl: 'Te laat', en: 'Overdue' },
    dropped: { nl: 'Vervallen', en: 'Dropped' },
  } satisfies Record<DeadlineState, Text>,
  role: {
    civilServant: { nl: 'Beleidsmedewerker', en: 'Civil servant' },
    council: { nl: 'Adviesraad', en: 'Council' },
    alderman: { nl: 'Wethouder', en: 'Alderman' },
    clerk: { nl: 'Griffier', en: 'Clerk' },
    administrator: { nl: 'Beheerder', en: 'Administrator' },
    auditor: { nl: 'Auditor', en: 'Auditor' },
  } satisfies Record<Role, Text>,
  flag: {
    'answers-left-open': {
      nl: 'Een reactie liet punten open die nog niet zijn beantwoord.',
      en: 'A response left points open that have no answer yet.',
    },
    'adopted-not-traced': {
      nl: 'Er is iets overgenomen, maar nog niet aangewezen waar.',
      en: 'Something was adopted, but it is not visible yet where.',
    },
    'conflicting-verdicts': { nl: 'De adviesraden oordelen verschillend.', en: 'The councils judge differently.' },
    'decided-before-advice': {
      nl: 'Er is besloten voordat het advies er was.',
      en: 'It was decided before the advice was there.',
    },
    'decided-before-answers': {
      nl: 'Er is besloten voordat het advies was beantwoord.',
      en: 'It was decided before the advice was answered.',
    },
    'information-withheld': {
      nl: 'Een adviesraad moest het doen zonder informatie die ze had gevraagd.',
      en: 'A council had to do without information that it had asked for.',
    },
    'late-advice': { nl: 'Een advies kwam na de termijn.', en: 'An advice came after its term.' },
    'late-response': { nl: 'Een reactie kwam na de termijn.', en: 'A response came after its term.' },
    'no-involvement': {
      nl: 'Er is advies gevraagd zonder eerst met mensen te praten.',
      en: 'Advice was asked without talking to people first.',
    },
    'not-consulted': { nl: 'Er is geen advies gevraagd.', en: 'No advice was asked.' },
    'not-shared-with-raad': {
      nl: 'Niet vastgelegd dat de gemeenteraad het advies kreeg voor het besluit.',
      en: 'It was not recorded that the municipal council got the advice before it decided.',
    },
    'response-overdue': { nl: 'De reactie op een advies is te laat.', en: 'The response to an advice is overdue.' },
  } satisfies Record<Flag, Text>,
  ...FACT_TERMS,
  constructed: { nl: 'Bedacht voorbeeld', en: 'Made-up example' },
  version: { nl: 'Versie {{version}}', en: 'Version {{version}}' },
  recommendation: { nl: 'Aanbeveling {{number}}', en: 'Recommendation {{number}}' },
  question: { nl: 'Vraag {{number}}', en: 'Question {{number}}' },
  condition: CONDITIONS,
};

export const useTerms = textsOf(TERMS);
