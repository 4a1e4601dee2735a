import { daysBetween, isDay } from '#calendar';
import {
  answerKey,
  answerOf,
  ANSWER_VERDICTS,
  currentText,
  councilsOf,
  countedFor,
  hasLeft,
  inForce,
  inOrder,
  isPromise,
  latest,
  recognitionOf,
  tracesOf,
  type Advice,
  type AnswerVerdict,
  type Effect,
  type Recognition,
  type Satisfaction,
  type Trajectory,
} from '#trajectory';
import type { TrajectoryBySight, TrajectoryReadModel } from '../trajectory-by-sight.js';

type Influence = Effect | 'untraced';
type Counts = Readonly<Record<AnswerVerdict | `${Influence}Influence`, number>>;

/** What one authority made of one advice: counts of its published answers, and where the promised changes are. */
export interface ResponseRow extends Counts {
  readonly dossier: string;
  readonly municipality: string;
  readonly advice: string;
  readonly council: string;
  /** JSON: the councils whose advice it is, that one first. */
  readonly givers: string;
  readonly authority: string;
  readonly portfolio: string | null;
  /** The day on which the advice came. */
  readonly day: string;
  readonly year: number;
  /** Recommendations without a published answer. */
  readonly open: number;
  readonly total: number;
  /** Answers of which the council said so. */
  readonly satisfied: number;
  readonly partlySatisfied: number;
  readonly dissatisfied: number;
  readonly notYetSatisfied: number;
  /** Answers of which something was traced, for the council to judge; and how many it recognises. */
  readonly traced: number;
  readonly recognised: number;
  readonly partlyRecognised: number;
  readonly notRecognised: number;
  readonly dueOn: string | null;
  /** Null while the response is not adopted. */
  readonly adoptedOn: string | null;
  /** Null also where a month or a year is all that is known of either day. */
  readonly answerDays: number | null;
}

const COUNTED_AS = {
  true: 'satisfied',
  partly: 'partlySatisfied',
  false: 'dissatisfied',
  notYet: 'notYetSatisfied',
} as const satisfies Readonly<Record<`${Satisfaction}`, string>>;
const RECOGNISED_AS = {
  yes: 'recognised',
  partly: 'partlyRecognised',
  no: 'notRecognised',
} as const satisfies Readonly<Record<Recognition, string>>;

function countsOf(s: Trajectory, advice: Advice, authority: string) {
  const verdicts = Object.fromEntries(ANSWER_VERDICTS.map((v) => [v, 0])) as Record<AnswerVerdict, number>;
  const influence = { text: 0, practice: 0, commitment: 0, none: 0, untraced: 0 };
  const rejoinders = { satisfied: 0, partlySatisfied: 0, dissatisfied: 0, notYetSatisfied: 0 };
  const recognition = { traced: 0, recognised: 0, partlyRecognised: 0, notRecognised: 0 };
  let open = 0;
  const counted = countedFor(s, authority, advice);
  for (const { id } of counted) {
    const answer = answerOf(s, authority, id);
    if (!answer?.published) {
      open++;
      continue;
    }
    const { verdict } = currentText(answer);
    verdicts[verdict]++;
    if (isPromise(verdict)) influence[latest(s.traces[answerKey(authority, id)] ?? [])?.effect ?? 'untraced']++;
    const said = latest(answer.rejoinders)?.satisfied;
    if (said !== undefined) rejoinders[COUNTED_AS[`${said}`]]++;
    if (tracesOf(s, authority, id).length === 0) continue;
    recognition.traced++;
    const recognised = recognitionOf(s, authority, id)?.recognised;
    if (recognised) recognition[RECOGNISED_AS[recognised]]++;
  }
  return { verdicts, influence, open, total: counted.length, ...rejoinders, ...recognition };
}

function rowsOf({ id, shared: { state: s } }: TrajectoryBySight): ResponseRow[] {
  return inOrder(s.advices).flatMap((advice) =>
    s.opened.authorities.flatMap(({ id: authority }): ResponseRow[] => {
      const given = advice.responses[authority];
      // What another adopted before it went on as this one counts for that one.
      const isOthers = given?.adoptedBy !== undefined && !given.taken;
      const response = given && { ...given, ...given.taken, adopted: (given.taken ?? given).adopted };
      // An authority that left before the advice came owes it nothing.
      if (!response && hasLeft(s, authority)) return [];
      const points = advice.recommendations;
      // Nor does one to which nothing of it is addressed, or any of what was withdrawn or replaced.
      if (!response?.adopted && (!inForce(advice) || (points.length > 0 && !response))) return [];
      const { verdicts, influence, ...counts } = countsOf(s, advice, authority);
      const adopted = isOthers ? undefined : response?.adopted;
      return [
        {
          dossier: id,
          municipality: s.opened.municipality,
          advice: advice.id,
          council: advice.council,
          givers: JSON.stringify(councilsOf(advice)),
          authority,
          portfolio: s.opened.portfolio ?? null,
          day: advice.at.day,
          year: Number(advice.at.day.slice(0, 4)),
          ...verdicts,
          textInfluence: influence.text,
          practiceInfluence: influence.practice,
          commitmentInfluence: influence.commitment,
          noneInfluence: influence.none,
          untracedInfluence: influence.untraced,
          ...counts,
          dueOn: isOthers ? null : (response?.dueOn ?? null),
          adoptedOn: adopted?.day ?? null,
          answerDays:
            adopted && isDay(advice.at.on) && isDay(adopted.on) ? daysBetween(advice.at.day, adopted.day) : null,
        },
      ];
    }),
  );
}

export const responses: TrajectoryReadModel<ResponseRow> = {
  name: 'responses',
  version: 5,
  columns: {
    dossier: 'TEXT',
    municipality: 'TEXT',
    advice: 'TEXT',
    council: 'TEXT',
    givers: 'TEXT',
    authority: 'TEXT',
    portfolio: 'TEXT',
    day: 'TEXT',
    year: 'INTEGER',
    adopted: 'INTEGER',
    partly: 'INTEGER',
    notAdopted: 'INTEGER',
    noted: 'INTEGER',
    notConsidered: 'INTEGER',
    answered: 'INTEGER',
    held: 'INTEGER',
    textInfluence: 'INTEGER',
    practiceInfluence: 'INTEGER',
    commitmentInfluence: 'INTEGER',
    noneInfluence: 'INTEGER',
    untracedInfluence: 'INTEGER',
    open: 'INTEGER',
    total: 'INTEGER',
    satisfied: 'INTEGER',
    partlySatisfied: 'INTEGER',
    dissatisfied: 'INTEGER',
    notYetSatisfied: 'INTEGER',
    traced: 'INTEGER',
    recognised: 'INTEGER',
    partlyRecognised: 'INTEGER',
    notRecognised: 'INTEGER',
    dueOn: 'TEXT',
    adoptedOn: 'TEXT',
    answerDays: 'INTEGER',
  },
  indexes: [['municipality', 'day']],
  rows: rowsOf,
};
