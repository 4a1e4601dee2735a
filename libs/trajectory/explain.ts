import type { Day } from '#calendar';
import { getNextTransitions } from 'xstate';
import { lapses } from './advising/clock.js';
import type { TrajectoryEvent } from './events.js';
import { FACTS, type FactType } from './facts/index.js';
import { evolve, trajectoryOf, type State } from './machine/evolve.js';
import { guards } from './machine/guards.js';
import { guardsFor } from './machine/structure.js';
import { type Code, CODES } from '#facts';
import { inOrder } from './moment.js';
import { authorities } from './opening/status.js';
import type { Trajectory } from './state.js';

/** One thing that can be done now, or why it cannot; `about` says to what (a request, an advice …). */
export interface Possibility {
  readonly type: FactType;
  readonly about: Readonly<Record<string, string>>;
  readonly possible: boolean;
  readonly why: readonly { readonly code: Code; readonly message: string }[];
}

type About = Record<string, string>;

const councils = (s: Trajectory): About[] => s.opened.councils.map(({ id }) => ({ council: id }));
const perAuthority = (s: Trajectory): About[] => authorities(s).map((authority) => ({ authority }));
const requests = (s: Trajectory): About[] => inOrder(s.requests).map(({ id }) => ({ request: id }));
const advices = (s: Trajectory): About[] => inOrder(s.advices).map(({ id }) => ({ advice: id }));
const responses = (s: Trajectory): About[] =>
  inOrder(s.advices).flatMap((a) => Object.keys(a.responses).map((authority) => ({ advice: a.id, authority })));
const answers = (s: Trajectory): About[] =>
  inOrder(s.advices).flatMap((a) =>
    Object.keys(a.responses).flatMap((authority) =>
      a.recommendations.map(({ id }) => ({ advice: a.id, authority, recommendation: id })),
    ),
  );
const commitments = (s: Trajectory): About[] => Object.keys(s.commitments).map((commitment) => ({ commitment }));
const once = (): About[] => [{}];
/** Only when there is anything that it can be about. */
const onceFor = (...lists: readonly object[]): About[] => (lists.some((l) => Object.keys(l).length > 0) ? [{}] : []);

/** What each fact can be about. Exhaustive by its type. */
const subjects: { [T in Exclude<FactType, 'TrajectoryOpened'>]: (s: Trajectory) => About[] } = {
  InfluenceSpaceSet: once,
  DraftPublished: once,
  InformationRequested: councils,
  InformationProvided: once,
  InvolvementHeld: once,
  AdviceRequested: councils,
  AdviceTermExtended: requests,
  AdviceSubmitted: (s) => [...inOrder(s.requests).map(({ id, council }) => ({ request: id, council })), ...councils(s)],
  AdviceSupplemented: advices,
  AdviceDeclined: requests,
  AnswerDrafted: answers,
  ResponseTermExtended: responses,
  ResponseAdopted: responses,
  RejoinderGiven: (s) =>
    inOrder(s.advices)
      .filter((a) => a.recommendations.length > 0)
      .map(({ id, council }) => ({ advice: id, council })),
  AnswerRevised: answers,
  DecisionTaken: perAuthority,
  InfluenceTraced: (s) => onceFor(s.recommendations, s.findings),
  SharedWithRaad: (s) => onceFor(s.advices),
  ParticipantLeft: (s) => [...councils(s), ...perAuthority(s)],
  InfluencePublished: once,
  CommitmentFulfilled: commitments,
  CommitmentPostponed: commitments,
  DisputeRaised: councils,
  DisputeSettled: once,
  EvaluationGiven: (s) => [...s.opened.councils, ...s.opened.authorities].map(({ id }) => ({ by: id })),
  TrajectoryWithdrawn: once,
  TrajectoryClosed: once,
  TrajectoryMigrated: once,
};

const byCode = (a: { code: Code }, b: { code: Code }) => CODES.indexOf(a.code) - CODES.indexOf(b.code);

function judge(
  listens: ReadonlySet<string>,
  s: Trajectory,
  type: Exclude<FactType, 'TrajectoryOpened'>,
  about: About,
  on: Day,
): Possibility {
  const event = { type, data: about, occurredOn: on, day: on } as unknown as TrajectoryEvent;
  const why = guardsFor(type)
    .map((name) => guards[name])
    .filter((guard) => !guard.holds(s, event))
    .map((guard) => ({ code: guard.code, message: guard.why(s, event) }))
    .sort(byCode);
  const accepted = why.length === 0 && listens.has(type);
  if (!accepted && why.length === 0) why.push({ code: 'not-allowed-now', message: 'dit kan in deze fase niet' });
  return { type, about, possible: accepted, why };
}

/**
 * All that can be done on a day, and for what cannot be done, why; derived from the machine. What the
 * content must hold is judged when it is given (decide). Which of these a person may do is libs/access's.
 */
export function explain(state: State, on: Day): Possibility[] {
  const before = trajectoryOf(state);
  if (!before) return [];
  const now = lapses(before, on).reduce((st, event) => evolve(st, event) ?? st, state);
  const s = trajectoryOf(now) ?? before;
  // Which events the machine, where it stands, listens to at all.
  const listens = new Set(getNextTransitions(now).map(({ eventType }) => eventType));
  const types = Object.keys(FACTS).filter((t): t is keyof typeof subjects => t !== 'TrajectoryOpened');
  return types.flatMap((type) => subjects[type](s).map((about) => judge(listens, s, type, about, on)));
}
