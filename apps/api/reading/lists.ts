import {
  dashboard,
  TRAJECTORY_SORTS,
  listCouncils,
  listDeadlines,
  listTrajectories,
  listEarliness,
  listPortfolios,
  listRegister,
  listWorklist,
  oneCouncil,
  searchStories,
  type DescribedQuery,
} from '#projections';
import {
  ANSWER_VERDICTS,
  FIGURE_NAMES,
  DEADLINE_KINDS,
  DEADLINE_STATES,
  KINDS,
  LEGAL_BASES,
  MATURITIES,
  DECISION_STATES,
  DISPUTE_STATES,
  STAGES,
  SUBJECTS,
} from '#vocabulary';
import { code, day, id, limit, needed, oneOf, paging, text, type Param, type Params } from './params.js';

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

/** Every view over dossiers, in the order in which the API describes them. */
export const LISTS: readonly ListResource[] = [
  list('trajectories', 'listTrajectories', 'The dossiers that you may know of', listTrajectories, {
    ...paging,
    municipality,
    stage: oneOf('Where it stands.', STAGES),
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
    advisedFrom: day('Only with an advice from this day on.'),
    advisedUntil: day('Only with an advice up to and including this day.'),
    sort: oneOf('What comes first; `-` turns it round.', TRAJECTORY_SORTS),
  }),
  list('deadlines', 'listDeadlines', 'What is due, was, or should have been, soonest first', listDeadlines, {
    ...paging,
    municipality,
    dossier: id('Id of a dossier.'),
    kind: oneOf('What is due.', DEADLINE_KINDS),
    who: id('Id of the council or authority.'),
    portfolio,
    state: oneOf('How it stands today.', DEADLINE_STATES),
    from,
    until,
  }),
  list('register', 'listNotAdopted', 'What was not adopted or not answered, latest first', listRegister, {
    ...paging,
    municipality,
    dossier: id('Id of a dossier.'),
    council,
    authority: id('Id of an authority.'),
    recommendation: id('Id of a recommendation.'),
    portfolio,
    subject: oneOf('What the dossier is about.', SUBJECTS),
    verdict: oneOf('What was answered.', [...ANSWER_VERDICTS, 'unanswered']),
    from,
    until,
  }),
  list('dashboard', 'showDashboard', 'What became of advice in one municipality', dashboard, {
    municipality: needed(municipality),
    portfolio,
    council,
    authority: id('Id of an authority.'),
    from,
    until,
  }),
  list('earliness', 'listEarliness', 'How early councils were asked, latest first', listEarliness, {
    ...paging,
    municipality,
    portfolio,
    maturity: oneOf('How finished the draft was.', MATURITIES),
    from,
    until,
  }),
  list('councils', 'listCouncils', 'The councils, with what they have at hand', listCouncils, { municipality }),
  list('councils/:municipality/:council', 'showCouncil', 'One council, year by year', oneCouncil, {
    municipality: needed(municipality),
    council: needed(council),
  }),
  list('portfolios', 'listPortfolios', 'The portfolios that dossiers of one municipality name', listPortfolios, {
    municipality: needed(municipality),
  }),
  list('worklist', 'listWorklist', 'What awaits you, soonest first', listWorklist, { ...paging, municipality }),
  list('search', 'search', 'Words in what you may read, best match first', searchStories, {
    q: needed(text('Words; all of them have to be there, the last one may be unfinished.')),
    municipality,
    limit,
  }),
];
