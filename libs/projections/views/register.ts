import { numbersOf } from '#vocabulary';
import type { Day } from '#calendar';
import {
  answerKey,
  answerOf,
  authorities,
  councilsOf,
  currentText,
  dueIn,
  hasLeft,
  inForce,
  isRefusal,
  isUnasked,
  judgementOf,
  latest,
  recognitionOf,
  type Advice,
  type Answer,
  type Moment,
  type Trajectory,
} from '#trajectory';
import type { AnswerVerdict, Effect, Recognition, Subject } from '#vocabulary';
import type { TrajectoryBySight, TrajectoryReadModel } from '../trajectory-by-sight.js';
import { keywords } from './keywords.js';

/** A recommendation that an authority refused, in whole or in part, or gave no answer to. */
export interface RegisterRow {
  readonly dossier: string;
  readonly municipality: string;
  readonly council: string;
  /** JSON: the councils whose advice it is, that one first. */
  readonly givers: string;
  readonly authority: string;
  readonly advice: string;
  /** 1 when nobody asked for it. */
  readonly unasked: number;
  readonly recommendation: string;
  /** By the number that its council gave it, else its place in the advice. */
  readonly pointNumber: string;
  readonly question: number;
  readonly text: string;
  /** When the advice was given: as written, and the day that it is reckoned as. */
  readonly advisedOn: string;
  readonly advisedDay: string;
  /** When the council added the point to its advice; null of one that stood in it from the beginning. */
  readonly addedOn: string | null;
  /** Until when an answer is owed; null where one was given, or no day was said for what is held. */
  readonly dueOn: string | null;
  /** 1 when the dossier has ended: nothing comes any more. */
  readonly ended: number;
  /** Null: no answer was given. */
  readonly verdict: AnswerVerdict | null;
  readonly reason: string | null;
  readonly plainReason: string | null;
  readonly adoptedPart: string | null;
  readonly referredTo: string | null;
  /** What the council says of the answer as it stands: JSON. */
  readonly satisfied: string | null;
  readonly comment: string | null;
  readonly revisions: number;
  readonly influence: Effect | null;
  /** What the council says of that. */
  readonly recognised: Recognition | null;
  readonly recognisedComment: string | null;
  /** JSON: what each council says of an advice that several gave; null of another, and while none said anything. */
  readonly voices: string | null;
  /** The date of the answer, or of the advice while there is none: as written, and the day that it is reckoned as. */
  readonly on: string;
  readonly day: string;
  readonly portfolio: string | null;
  readonly subject: Subject;
  /** What the recommendation is about, for finding it again in another dossier: sorted words. */
  readonly keywords: string;
}

/** A point that a response left open is owed until the day that was said then; without one the term has passed. */
function owedUntil(s: Trajectory, advice: Advice, recommendation: string, authority: string): Day | null {
  const response = advice.responses[authority];
  return (response && (response.leftOpen[recommendation]?.until ?? dueIn(s, advice, response))) ?? null;
}

/** What each council says of its own, of an advice that several gave: the last word of one is no word of another. */
function voicesOf(s: Trajectory, advice: Advice, answer: Answer): string | null {
  const councils = councilsOf(advice);
  if (councils.length === 1 || !answer.published) return null;
  const voices = councils.flatMap((council) => {
    const rejoinder = judgementOf(answer, council);
    const recognition = recognitionOf(s, answer.authority, answer.recommendation, council);
    if (!rejoinder && !recognition) return [];
    const councilName = s.opened.councils.find(({ id }) => id === council)?.name ?? council;
    return [
      {
        ...{ council, councilName, satisfied: rejoinder?.satisfied, comment: rejoinder?.comment },
        ...{ recognised: recognition?.recognised, recognisedComment: recognition?.comment },
      },
    ];
  });
  return voices.length === 0 ? null : JSON.stringify(voices);
}

const latestOf = (a: Moment, b: Moment) => (a.day > b.day ? a : b);

