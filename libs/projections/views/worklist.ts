import type { Role } from '#access';
import {
  ACTS_FOR,
  type Answer,
  answerKey,
  answerOf,
  awaiting,
  awaitsConfirmation,
  before,
  cameBeforeRaad,
  councilsOf,
  countedFor,
  currentText,
  dueOf,
  FACTS,
  type FactType,
  hasLeft,
  heirOf,
  inForce,
  inOrder,
  isOwed,
  isPromise,
  judgementOf,
  pointsFor,
  latest,
  type Moment,
  presentAuthorities,
  publishedIn,
  stageOf,
  tracesOf,
  type Trajectory,
  unanswered,
  undecided,
  untraced,
} from '#trajectory';
import { sql } from 'kysely';
import type { TrajectoryBySight, TrajectoryReadModel } from '../trajectory-by-sight.js';
import type { TaskRow, Tasks } from '../query/tasks.js';
import { labelOf } from './label.js';
import { NEVER } from './never.js';

/** Something that awaits somebody in a trajectory. */
export type WorklistRow = TaskRow<FactType>;

type Task = Pick<WorklistRow, 'role' | 'fact' | 'since'> & {
  readonly [K in keyof WorklistRow]?: WorklistRow[K] | undefined;
};

const roleFor = (s: Trajectory, authority: string): Role => {
  const kind = s.opened.authorities.find(({ id }) => id === authority)?.kind;
  return kind ? ACTS_FOR[kind] : 'alderman';
};

function start(s: Trajectory): Task[] {
  const since = s.openedAt.day;
  if (stageOf(s) === 'draft') return [{ role: 'civilServant', fact: 'InvolvementHeld', since }];
  if (stageOf(s) === 'involvement') return [{ role: 'civilServant', fact: 'AdviceRequested', since }];
  if (stageOf(s) !== 'advice' || s.opened.kind === 'unsolicited') return [];
  // Others were asked; these were not yet.
  const heard = [...Object.values(s.requests), ...Object.values(s.advices)].map(({ council }) => council);
  return s.opened.councils
    .filter(({ id }) => !heard.includes(id) && !hasLeft(s, id))
    .map(({ id }) => ({ role: 'civilServant', fact: 'AdviceRequested', about: id, since }));
}

const information = (s: Trajectory): Task[] =>
  Object.values(s.information)
    .filter((asked) => !asked.provided)
    .map(({ id, at }) => ({ role: 'civilServant', fact: 'InformationProvided', about: id, since: at.day }));

function advising(s: Trajectory): Task[] {
  const asked = inOrder(s.requests)
    .filter((r) => !r.settled && !hasLeft(s, r.council))
    .map(({ id, council, dueOn, at }): Task => {
      return { role: 'council', council, fact: 'AdviceSubmitted', about: id, dueOn, since: at.day };
    });
  const unasked = s.opened.kind === 'unsolicited' && Object.keys(s.advices).length === 0;
  const own = unasked ? s.opened.councils.filter(({ id }) => !hasLeft(s, id)) : [];
  return [
    ...asked,
    ...own.map(({ id }): Task => ({ role: 'council', council: id, fact: 'AdviceSubmitted', since: s.openedAt.day })),
  ];
}

const answering = (s: Trajectory): Task[] =>
  inOrder(s.advices).flatMap((advice) =>
    awaiting(s, advice).map((authority): Task => {
      const total = pointsFor(advice, authority).length;
      const done = total - unanswered(s, authority, advice).length;
      const response = advice.responses[authority];
      const what = { about: advice.id, authority, dueOn: response && dueOf(response), done, total };
      const since = response?.ready?.day ?? response?.returned.at(-1)?.at.day ?? advice.at.day;
      // What lies ready may leave points open; what came back is to be looked at, also when every point has its answer.
      return response?.ready || (done === total && response?.returned.length === 0)
        ? { role: roleFor(s, authority), fact: 'ResponseAdopted', ...what, since }
        : { role: 'civilServant', fact: 'AnswerDrafted', ...what, since };
    }),
  );

/** What a response left open, or an answer held: it is still to be answered. */
const leftOpen = (s: Trajectory): Task[] =>
  inOrder(s.advices).flatMap((advice) =>
    presentAuthorities(s).flatMap((authority): Task[] => {
      const response = advice.responses[authority];
      const open = Object.values(response?.leftOpen ?? {});
      if (!response?.adopted || isOwed(response) || open.length === 0) return [];
      const total = advice.recommendations.length;
      const dueOn = open.flatMap(({ until }) => until ?? []).sort()[0];
      const what = { about: advice.id, authority, dueOn, done: total - open.length, total };
      return response.ready
        ? [{ role: roleFor(s, authority), fact: 'ResponseAdopted', ...what, since: response.ready.day }]
        : [{ role: 'civilServant', fact: 'AnswerDrafted', ...what, since: response.adopted.day }];
    }),
  );

