import {
  ANSWER_VERDICTS,
  AUTHORITY_KINDS,
  EFFECTS,
  KINDS,
  LEGAL_BASES,
  MATURITIES,
  SUBJECTS,
  FACTS,
} from '#trajectory';
import { ROLES } from '#directory';
import { date, day, fields, list, moment, number, oneOf, ref, string, whole, yes, type Schema } from '#schema';

const page = (item: Schema): Schema => fields({ items: list(item), 'next?': string, 'people?': ref('People') });

const stage = oneOf(['draft', 'involvement', 'advice', 'response', 'influence', 'closed', 'withdrawn']);
const verdict = oneOf([...ANSWER_VERDICTS, 'unanswered']);
const named = (names: readonly string[]) => fields(Object.fromEntries(names.map((name) => [name, whole])));
const dossier = { ...string, description: 'Id of the trajectory.' };

const group = fields(
  {
    'name?': { oneOf: [string, whole], description: 'The portfolio, council or year.' },
    dossiers: whole,
    advices: whole,
    total: { ...whole, description: 'Of recommendations times authorities: the denominator of every count.' },
    open: { ...whole, description: 'Without a published answer.' },
    verdicts: named(ANSWER_VERDICTS),
    influence: named([...EFFECTS, 'untraced']),
    rejoinders: named(['satisfied', 'dissatisfied']),
    responses: fields({
      adopted: whole,
      late: whole,
      owed: whole,
      overdue: whole,
      'meanDays?': number,
      measured: whole,
    }),
  },
  'No rate without its denominator and what is still open of it.',
);

const councilItem = {
  municipality: string,
  council: string,
  name: string,
  dossiers: whole,
  running: whole,
  requests: whole,
  unanswered: whole,
  advices: whole,
};

const explanation = fields(
  {
    start: day,
    term: fields({ 'weeks?': whole, 'days?': whole, 'until?': day }),
    shifts: list(
      fields({ from: day, to: day, why: string, days: list(fields({ day, reason: string, 'name?': string })) }),
    ),
    notes: list(fields({ kind: string, 'year?': whole })),
    text: { ...string, description: 'The same in plain Dutch.' },
  },
  'How the date came about: start, length, and the article behind each shift.',
);

const deadline = fields({
  dossier,
  title: string,
  municipality: string,
  kind: oneOf(['advice', 'response', 'decision', 'commitment']),
  of: { ...string, description: 'Id of the request, advice, commitment or trajectory.' },
  who: string,
  whoName: string,
  dueOn: day,
  state: oneOf(['open', 'overdue', 'met', 'late', 'dropped']),
  'explanation?': explanation,
  extensions: list(fields({ on: date, from: day, until: day, reason: string })),
});

const notAdopted = fields({
  dossier,
  title: string,
  municipality: string,
  council: string,
  councilName: string,
  authority: string,
  authorityName: string,
  advice: string,
  recommendation: string,
  text: string,
  verdict,
  'reason?': string,
  'plainReason?': string,
  'adoptedPart?': string,
  'referredTo?': string,
  'satisfied?': yes,
  revisions: whole,
  'influence?': oneOf(EFFECTS),
  on: date,
  day,
  'portfolio?': string,
  subject: oneOf(SUBJECTS),
  'earlier?': {
    ...list(fields({ dossier, title: string, recommendation: string, authority: string, verdict, on: date, day })),
    description: 'What was refused or left unanswered before on the same matter; where one municipality is asked for.',
  },
});

const trajectoryItem = fields({
  dossier,
  municipality: string,
  title: string,
  kind: oneOf(KINDS),
  subject: oneOf(SUBJECTS),
  'portfolio?': string,
  'portfolioHolder?': string,
  stage,
  decision: oneOf(['open', 'partly', 'taken']),
  dispute: oneOf(['none', 'raised', 'settled']),
  openedOn: date,
  openedDay: day,
  'plannedDecisionOn?': day,
  'nextDueOn?': day,
  councils: list(fields({ id: string, name: string })),
  authorities: list(fields({ id: string, kind: oneOf(AUTHORITY_KINDS), name: string })),
  legalBases: list(oneOf(LEGAL_BASES)),
  recommendations: whole,
  answered: whole,
  refused: whole,
  open: whole,
  flags: list(string),
  constructed: { ...yes, description: 'Made up; shown as such wherever the dossier is shown.' },
  public: yes,
  revision: whole,
  updatedAt: moment,
});

const earlinessItem = fields({
  dossier,
  title: string,
  municipality: string,
  'portfolio?': string,
  'firstRequestedOn?': date,
  'firstDecidedOn?': date,
  'maturityAtRequest?': oneOf(MATURITIES),
  'daysGiven?': whole,
  'involvements?': whole,
  groupsMissing: list(string),
  urgent: yes,
  notConsulted: yes,
  decidedBeforeAdvice: yes,
  decidedBeforeAnswers: yes,
  informationWithheld: yes,
});

const dashboard = fields({
  all: ref('Group'),
  byPortfolio: list(ref('Group')),
  byCouncil: list(ref('Group')),
  byYear: list(ref('Group')),
  earliness: fields({
    ...named(['dossiers', 'asked', 'withoutInvolvement', 'notConsulted', 'decidedBeforeAdvice']).properties,
    ...named(['decidedBeforeAnswers', 'informationWithheld']).properties,
    maturity: named([...MATURITIES, 'unknown']),
    'meanDaysGiven?': number,
    measured: whole,
  }),
  commitments: named(['total', 'open', 'overdue', 'met', 'late']),
});

const task = fields({
  dossier,
  title: string,
  municipality: string,
  role: oneOf(ROLES),
  'council?': string,
  fact: { ...oneOf(Object.keys(FACTS)), description: 'The fact that would settle it.' },
  'about?': string,
  'councilName?': string,
  'point?': whole,
  'authority?': string,
  'dueOn?': day,
  'done?': whole,
  'total?': whole,
  since: day,
});

const found = fields({ dossier, title: string, municipality: string, stage, openedOn: date, excerpt: string });

/** What the views over dossiers answer with, each by the id of its operation. */
export const listSchemas: Record<string, Schema> = {
  Group: group,
  listTrajectories: page(trajectoryItem),
  listDeadlines: page(deadline),
  listNotAdopted: page(notAdopted),
  showDashboard: dashboard,
  listEarliness: page(earlinessItem),
  listCouncils: page(fields(councilItem)),
  showCouncil: fields({ ...councilItem, byYear: list(ref('Group')) }),
  listPortfolios: page(fields({ portfolio: string, dossiers: whole })),
  listWorklist: page(task),
  search: page(found),
};