function rowsOf({ id, shared: { state: s } }: TrajectoryBySight): RegisterRow[] {
  return Object.values(s.advices).flatMap((advice) =>
    advice.recommendations.flatMap((point, i) =>
      authorities(s).flatMap((authority): RegisterRow[] => {
        const answer = answerOf(s, authority, point.id);
        const published = answer?.published;
        const said = published ? currentText(answer) : undefined;
        if (said ? !isRefusal(said.verdict) && said.verdict !== 'held' : hasLeft(s, authority) || !inForce(advice))
          return [];
        if (!said && !point.to.includes(authority)) return [];
        const at = said && published ? latestOf(said.at, published) : advice.at;
        const rejoinder = said && answer ? judgementOf(answer) : undefined;
        const recognition = published ? recognitionOf(s, authority, point.id) : undefined;
        return [
          {
            dossier: id,
            municipality: s.opened.municipality,
            council: advice.council,
            givers: JSON.stringify(councilsOf(advice)),
            authority,
            advice: advice.id,
            unasked: isUnasked(advice) ? 1 : 0,
            recommendation: point.id,
            pointNumber: numbersOf(advice.recommendations)[i] ?? '',
            question: point.question ? 1 : 0,
            text: point.text,
            advisedOn: advice.at.on,
            advisedDay: advice.at.day,
            addedOn: point.at.seq === advice.at.seq ? null : point.at.on,
            dueOn: said ? (said.until ?? null) : owedUntil(s, advice, point.id, authority),
            ended: s.end ? 1 : 0,
            verdict: said?.verdict ?? null,
            reason: said?.reason ?? null,
            plainReason: said?.plainReason ?? null,
            adoptedPart: said?.adoptedPart ?? null,
            referredTo: said?.referredTo ?? null,
            satisfied: rejoinder ? JSON.stringify(rejoinder.satisfied) : null,
            comment: rejoinder?.comment ?? null,
            revisions: said && answer ? answer.versions.length - 1 : 0,
            influence: latest(s.traces[answerKey(authority, point.id)] ?? [])?.effect ?? null,
            recognised: recognition?.recognised ?? null,
            recognisedComment: recognition?.comment ?? null,
            voices: answer ? voicesOf(s, advice, answer) : null,
            on: at.on,
            day: at.day,
            portfolio: s.opened.portfolio ?? null,
            subject: s.opened.subject,
            keywords: keywords(point.text).join(' '),
          },
        ];
      }),
    ),
  );
}

export const register: TrajectoryReadModel<RegisterRow> = {
  name: 'register',
  version: 10,
  columns: {
    dossier: 'TEXT',
    municipality: 'TEXT',
    council: 'TEXT',
    givers: 'TEXT',
    authority: 'TEXT',
    advice: 'TEXT',
    unasked: 'INTEGER',
    recommendation: 'TEXT',
    pointNumber: 'TEXT',
    question: 'INTEGER',
    text: 'TEXT',
    advisedOn: 'TEXT',
    advisedDay: 'TEXT',
    addedOn: 'TEXT',
    dueOn: 'TEXT',
    ended: 'INTEGER',
    verdict: 'TEXT',
    reason: 'TEXT',
    plainReason: 'TEXT',
    adoptedPart: 'TEXT',
    referredTo: 'TEXT',
    satisfied: 'TEXT',
    comment: 'TEXT',
    revisions: 'INTEGER',
    influence: 'TEXT',
    recognised: 'TEXT',
    recognisedComment: 'TEXT',
    voices: 'TEXT',
    on: 'TEXT',
    day: 'TEXT',
    portfolio: 'TEXT',
    subject: 'TEXT',
    keywords: 'TEXT',
  },
  indexes: [
    ['day', 'dossier', 'recommendation', 'authority'],
    ['municipality', 'day', 'dossier', 'recommendation', 'authority', 'verdict', 'keywords'],
  ],
  rows: rowsOf,
};
