import { satisfaction } from '#report';
import { date, day, fields, list, oneOf, string, whole, yes, type Of } from '#schema';
import {
  ANSWER_VERDICTS,
  EFFECTS,
  RECOGNITIONS,
  REGISTER_STATES,
  SUBJECTS,
  type RegisterState,
  type Satisfaction,
} from '#vocabulary';
import { trajectoryId } from '../query/page.js';
import type { RegisterRow } from './register.js';

export const UNANSWERED = 'unanswered' as const;
const verdict = oneOf([...ANSWER_VERDICTS, UNANSWERED]);

/** A recommendation on the same matter that was refused, or left unanswered, before. */
const earlierItem = fields({
  dossier: trajectoryId,
  title: string,
  recommendation: string,
  authority: string,
  verdict,
  on: date,
  day,
});
export type Earlier = Of<typeof earlierItem>;

/** What one council says of an answer, and of what was traced. */
const voice = fields({
  council: string,
  councilName: string,
  'satisfied?': satisfaction,
  'comment?': string,
  'recognised?': oneOf(RECOGNITIONS),
  'recognisedComment?': string,
});

export const registerItem = fields({
  dossier: trajectoryId,
  title: string,
  municipality: string,
  council: string,
  councilName: string,
  authority: string,
  authorityName: string,
  advice: string,
  'unasked?': { ...yes, description: 'Nobody asked for the advice: it is the council’s own.' },
  recommendation: string,
  number: { ...string, description: 'The number that its council gave it, else its place in the advice.' },
  question: yes,
  text: string,
  advisedOn: date,
  advisedDay: day,
  'addedOn?': { ...date, description: 'Of a point that the council added to its advice later.' },
  state: {
    ...oneOf(REGISTER_STATES),
    description: 'Of what has no answer: within its term, or overdue, as of today.',
  },
  'dueOn?': { ...day, description: 'Until when an answer is owed, or was.' },
  ended: { ...yes, description: 'The dossier has ended: what has no answer gets none.' },
  verdict,
  'reason?': string,
  'plainReason?': string,
  'adoptedPart?': string,
  'referredTo?': string,
  'satisfied?': satisfaction,
  'comment?': { ...string, description: 'What the council says of the answer.' },
  revisions: whole,
  'influence?': oneOf(EFFECTS),
  'recognised?': { ...oneOf(RECOGNITIONS), description: 'Whether the council recognises what was traced.' },
  'recognisedComment?': string,
  'voices?': { ...list(voice), description: 'Of an advice that several councils gave: what each of them says itself.' },
  on: date,
  day,
  'portfolio?': string,
  subject: oneOf(SUBJECTS),
  'earlier?': {
    ...list(earlierItem),
    description: 'What was refused or left unanswered before on the same matter; where one municipality is asked for.',
  },
});

/** Fields that hold nothing are left out. */
type Given<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]>;
};

type Found = RegisterRow & { title: string; councilName: string; authorityName: string; state: RegisterState };

export function itemOf(row: Found, earlier: readonly Earlier[] | undefined) {
  const {
    keywords: _,
    givers: _givers,
    satisfied,
    voices,
    verdict,
    unasked,
    question,
    ended,
    pointNumber,
    ...rest
  } = row;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  return {
    ...(given as Given<typeof rest>),
    verdict: verdict ?? UNANSWERED,
    ...(unasked === 1 && { unasked: true }),
    number: pointNumber,
    question: question === 1,
    ended: ended === 1,
    ...(satisfied !== null && { satisfied: JSON.parse(satisfied) as Satisfaction }),
    ...(voices !== null && { voices: JSON.parse(voices) as Of<typeof voice>[] }),
    ...(earlier && { earlier }),
  };
}
