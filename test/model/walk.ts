import { addDays, type Day, type PartialDate } from '#calendar';
import { explain, type FactType, type Possibility, type State, type Trajectory } from '#trajectory';
import fc from 'fast-check';
import { content, leavesOpen, type ScenarioFact } from '../scenario/index.js';
import { NO_REASON } from './law.js';

/** One throw of the dice; what it comes to depends on where the trajectory stands. */
export interface Roll {
  readonly what: number;
  readonly about: number;
  /** How many days after the one before. */
  readonly days: number;
  readonly twist: Twist;
  /** What is done as a rule no more often than what is seldom done, but for what ends it. */
  readonly evenly?: boolean;
}

const TWISTS = {
  none: 14,
  /** Something that cannot be done now, as far as the machine says. */
  impossible: 2,
  unreasoned: 2,
  partless: 1,
  unknown: 1,
  again: 1,
  fieldless: 1,
  stranger: 1,
  early: 3,
  future: 1,
  month: 2,
} as const;
type Twist = keyof typeof TWISTS;

const twists = fc.oneof(
  ...(Object.keys(TWISTS) as Twist[]).map((twist) => ({ weight: TWISTS[twist], arbitrary: fc.constant(twist) })),
);
const roll = fc.record<Roll>({ what: fc.nat(997), about: fc.nat(997), days: fc.nat(21), twist: twists });
export const walk = (length: number) => fc.array(roll, { minLength: 1, maxLength: length, size: 'max' });

/** Rolls for a history that is told in the order in which it happened, and without mistakes. */
export const straightWalk = (length: number) =>
  walk(length).map((rolls) =>
    rolls.map((r): Roll => ({ ...r, twist: r.twist === 'month' ? 'month' : 'none', days: r.days % 12 })),
  );

// What brings a trajectory further is done more often than what ends it.
const WEIGHTS: Partial<Record<FactType, number>> = {
  AnswerDrafted: 12,
  ResponseAdopted: 12,
  InfluenceTraced: 5,
  DecisionTaken: 5,
  AdviceSubmitted: 2,
  AdviceRequested: 2,
  AnswerRevised: 2,
  RejoinderGiven: 2,
  ResponseReady: 2,
  ResponseReturned: 8,
  InfluencePublished: 40,
};
const RARE: ReadonlySet<string> = new Set([
  'TrajectoryClosed',
  'TrajectoryWithdrawn',
  'ParticipantLeft',
  'AuthoritySucceeded',
  'EvaluationGiven',
]);

const CHANGING: ReadonlySet<string> = new Set(['ParticipantLeft', 'AuthoritySucceeded']);

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];

// What is offered takes no points for left open; when all that it lacks is answers, its content can name them so.
const canLeaveOpen = ({ type, why }: Possibility) =>
  type === 'ResponseAdopted' && why.every(({ code }) => code === 'answer-missing');

function choose(state: State, s: Trajectory, on: Day, n: number, roll: Roll): Possibility | undefined {
  const { what, about, twist, evenly = false } = roll;
  const offered = explain(state, on).filter(
    (p) => p.possible === (twist !== 'impossible') || (leavesOpen(s, n) && canLeaveOpen(p)),
  );
  const types = [...new Set(offered.map((p) => p.type))]
    .filter((type) => !RARE.has(type) || what % 7 === 0 || (evenly && CHANGING.has(type)))
    .flatMap((type) => Array<FactType>((evenly ? undefined : WEIGHTS[type]) ?? 1).fill(type));
  const of = offered.filter((p) => p.type === pick(types, what));
  const unanswered = of.filter(({ about: a }) => !s.answers[`${a['authority']} ${a['recommendation']}`]);
  return pick(about % 4 > 0 && unanswered.length > 0 ? unanswered : of, about);
}

type Data = Record<string, unknown>;
const without = (data: Data, name: string | undefined) =>
  Object.fromEntries(Object.entries(data).filter(([key]) => key !== name));

const unreasoned = (data: Data, name: string, n: number) => (name in data ? { [name]: pick(NO_REASON, n) } : {});

function twisted(data: Data, { twist, about }: Roll): Data {
  const names = Object.keys(data);
  switch (twist) {
    case 'unreasoned':
      return { ...data, ...unreasoned(data, 'reason', about), ...unreasoned(data, 'because', about + 1) };
    case 'partless':
      return { ...data, ...('verdict' in data && { verdict: 'partly', adoptedPart: pick(NO_REASON, about) }) };
    case 'fieldless':
      return without(data, pick(names, about));
    case 'stranger':
      return { ...data, ...('authority' in data ? { authority: 'elders' } : { council: 'elders' }) };
    default:
      return data;
  }
}

function dated(s: Trajectory, on: Day, { twist, about }: Roll): PartialDate {
  if (twist === 'early') return addDays(on, -(about % 60));
  if (twist === 'future') return addDays(on, 1 + (about % 40));
  return twist === 'month' && s.openedAt.day < `${on.slice(0, 7)}-01` ? on.slice(0, 7) : on;
}

/** What the dice make of this moment: a command that is well-formed, unless it is twisted. */
export function propose(state: State, s: Trajectory, on: Day, n: number, r: Roll): ScenarioFact | undefined {
  const chosen = choose(state, s, on, n, r);
  if (!chosen || chosen.type === 'TrajectoryOpened') return undefined;
  const about = r.twist === 'unknown' ? { ...chosen.about, request: 'r-unknown', advice: 'a-unknown' } : chosen.about;
  const fresh = r.twist === 'again' ? Math.max(1, n - 1 - (r.about % 5)) : n;
  const data = content[chosen.type]({ s, about, on, n: fresh });
  return { date: dated(s, on, r), type: chosen.type, data: twisted(data as unknown as Data, r) };
}
