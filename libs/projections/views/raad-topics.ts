import { addDays, type Day } from '#calendar';
import { deadlinesOf, earlinessOf, type Deadline } from '#report';
import {
  answerOf,
  before,
  currentText,
  decisions,
  hasLeft,
  inForce,
  inOrder,
  isRefusal,
  latest,
  recognitionOf,
  type Moment,
  type Trajectory,
} from '#trajectory';
import type { AnswerVerdict, RaadTopic } from '#vocabulary';
import type { TrajectoryBySight, TrajectoryReadModel } from '../trajectory-by-sight.js';
import { beginning } from '../query/around-change.js';
import { becameOf } from './became.js';
import { labelOf } from './label.js';

/** Something that the gemeenteraad can ask about, from the day on which it is so. */
export interface RaadTopicRow {
  readonly dossier: string;
  readonly municipality: string;
  readonly portfolio: string | null;
  readonly kind: RaadTopic;
  /** Id of the recommendation, the advice, the finding, the council or the trajectory. */
  readonly of: string;
  /** Whose answer it is, or should be; empty where it is nobody's. */
  readonly authority: string;
  readonly advice: string | null;
  readonly council: string | null;
  readonly point: number | null;
  readonly ownNumber: string | null;
  readonly verdict: AnswerVerdict | null;
  /** What was said, from its beginning. */
  readonly said: string | null;
  /** The reason that was given for it, or what the council says. */
  readonly ground: string | null;
  /** Of a response: how many points are without an answer. */
  readonly open: number | null;
  readonly dueOn: string | null;
  readonly on: string;
  readonly since: string;
  /** The day on which the dossier was copied from paper, of what was over by then. */
  readonly broughtInOn: string | null;
}

interface Topic extends Partial<Omit<RaadTopicRow, 'dossier' | 'municipality' | 'portfolio' | 'on' | 'since'>> {
  readonly kind: RaadTopic;
  readonly of: string;
  /** When it came to be so. */
  readonly at: Pick<Moment, 'on' | 'day'>;
}

const on = (day: Day) => ({ on: day, day });
const orNull = (text: string | undefined) => (text === undefined ? null : beginning(text));

/** Of each answer: that it refuses, or that the council does not recognise what is said to have become of it. */
const answers = (s: Trajectory): Topic[] =>
  becameOf(s).flatMap(({ advice, authority, points }) =>
    points.flatMap(({ point, verdict, recognised }): Topic[] => {
      const answer = answerOf(s, authority, point.id);
      const published = answer?.published;
      if (!published || verdict === null) return [];
      const { at, reason, plainReason } = currentText(answer);
      const about = { of: point.id, authority, advice: advice.id, verdict, said: beginning(point.text) };
      const judged = recognised === 'no' ? recognitionOf(s, authority, point.id) : undefined;
      return [
        ...(isRefusal(verdict)
          ? [
              {
                ...{ ...about, kind: 'refused' as const, ground: orNull(plainReason ?? reason) },
                at: at.day > published.day ? at : published,
              },
            ]
          : []),
        ...(judged
          ? [{ ...about, kind: 'notRecognised' as const, at: judged.at, ground: orNull(judged.comment) }]
          : []),
      ];
    }),
  );

const findings = (s: Trajectory): Topic[] =>
  inOrder(s.findings).flatMap(({ id: of, text, traces }): Topic[] => {
    const [judged, traced] = [latest(s.judgements[of] ?? []), latest(traces)];
    if (judged?.recognised !== 'no' || !traced || !before(traced.at, judged.at)) return [];
    return [{ kind: 'notRecognised', of, at: judged.at, said: beginning(text), ground: orNull(judged.comment) }];
  });

/** A response that came late or not at all; at the end of a dossier it is known that none will come. */
function response(s: Trajectory, { of, who, dueOn, state }: Deadline): Topic[] {
  const advice = s.advices[of];
  const given = advice?.responses[who];
  if (!advice || !given) return [];
  const open = becameOf(s).find((one) => one.advice.id === of && one.authority === who)?.points ?? [];
  const about = { of, authority: who, advice: of, open: open.filter(({ verdict }) => verdict === null).length, dueOn };
  const adopted = (given.taken ?? given).adopted;
  if (state === 'late' && adopted) return [{ ...about, kind: 'answeredLate', at: adopted }];
  if (state === 'open' || state === 'overdue') return [{ ...about, kind: 'unanswered', at: on(addDays(dueOn, 1)) }];
  const ended = state === 'dropped' && s.end && inForce(advice) && !hasLeft(s, who);
  return ended && s.end ? [{ ...about, kind: 'unanswered', at: s.end.at }] : [];
}

