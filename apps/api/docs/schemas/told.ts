import {
  ADVICE_VERDICTS,
  ANSWER_VERDICTS,
  AUTHORITY_KINDS,
  EFFECTS,
  EVENT_TYPES,
  FACTS,
  KINDS,
  LEGAL_BASES,
  LEVELS,
  MATURITIES,
  OUTCOMES,
  STANCES,
  SUBJECTS,
} from '#trajectory';
import {
  anything,
  date,
  day,
  fields,
  list,
  map,
  moment,
  oneOf,
  ref,
  string,
  whole,
  yes,
  type Schema,
} from './schema.js';

const influence = oneOf([...EFFECTS, 'untraced']);
const state = oneOf(['open', 'met', 'late', 'overdue', 'dropped']);
const extension = fields({ on: date, from: day, until: day, reason: string });
const stage = oneOf(['draft', 'involvement', 'advice', 'response', 'influence', 'closed', 'withdrawn']);
const people = { 'people?': ref('People') };

const request = {
  id: string,
  council: string,
  requestedOn: date,
  dueOn: day,
  state: oneOf(['open', 'submitted', 'declined', 'lapsed', 'dropped']),
  'settledOn?': date,
};

/** The dossier report: docs/dossier-format.md says exactly what each of these means. */
const report = {
  id: string,
  asOf: day,
  title: string,
  'constructed?': yes,
  stage,
  decision: fields({
    state: oneOf(['open', 'partly', 'taken']),
    taken: list(fields({ authority: string, on: date, by: oneOf(AUTHORITY_KINDS), outcome: oneOf(OUTCOMES) })),
  }),
  dispute: oneOf(['none', 'raised', 'settled']),
  requests: list(fields(request)),
  tally: map(
    fields(Object.fromEntries([...ANSWER_VERDICTS, 'open', 'total'].map((name) => [name, whole]))),
    'By authority: its published answers, and what is open of how many.',
  ),
  recommendations: list(
    fields({
      id: string,
      council: string,
      text: string,
      answers: list(
        fields({
          authority: string,
          verdict: oneOf(ANSWER_VERDICTS),
          'reason?': string,
          published: yes,
          revisions: whole,
          'influence?': influence,
          'satisfied?': yes,
        }),
      ),
    }),
  ),
  findings: list(fields({ id: string, 'influence?': influence })),
  register: list(string),
  deadlines: list(fields({ kind: string, of: string, who: string, dueOn: day, state })),
  commitments: list(fields({ id: string, dueOn: day, state })),
  sharedWithRaad: list(string),
  earliness: fields({
    // To OpenAPI 3.0.3 null is one of the values only where it stands among them.
    maturityAtRequest: { type: 'string', enum: [...MATURITIES, null], nullable: true },
    daysGiven: { ...whole, nullable: true },
    involvements: { ...whole, nullable: true },
    groupsMissing: list(string),
  }),
  flags: list(string),
};

const point = { id: string, text: string, question: yes, 'about?': string, 'stance?': oneOf(STANCES), on: date };

const trace = fields({
  on: date,
  effect: oneOf(EFFECTS),
  'fromVersion?': whole,
  'toVersion?': whole,
  'passages?': list(ref('Passage')),
  'commitment?': string,
  'note?': string,
});

const answerText = fields({
  on: date,
  verdict: oneOf(ANSWER_VERDICTS),
  'reason?': string,
  'adoptedPart?': string,
  'referredTo?': string,
  'plainReason?': string,
  'because?': string,
});

const thread = fields({
  authority: string,
  'publishedOn?': date,
  'versions?': list(answerText),
  'rejoinders?': list(fields({ on: date, satisfied: yes, 'comment?': string, version: whole })),
  'commitments?': list(
    fields({
      id: string,
      text: string,
      dueOn: day,
      postponements: list(extension),
      'fulfilled?': fields({ on: date, evidence: string }),
    }),
  ),
  traces: list(trace),
  'influence?': influence,
});

const recommendation = {
  ...point,
  council: string,
  advice: fields({ id: string, on: date, verdict: oneOf(ADVICE_VERDICTS), 'request?': string }),
  answers: list(thread),
};

const possibility = fields({
  type: oneOf(Object.keys(FACTS)),
  about: map(string, 'To what: a request, an advice, an authority.'),
  possible: yes,
  why: { ...list(fields({ code: string, message: string })), description: 'For what cannot be done yet: why not.' },
});

