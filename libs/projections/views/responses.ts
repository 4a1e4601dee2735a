import { daysBetween, isDay } from '#calendar';
import {
  ANSWER_VERDICTS,
  councilsOf,
  dueIn,
  type AnswerVerdict,
  type Recognition,
  type Satisfaction,
} from '#trajectory';
import type { Influence } from '#vocabulary';
import type { TrajectoryBySight, TrajectoryReadModel } from '../trajectory-by-sight.js';
import { becameOf, type BecamePoint } from './became.js';

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

function countsOf(points: readonly BecamePoint[]) {
  const verdicts = Object.fromEntries(ANSWER_VERDICTS.map((v) => [v, 0])) as Record<AnswerVerdict, number>;
  const influences = { text: 0, practice: 0, commitment: 0, none: 0, untraced: 0 };
  const rejoinders = { satisfied: 0, partlySatisfied: 0, dissatisfied: 0, notYetSatisfied: 0 };
  const recognition = { traced: 0, recognised: 0, partlyRecognised: 0, notRecognised: 0 };
  let open = 0;
  for (const { verdict, influence, satisfied, traced, recognised } of points) {
    if (verdict === null) open++;
    else verdicts[verdict]++;
    if (influence !== null) influences[influence]++;
    if (satisfied !== null) rejoinders[COUNTED_AS[`${satisfied}`]]++;
    if (traced) recognition.traced++;
    if (recognised !== null) recognition[RECOGNISED_AS[recognised]]++;
  }
  return { verdicts, influences, open, total: points.length, ...rejoinders, ...recognition };
}

const rowsOf = ({ id, shared: { state: s } }: TrajectoryBySight): ResponseRow[] =>
  becameOf(s).map(({ advice, authority, response, isOthers, points }) => {
    const { verdicts, influences, ...counts } = countsOf(points);
    const adopted = isOthers ? undefined : response?.adopted;
    return {
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
      textInfluence: influences.text,
      practiceInfluence: influences.practice,
      commitmentInfluence: influences.commitment,
      noneInfluence: influences.none,
      untracedInfluence: influences.untraced,
      ...counts,
      dueOn: isOthers || !response ? null : (dueIn(s, advice, response) ?? null),
      adoptedOn: adopted?.day ?? null,
      answerDays: adopted && isDay(advice.at.on) && isDay(adopted.on) ? daysBetween(advice.at.day, adopted.day) : null,
    };
  });

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
