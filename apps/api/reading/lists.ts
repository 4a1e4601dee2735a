import {
  countEarliness,
  countRegister,
  dashboard,
  TRAJECTORY_SORTS,
  INFLUENCE_SOURCES,
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
  searchStories,
  type DescribedQuery,
} from '#projections';
import {
  ANSWER_VERDICTS,
  EFFECTS,
  FIGURE_NAMES,
  DEADLINE_KINDS,
  DEADLINE_STATES,
  EARLINESS_CONCERNS,
  KINDS,
  LEGAL_BASES,
  REGISTER_STATES,
  MATURITIES,
  POINT_FIGURES,
  RAAD_TOPICS,
  RESPONSE_FIGURES,
  DECISION_STATES,
  DISPUTE_STATES,
  STAGES,
  SUBJECTS,
  WHOSE,
} from '#vocabulary';
import { code, day, id, limit, needed, oneOf, paging, someOf, text, year, type Param, type Params } from './params.js';

/** A view as a resource: where it stands, what it can be asked, and what it is about. */
export interface ListResource {
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly query: DescribedQuery<unknown, unknown>;
  /** Those named in the path are read from there. */
  readonly params: Readonly<Record<string, Param>>;
}

const list = <Filter, Answer>(
  path: string,
  id: string,
  summary: string,
  query: DescribedQuery<Filter, Answer>,
  params: Params<Filter>,
): ListResource => ({ path, id, summary, query: query as DescribedQuery<unknown, unknown>, params });

const municipality = code('TOOI code of a municipality.');
const council = id('Id of a council.');
const portfolio = text('Name of a portfolio.');
const from = day('From this day on.');
const until = day('Up to and including this day.');

const whose = oneOf(
  'Of an alderman: only dossiers that name you as portfolio holder, or nobody; or those of the whole college.',
  WHOSE,
);
/** What figures are counted over. */
const counted = {
  municipality,
  portfolio,
  withoutPortfolio: oneOf('Only what names no portfolio.', ['yes']),
  council: id('Id of a council whose advice it is, alone or with others.'),
  submitter: id('Id of the council that submitted the advice.'),
  authority: id('Id of an authority.'),
  from: day('Of the advice: from this day on.'),
  until: day('Of the advice: up to and including this day.'),
};

/** By the day of the advice: what was never answered is found by it too. */
const ADVISED = {
  advisedFrom: day('Only with an advice from this day on.'),
  advisedUntil: day('Only with an advice up to and including this day.'),
};

/** What the register can be asked, besides for a page of it. */
export const REGISTER = {
  municipality,
  dossier: id('Id of a dossier.'),
  council,
  authority: id('Id of an authority.'),
  recommendation: id('Id of a recommendation.'),
  portfolio,
  subject: oneOf('What the dossier is about.', SUBJECTS),
  verdict: someOf('What was answered.', [...ANSWER_VERDICTS, 'unanswered']),
  state: someOf('How it stands today.', REGISTER_STATES),
  ...ADVISED,
  from: day('Answered from this day on; while there is no answer, advised.'),
  until: day('Answered up to and including this day; while there is no answer, advised.'),
};

const EARLINESS = {
  municipality,
  portfolio,
  maturity: oneOf('How finished the draft was.', MATURITIES),
  council: id('Id of a council that takes part.'),
  concern: oneOf('What was wrong with how early it was asked.', EARLINESS_CONCERNS),
  from,
  until,
};

