import { contentOf } from '#facts';
import { AdvisedPassage, Repeated } from '#trajectory';
import { date, day, each, either, fields, list, map, oneOf, orNull, string, whole, yes, type Of } from '#schema';
import {
  ADVICE_ENDS,
  ANSWER_VERDICTS,
  AUTHORITY_KINDS,
  CORRECTIONS,
  REPORTED_DEADLINES,
  DEADLINE_STATES,
  DECISION_STATES,
  DISPUTE_STATES,
  FLAGS,
  INFLUENCES,
  MATURITIES,
  OUTCOMES,
  PROGRESS_STATES,
  RAAD_ACTS,
  RAAD_OUTCOMES,
  RECOGNITIONS,
  REQUEST_STATES,
  STAGES,
} from '#vocabulary';

const state = oneOf(DEADLINE_STATES);
export const influence = oneOf(INFLUENCES);
export const satisfaction = either(yes, oneOf(['partly', 'notYet']));
// What is held came with the second definition.
const TALLIED = [...ANSWER_VERDICTS.filter((verdict) => verdict !== 'held'), 'open', 'total'] as const;

export const requestFields = {
  id: string,
  council: string,
  requestedOn: date,
  dueOn: day,
  state: oneOf(REQUEST_STATES),
  'settledOn?': date,
};

/** What a report holds: docs/dossier-format.md says exactly what each of these means. */
export const reportFields = {
  id: string,
  asOf: day,
  'knownOn?': { ...day, description: 'The day by which it had been recorded, when that was asked.' },
  title: string,
  'constructed?': yes,
  stage: oneOf(STAGES),
  decision: fields({
    state: oneOf(DECISION_STATES),
    taken: list(fields({ authority: string, on: date, by: oneOf(AUTHORITY_KINDS), outcome: oneOf(OUTCOMES) })),
  }),
  dispute: oneOf(DISPUTE_STATES),
  requests: list(fields(requestFields)),
  tally: map(
    fields({ ...each(TALLIED, whole), 'held?': whole }),
    'By authority: its published answers, and what is open of how many.',
  ),
  recommendations: list(
    fields({
      id: string,
      council: string,
      'with?': list(string),
      text: string,
      'number?': string,
      'for?': list(string),
      'minority?': either(yes, string),
      'repeats?': fields(contentOf(Repeated)),
      'passage?': fields(contentOf(AdvisedPassage)),
      'dropped?': oneOf(ADVICE_ENDS),
      'leftOpen?': list(fields({ authority: string, on: date, why: string, 'until?': day })),
      answers: list(
        fields({
          authority: string,
          verdict: oneOf(ANSWER_VERDICTS),
          'reason?': string,
          published: yes,
          revisions: whole,
          'influence?': influence,
          'satisfied?': satisfaction,
          'until?': day,
          'reservation?': string,
          'shared?': list(string),
          'progress?': oneOf(PROGRESS_STATES),
          'recognised?': oneOf(RECOGNITIONS),
        }),
      ),
    }),
  ),
  findings: list(fields({ id: string, 'influence?': influence, 'recognised?': oneOf(RECOGNITIONS) })),
  register: list(string),
  deadlines: list(fields({ kind: oneOf(REPORTED_DEADLINES), of: string, who: string, dueOn: day, state })),
  commitments: list(fields({ id: string, 'dueOn?': day, state })),
  sharedWithRaad: list(string),
  earliness: fields({
    maturityAtRequest: orNull(oneOf(MATURITIES)),
    daysGiven: orNull(whole),
    involvements: orNull(whole),
    groupsMissing: list(string),
  }),
  'raad?': list(
    fields({
      ...{ on: date, kind: oneOf(RAAD_ACTS), title: string, outcome: oneOf(RAAD_OUTCOMES) },
      recommendations: list(string),
    }),
  ),
  'successions?': list(fields({ from: string, to: string, on: date, reason: string })),
  'corrections?': list(fields({ of: string, on: date, how: oneOf(CORRECTIONS), because: string })),
  flags: list(oneOf(FLAGS)),
};
export const reportSchema = fields(reportFields);
export type Report = Of<typeof reportSchema>;