/** What was owed: the response to an advice, and a point of which was said when it would be answered. */
const owed = (s: Trajectory, id: string, asOf: Day): Topic[] =>
  deadlinesOf(s, id, asOf).flatMap((deadline): Topic[] => {
    const { kind, of, who, dueOn, state } = deadline;
    if (kind === 'response') return response(s, deadline);
    if (kind !== 'answer' || (state !== 'open' && state !== 'overdue')) return [];
    const advice = s.recommendations[of];
    const text = s.advices[advice ?? '']?.recommendations.find((point) => point.id === of)?.text;
    const about = { of, authority: who, said: orNull(text), ...(advice !== undefined && { advice }), dueOn };
    return [{ kind: 'unanswered', ...about, at: on(addDays(dueOn, 1)) }];
  });

const disputes = (s: Trajectory): Topic[] =>
  s.disputes
    .filter(({ settled }) => !settled)
    .map(({ council, ground, raised: at }) => ({ kind: 'disputed', of: council, ground: beginning(ground), at }));

const DECIDED = {
  'not-consulted': 'notConsulted',
  'decided-before-advice': 'decidedBeforeAdvice',
  'decided-before-answers': 'decidedBeforeAnswers',
} as const satisfies Readonly<Record<string, RaadTopic>>;

/** How it went: decided without asking or waiting, asked without speaking with people first. */
function course(id: string, { state: s, flags }: TrajectoryBySight['shared']): Topic[] {
  const [decision] = decisions(s);
  const decided = Object.entries(DECIDED).flatMap(([flag, kind]): Topic[] =>
    decision && flags.has(flag)
      ? [{ kind, of: id, authority: decision.authority, at: decision.at, ground: orNull(decision.because) }]
      : [],
  );
  const [first] = inOrder(s.requests);
  if (!first || earlinessOf(s).involvements !== 0) return decided;
  const asked = { of: id, at: first.at, ground: orNull(first.withoutInvolvementBecause) };
  return [...decided, { kind: 'withoutInvolvement', ...asked }];
}

function rowsOf({ id, shared, broughtInOn }: TrajectoryBySight): RaadTopicRow[] {
  const { state: s, asOf } = shared;
  const topics = [...disputes(s), ...owed(s, id, asOf), ...answers(s), ...findings(s), ...course(id, shared)];
  return topics.map(({ at, ...topic }) => {
    const { councilName: _, ...label } = labelOf(s, topic.of);
    const over = topic.kind === 'unanswered' && broughtInOn !== undefined && at.day <= broughtInOn;
    return {
      dossier: id,
      municipality: s.opened.municipality,
      portfolio: s.opened.portfolio ?? null,
      authority: '',
      advice: null,
      council: topic.kind === 'disputed' ? topic.of : (s.advices[topic.advice ?? '']?.council ?? null),
      verdict: null,
      said: null,
      ground: null,
      open: null,
      dueOn: null,
      ...label,
      ...topic,
      on: at.on,
      since: at.day,
      broughtInOn: over ? broughtInOn : null,
    };
  });
}

export const raadTopics: TrajectoryReadModel<RaadTopicRow> = {
  name: 'raadTopics',
  version: 2,
  columns: {
    dossier: 'TEXT',
    municipality: 'TEXT',
    portfolio: 'TEXT',
    kind: 'TEXT',
    of: 'TEXT',
    authority: 'TEXT',
    advice: 'TEXT',
    council: 'TEXT',
    point: 'INTEGER',
    ownNumber: 'TEXT',
    verdict: 'TEXT',
    said: 'TEXT',
    ground: 'TEXT',
    open: 'INTEGER',
    dueOn: 'TEXT',
    on: 'TEXT',
    since: 'TEXT',
    broughtInOn: 'TEXT',
  },
  indexes: [
    ['since', 'dossier', 'kind', 'of', 'authority'],
    ['municipality', 'since', 'dossier', 'kind', 'of', 'authority'],
  ],
  rows: rowsOf,
};