const opened = {
  municipality: string,
  kind: oneOf(KINDS),
  subject: oneOf(SUBJECTS),
  legalBases: list(oneOf(LEGAL_BASES)),
  authorities: list(ref('Authority')),
  councils: list(ref('Council')),
  'plannedDecisionOn?': day,
  'settings?': ref('Settings'),
  'portfolio?': string,
  'portfolioHolder?': string,
  'contact?': string,
  'sources?': list(string),
  'note?': string,
  openedOn: date,
};

const response = fields({ authority: string, dueOn: day, extensions: list(extension), 'adoptedOn?': date });

const trajectory = fields({
  ...opened,
  ...report,
  sight: { ...oneOf(['internal', 'participant', 'public']), description: 'How much of it you see.' },
  revision: whole,
  'broughtIn?': fields(
    { on: day, 'actor?': { ...string, description: 'By whom; inside the municipality only.' } },
    'It began elsewhere, and was copied from paper on this day.',
  ),
  'influenceSpace?': fields({
    on: date,
    purpose: string,
    open: list(string),
    fixed: list(ref('FixedPoint')),
    level: oneOf(LEVELS),
    'because?': string,
  }),
  drafts: list(fields({ on: date, version: whole, maturity: oneOf(MATURITIES), 'text?': string, 'file?': string })),
  involvements: list(fields({ on: date, form: string, groupsReached: list(string), groupsMissing: list(string) })),
  information: list(
    fields({
      on: date,
      id: string,
      council: string,
      question: string,
      'providedOn?': date,
      given: list(fields({ on: date, description: string })),
    }),
  ),
  requests: list(
    fields({
      ...request,
      questions: list(string),
      'draftVersion?': whole,
      'withoutInvolvementBecause?': string,
      'urgentBecause?': string,
      extensions: list(extension),
      'reason?': string,
    }),
  ),
  advices: list(
    fields({
      id: string,
      council: string,
      'request?': string,
      verdict: oneOf(ADVICE_VERDICTS),
      on: date,
      recommendations: list(fields(point)),
      responses: list(response),
      'sharedWithRaadOn?': date,
    }),
  ),
  decisions: list(
    fields({
      on: date,
      authority: string,
      by: oneOf(AUTHORITY_KINDS),
      outcome: oneOf(OUTCOMES),
      'draftVersion?': whole,
      'because?': string,
    }),
  ),
  disputes: list(fields({ council: string, ground: string, raisedOn: date, 'settledOn?': date, 'outcome?': string })),
  left: list(fields({ participant: string, on: date })),
  evaluations: list(fields({ on: date, by: string, scores: list(ref('Score')) })),
  'end?': fields({
    on: date,
    how: oneOf(['published', 'closed', 'withdrawn']),
    'reason?': string,
    'outcome?': string,
  }),
  possibilities: { ...list(possibility), description: 'What you can do now, and for what you cannot do yet, why.' },
  ...people,
});

const entry = fields({
  revision: whole,
  type: oneOf(EVENT_TYPES),
  date,
  day: { ...day, description: 'The day that the date is reckoned as.' },
  recordedAt: moment,
  'broughtIn?': { ...yes, description: 'Copied from paper: it was done elsewhere, and not by who recorded it.' },
  'actor?': { ...string, description: 'Who recorded it; inside the municipality only.' },
  data: { ...anything, description: 'The fields of the fact, and the due date that it set.' },
});

/** What is told of one dossier, each by the id of its operation. */
export const toldSchemas: Record<string, Schema> = {
  showTrajectory: trajectory,
  showTimeline: fields({ id: string, asOf: day, items: list(entry), ...people }),
  showInfluence: fields({
    id: string,
    asOf: day,
    recommendations: list(fields(recommendation)),
    findings: list(fields({ id: string, text: string, on: date, traces: list(trace), 'influence?': influence })),
    changedByNoRecommendation: {
      ...list(fields({ 'fromVersion?': whole, toVersion: whole, on: date })),
      description: 'Versions of the text that nothing that was said explains.',
    },
  }),
  showRecommendation: fields(recommendation),
  showReport: fields(report),
  downloadDossierFile: { ...string, description: 'docs/dossier-format.md' },
  downloadEvents: { ...string, description: 'JSON, one event a line.' },
};