const sharing = (s: Trajectory): Task[] =>
  inOrder(s.advices)
    .filter(
      (advice) =>
        inForce(advice) && !cameBeforeRaad(s, advice) && Object.values(advice.responses).some((r) => r.adopted),
    )
    .map(({ id, at }) => ({ role: 'civilServant', fact: 'SharedWithRaad', about: id, since: at.day }));

/** The last that was told of what became of an answer: how far it is, or that what was promised in it is done. */
function newsOf(s: Trajectory, { authority, recommendation, commitments }: Answer): Moment | undefined {
  const progress = s.progress[answerKey(authority, recommendation)] ?? [];
  const fulfilled = commitments.flatMap((id) => s.commitments[id]?.fulfilled ?? []);
  return latest([...progress, ...fulfilled.map((at) => ({ at }))])?.at;
}

/** What the council said of an answer, when it said so after all that was told of it; where it was traced it judges that. */
function saidOf(s: Trajectory, answer: Answer) {
  const said = judgementOf(answer);
  if (!said || s.definition < 2 || tracesOf(s, answer.authority, answer.recommendation).length > 0) return said;
  const news = newsOf(s, answer);
  return news && before(said.at, news) ? undefined : said;
}

/** What was traced, or told of it since, and not judged yet by the council whose point it is. */
function judging(s: Trajectory): Task[] {
  if (s.definition < 2) return [];
  const points = inOrder(s.advices).flatMap((advice) =>
    Object.keys(advice.responses).flatMap((authority) => {
      const traced = advice.recommendations.flatMap(({ id }) => {
        const answer = answerOf(s, authority, id);
        const traces = tracesOf(s, authority, id);
        if (!answer?.published || traces.length === 0) return [];
        const news = newsOf(s, answer);
        const last = latest([...traces, ...(news ? [{ at: news }] : []), { at: answer.published }])?.at;
        return last ? [{ last, judged: latest(s.judgements[answerKey(authority, id)] ?? [])?.at }] : [];
      });
      return councilsOf(advice).flatMap((council) => judgedOf(traced, { council, about: advice.id, authority }, s));
    }),
  );
  const findings = inOrder(s.findings).flatMap(({ id, traces }) => {
    const last = latest(traces)?.at;
    return last ? [{ last, judged: latest(s.judgements[id] ?? [])?.at }] : [];
  });
  return [...points, ...s.opened.councils.flatMap(({ id: council }) => judgedOf(findings, { council }, s))];
}

/** One for all that can be judged at once. */
function judgedOf(
  told: readonly { readonly last: Moment; readonly judged: Moment | undefined }[],
  whose: { readonly council: string; readonly about?: string; readonly authority?: string },
  s: Trajectory,
): Task[] {
  const open = told.filter(({ last, judged }) => !judged || before(judged, last));
  const [since] = open.map(({ last }) => last.day).sort();
  if (since === undefined || hasLeft(s, whose.council)) return [];
  const done = told.length - open.length;
  return [{ role: 'council', fact: 'InfluenceJudged', ...whose, since, done, total: told.length }];
}

const rejoining = (s: Trajectory): Task[] =>
  inOrder(s.advices).flatMap((advice) => {
    const { id: about, responses } = advice;
    const councils = councilsOf(advice).filter((council) => !hasLeft(s, council));
    return Object.entries(responses).flatMap(([authority, { adopted }]): Task[] => {
      const answers = countedFor(s, authority, advice).flatMap(({ id }) => {
        const answer = answerOf(s, authority, id);
        return answer?.published ? [answer] : [];
      });
      const total = answers.length;
      const done = answers.filter((answer) => saidOf(s, answer) !== undefined).length;
      if (!adopted || done === total) return [];
      const what = { about, authority, since: adopted.day, done, total };
      return councils.map((council) => ({ role: 'council', council, fact: 'RejoinderGiven', ...what }));
    });
  });