/** Every view over dossiers, in the order in which the API describes them. */
export const LISTS: readonly ListResource[] = [
  list('trajectories', 'listTrajectories', 'The dossiers that you may know of', listTrajectories, {
    ...paging,
    municipality,
    stage: oneOf('Where it stands.', STAGES),
    subject: oneOf('What it is about.', SUBJECTS),
    council,
    legalBasis: oneOf('On which the advice rests.', LEGAL_BASES),
    portfolio,
    kind: oneOf('Asked for, or of the council itself.', KINDS),
    decision: oneOf('Whether it was decided.', DECISION_STATES),
    dispute: oneOf('Whether there is a dispute.', DISPUTE_STATES),
    dueUntil: day('Only with something due up to and including this day.'),
    title: text('Words in the title.'),
    flag: text('Only with this flag.'),
    answers: oneOf(
      'Only with such an answer, to an advice of the council and the period that are asked for.',
      FIGURE_NAMES,
    ),
    ...ADVISED,
    sort: oneOf('What comes first; `-` turns it round.', TRAJECTORY_SORTS),
  }),
  list('deadlines', 'listDeadlines', 'What is due, was, or should have been, soonest first', listDeadlines, {
    ...paging,
    municipality,
    dossier: id('Id of a dossier.'),
    kind: oneOf('What is due.', DEADLINE_KINDS),
    who: id('Id of the council or authority.'),
    portfolio,
    whose,
    state: oneOf('How it stands today.', DEADLINE_STATES),
    broughtIn: oneOf('Whether it was over before its dossier was copied from paper.', ['yes', 'no']),
    from,
    until,
  }),
  list('register', 'listNotAdopted', 'What was not adopted or not answered, latest first', listRegister, {
    ...paging,
    ...REGISTER,
  }),
  list(
    'register/counts',
    'countNotAdopted',
    'How much of that waits, is overdue, was refused or is held',
    countRegister,
    REGISTER,
  ),
  list('dashboard', 'showDashboard', 'What became of advice in one municipality', dashboard, {
    municipality: needed(municipality),
    portfolio,
    council,
    authority: id('Id of an authority.'),
    from,
    until,
  }),
  list('points', 'listPoints', 'The points that a figure counts, of the latest advice first', listPoints, {
    ...paging,
    ...counted,
    dossier: id('Id of a dossier.'),
    answers: oneOf('Only with such an answer.', POINT_FIGURES),
  }),
  list('responses', 'listResponses', 'What authorities owe advices, or answered, of the latest first', listResponses, {
    ...paging,
    ...counted,
    answers: oneOf('Only those that stand like this today.', RESPONSE_FIGURES),
  }),
  list('influence', 'listInfluence', 'What changed by what residents said, latest first', listInfluence, {
    ...paging,
    municipality,
    dossier: id('Id of a dossier.'),
    portfolio,
    whose,
    council,
    source: oneOf('By a recommendation, or by a finding of early involvement.', INFLUENCE_SOURCES),
    effect: oneOf(
      'Where it can be found.',
      EFFECTS.filter((effect) => effect !== 'none'),
    ),
    from,
    until,
  }),
  list('raad-topics', 'listRaadTopics', 'What the gemeenteraad can ask about, latest first', listRaadTopics, {
    ...paging,
    municipality,
    dossier: id('Id of a dossier.'),
    portfolio,
    whose,
    council,
    kind: oneOf('What it can ask about.', RAAD_TOPICS),
    from,
    until,
  }),
  list('earliness', 'listEarliness', 'How early councils were asked, latest first', listEarliness, {
    ...paging,
    ...EARLINESS,
  }),
  list('earliness/counts', 'countEarliness', 'Of how many dossiers a council was asked late, or not', countEarliness, {
    ...EARLINESS,
  }),
  list('councils', 'listCouncils', 'The councils, with what they have at hand', listCouncils, { municipality }),
  list('councils/:municipality/:council', 'showCouncil', 'One council, year by year', oneCouncil, {
    municipality: needed(municipality),
    council: needed(council),
  }),
  list('councils/:municipality/:council/years/:year', 'showCouncilYear', 'One council in one year', oneCouncilYear, {
    municipality: needed(municipality),
    council: needed(council),
    year: needed(year('A calendar year.')),
  }),
  list('portfolios', 'listPortfolios', 'The portfolios that dossiers of one municipality name', listPortfolios, {
    municipality: needed(municipality),
  }),
  list('worklist', 'listWorklist', 'What awaits you, soonest first', listWorklist, {
    ...paging,
    municipality,
    whose,
  }),
  list('search', 'search', 'Words in what you may read, best match first', searchStories, {
    q: needed(text('Words; all of them have to be there, the last one may be unfinished.')),
    dossier: text('Id of a trajectory: in that one alone, and then in all of its places.'),
    municipality,
    limit,
  }),
];
