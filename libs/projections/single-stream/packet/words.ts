import type {
  AdviceVerdict,
  AnswerVerdict,
  ChangeCause,
  DeadlineState,
  Influence,
  Kind,
  LegalBasis,
  Level,
  Maturity,
  Outcome,
  ProgressState,
  RaadActKind,
  RaadOutcome,
  Recognition,
  RequestState,
  Stage,
  Subject,
} from '#vocabulary';

/** As the screens say it in Dutch: test/projections/packet.spec.ts holds these against them. */
export const WORDS = {
  stage: {
    draft: 'Concept',
    involvement: 'Vroege betrokkenheid',
    advice: 'Advies',
    response: 'Reactie',
    influence: 'Doorwerking',
    closed: 'Afgesloten',
    withdrawn: 'Ingetrokken',
  } satisfies Record<Stage, string>,
  kind: { requested: 'Gevraagd advies', unsolicited: 'Eigen advies van de adviesraad' } satisfies Record<Kind, string>,
  subject: {
    ordinance: 'Verordening',
    policy: 'Beleid',
    implementation: 'Uitvoering',
  } satisfies Record<Subject, string>,
  levelMeans: {
    inform: 'Mensen worden op de hoogte gehouden.',
    consult: 'Mensen geven hun mening.',
    advise: 'Mensen geven advies dat zwaar telt.',
    coproduce: 'Mensen maken het plan mee.',
    decide: 'Mensen beslissen mee.',
  } satisfies Record<Level, string>,
  maturity: {
    idea: 'Idee',
    outline: 'Hoofdlijnen',
    concept: 'Concept',
    proposal: 'Voorstel',
  } satisfies Record<Maturity, string>,
  adviceVerdict: {
    positive: 'Positief',
    positiveWithConditions: 'Positief, met voorwaarden',
    negative: 'Negatief',
    none: 'Geen oordeel over het geheel',
  } satisfies Record<AdviceVerdict, string>,
  verdict: {
    adopted: 'Overgenomen',
    partly: 'Deels overgenomen',
    notAdopted: 'Niet overgenomen',
    noted: 'Gelezen, er verandert niets',
    notConsidered: 'Hoort ergens anders',
    answered: 'Vraag beantwoord',
    held: 'Aangehouden',
    unanswered: 'Nog geen antwoord',
  } satisfies Record<AnswerVerdict | 'unanswered', string>,
  effect: {
    text: 'Te zien in de tekst',
    practice: 'Te zien in de praktijk',
    commitment: 'Toegezegd',
    none: 'Er veranderde niets',
    untraced: 'Nog niet aangewezen',
  } satisfies Record<Influence, string>,
  request: {
    open: 'Wacht op advies',
    submitted: 'Advies gegeven',
    declined: 'Adviesraad geeft geen advies',
    lapsed: 'Termijn voorbij',
    dropped: 'Vervallen',
  } satisfies Record<RequestState, string>,
  outcome: {
    adopted: 'Vastgesteld',
    amended: 'Gewijzigd vastgesteld',
    rejected: 'Verworpen',
    postponed: 'Uitgesteld',
    unknown: 'Niet bekend',
  } satisfies Record<Outcome, string>,
  recognised: {
    yes: 'Herkend',
    partly: 'Deels herkend',
    no: 'Niet herkend',
  } satisfies Record<Recognition, string>,
  progress: {
    notStarted: 'Nog niet begonnen',
    underway: 'Onderweg',
    done: 'Klaar',
    stopped: 'Gestopt',
  } satisfies Record<ProgressState, string>,
  raadAct: { motion: 'Motie', amendment: 'Amendement', question: 'Vraag' } satisfies Record<RaadActKind, string>,
  cause: {
    raad: 'De gemeenteraad wijzigde het',
    law: 'De wet veranderde',
    editorial: 'Alleen de woorden of de opmaak',
    elaboration: 'De gemeente werkte het zelf uit',
  } satisfies Record<ChangeCause, string>,
  raadOutcome: {
    adopted: 'Aangenomen',
    rejected: 'Verworpen',
    withdrawn: 'Ingetrokken',
    unknown: 'Afloop niet bekend',
  } satisfies Record<RaadOutcome, string>,
  deadlineState: {
    open: 'Loopt',
    met: 'Op tijd',
    late: 'Kwam te laat',
    overdue: 'Te laat',
    dropped: 'Vervallen',
  } satisfies Record<DeadlineState, string>,
};

export const LAWS: Readonly<Record<LegalBasis, string>> = {
  'wmo-2.1.3': 'Wmo 2015, artikel 2.1.3',
  'jeugdwet-2.10': 'Jeugdwet, artikel 2.10',
  'participatiewet-47': 'Participatiewet, artikel 47',
  local: 'Afspraak van de gemeente zelf',
};

export const SATISFIED = {
  true: 'Tevreden',
  false: 'Niet tevreden',
  partly: 'Deels tevreden',
  notYet: 'Zegt er later iets van',
};