/** One for each response, however many of its answers await their trace. */
function tracing(s: Trajectory): Task[] {
  const awaited = new Set(untraced(s));
  return inOrder(s.advices).flatMap(({ id: about, responses, recommendations }) =>
    Object.keys(responses).flatMap((authority): Task[] => {
      const promised = recommendations
        .flatMap(({ id }) => answerOf(s, authority, id) ?? [])
        .filter((answer) => answer.published && isPromise(currentText(answer).verdict));
      const open = promised.filter((answer) => awaited.has(answer));
      const [since] = open.map(({ published }) => published?.day ?? '').sort();
      if (since === undefined) return [];
      const total = promised.length;
      return [
        { role: 'civilServant', fact: 'InfluenceTraced', about, authority, since, done: total - open.length, total },
      ];
    }),
  );
}

function finishing(s: Trajectory): Task[] {
  const traces = tracing(s);
  if (stageOf(s) !== 'influence') return traces;
  const { plannedDecisionOn: dueOn } = s.opened;
  const since = s.latest?.day ?? s.openedAt.day;
  const decide = undecided(s).map((authority): Task => {
    return { role: roleFor(s, authority), fact: 'DecisionTaken', authority, dueOn, since };
  });
  if (traces.length > 0 || decide.length > 0) return [...traces, ...decide];
  return [{ role: 'alderman', fact: 'InfluencePublished', since }];
}

const disputes = (s: Trajectory): Task[] =>
  s.disputes
    .filter((d) => !d.settled)
    .flatMap(({ raised }): Task[] => {
      const roles = new Set(s.opened.authorities.map(({ id }) => roleFor(s, id)));
      return [...roles].map((role) => ({ role, fact: 'DisputeSettled', since: raised.day }));
    });

const commitments = (s: Trajectory): Task[] =>
  Object.values(s.commitments)
    .filter((c) => !c.fulfilled)
    .flatMap((c): Task[] => {
      const published = publishedIn(s, c);
      if (!published) return [];
      const { id: about, dueOn } = c;
      const authority = heirOf(s, c.authority);
      const since = dueOn ?? published.day;
      return [{ role: 'civilServant', fact: 'CommitmentFulfilled', about, authority, dueOn, since }];
    });

/** What finds the facts that await somebody; after which event each can be found, that event declares (`awaits`). */
const ON_THE_WAY = [start, information, advising, answering, leftOpen, sharing, rejoining, finishing];
/** What was recorded on behalf of a council, for it to say that it is its advice. */
const confirming = (s: Trajectory): Task[] =>
  inOrder(s.advices)
    .filter(awaitsConfirmation)
    .flatMap((advice) =>
      councilsOf(advice)
        .filter((council) => !hasLeft(s, council))
        .map((council) => {
          return { role: 'council', council, fact: 'AdviceConfirmed', about: advice.id, since: advice.at.day };
        }),
    );

const ALSO_AFTER_THE_END = [confirming, disputes, commitments, judging];

function rowsOf({ id, internal: { state: s }, broughtInOn }: TrajectoryBySight): WorklistRow[] {
  const tasks = [...(s.end ? [] : ON_THE_WAY), ...ALSO_AFTER_THE_END].flatMap((find) => find(s));
  return tasks.map((task) => ({
    dossier: id,
    municipality: s.opened.municipality,
    council: null,
    about: null,
    authority: null,
    done: null,
    total: null,
    ...labelOf(s, task.about),
    ...task,
    dueOn: task.dueOn ?? NEVER,
    broughtInOn: broughtInOn !== undefined && (task.dueOn ?? NEVER) < broughtInOn ? broughtInOn : null,
  }));
}

export const worklist: TrajectoryReadModel<WorklistRow> = {
  name: 'worklist',
  version: 6,
  columns: {
    dossier: 'TEXT',
    municipality: 'TEXT',
    role: 'TEXT',
    council: 'TEXT',
    fact: 'TEXT',
    about: 'TEXT',
    authority: 'TEXT',
    councilName: 'TEXT',
    point: 'INTEGER',
    dueOn: 'TEXT',
    done: 'INTEGER',
    total: 'INTEGER',
    since: 'TEXT',
    broughtInOn: 'TEXT',
  },
  indexes: [['municipality', 'role', 'council', 'broughtInOn', 'dueOn', 'since']],
  rows: rowsOf,
};

/** What awaits somebody in trajectories. */
export const trajectoryTasks: Tasks<FactType> = {
  facts: Object.keys(FACTS) as FactType[],
  reads: ['worklist', 'dossiers'],
  rows: sql`SELECT worklist.*, dossiers.title FROM worklist JOIN dossiers ON dossiers.dossier = worklist.dossier`,
};
