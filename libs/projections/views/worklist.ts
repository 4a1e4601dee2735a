import type { Role } from '#access';
import {
  ACTS_FOR,
  answerOf,
  awaiting,
  currentText,
  dueIn,
  FACTS,
  type FactType,
  handoverOf,
  hasLeft,
  heirOf,
  inForce,
  inOrder,
  isHeld,
  isOwed,
  isPromise,
  latest,
  pointsFor,
  presentAuthorities,
  publishedIn,
  stageOf,
  type Trajectory,
  unanswered,
  undecided,
  untraced,
} from '#trajectory';
import { sql } from 'kysely';
import type { TrajectoryBySight, TrajectoryReadModel } from '../trajectory-by-sight.js';
import { nameOf } from '../query/conditions.js';
import type { Tasks } from '../query/tasks.js';
import { labelOf } from './label.js';
import { NEVER } from './never.js';
import { decidersFor, sharing } from './worklist-of-raad.js';
import { confirming, hearing, judging, rejoining } from './worklist-of-councils.js';
import type { Task, WorklistRow } from './worklist-task.js';

const roleFor = (s: Trajectory, authority: string): Role => {
  const kind = s.opened.authorities.find(({ id }) => id === authority)?.kind;
  return kind ? ACTS_FOR[kind] : 'alderman';
};

/** Who brings the final statement: what a council publishes itself, an alderman still records for the municipality. */
const publisherOf = (s: Trajectory): Role => (s.opened.settings?.publishes?.who === 'clerk' ? 'clerk' : 'alderman');

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
    .map(({ id, question, dueOn, at }) => {
      return { role: 'civilServant', fact: 'InformationProvided', about: id, question, dueOn, since: at.day };
    });

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
      const handover = response && handoverOf(response);
      const what = {
        about: advice.id,
        authority,
        dueOn: response && dueIn(s, advice, response),
        done,
        total,
        handover,
      };
      const since = response?.ready?.day ?? response?.returned.at(-1)?.at.day ?? advice.at.day;
      // What lies ready may leave points open; what came back is to be looked at, also when every point has its answer.
      return response?.ready || (done === total && handover === undefined)
        ? { role: roleFor(s, authority), fact: 'ResponseAdopted', ...what, since }
        : { role: 'civilServant', fact: 'AnswerDrafted', ...what, since };
    }),
  );

/** What a response left open: it is still to be answered. */
const leftOpen = (s: Trajectory): Task[] =>
  inOrder(s.advices).flatMap((advice) =>
    presentAuthorities(s).flatMap((authority): Task[] => {
      const response = advice.responses[authority];
      const open = Object.values(response?.leftOpen ?? {});
      if (!response?.adopted || isOwed(response) || open.length === 0) return [];
      const total = pointsFor(advice, authority).length;
      const dueOn = open.flatMap(({ until }) => until ?? []).sort()[0];
      const handover = handoverOf(response);
      const what = { about: advice.id, authority, dueOn, done: total - open.length, total, handover };
      const back = handover === 'returned' ? response.returned.at(-1)?.at.day : undefined;
      return response.ready
        ? [{ role: roleFor(s, authority), fact: 'ResponseAdopted', ...what, since: response.ready.day }]
        : [{ role: 'civilServant', fact: 'AnswerDrafted', ...what, since: back ?? response.adopted.day }];
    }),
  );

/**
 * What is held until a day, each by that day; the rest once for each response. Who answered decides on it, by a revision.
 */
const held = (s: Trajectory): Task[] =>
  inOrder(s.advices).flatMap((advice) => {
    if (!inForce(advice)) return [];
    const answers = advice.recommendations.flatMap(({ id }) =>
      s.opened.authorities.flatMap((one) => answerOf(s, one.id, id) ?? []),
    );
    const open = answers.flatMap((answer) => {
      const { until, at } = currentText(answer);
      const authority = heirOf(s, answer.authority);
      if (!answer.published || !isHeld(answer) || hasLeft(s, authority)) return [];
      const since = latest([{ at }, { at: answer.published }])?.at.day ?? at.day;
      return [{ authority, dueOn: until, since, about: answer.recommendation }];
    });
    const task = (what: Pick<Task, 'about' | 'dueOn'> & { authority: string; since: string }): Task => {
      return { role: roleFor(s, what.authority), fact: 'AnswerRevised', ...what };
    };
    const undated = Map.groupBy(
      open.filter(({ dueOn }) => dueOn === undefined),
      ({ authority }) => authority,
    );
    return [
      ...open.filter(({ dueOn }) => dueOn !== undefined).map(task),
      ...[...undated].map(([authority, all]) => {
        const [since = ''] = all.map((one) => one.since).sort();
        return task({ about: all.length === 1 ? all[0]?.about : advice.id, authority, since });
      }),
    ];
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
  const decide = undecided(s).flatMap((authority) =>
    decidersFor(s, authority).map((role): Task => ({ role, fact: 'DecisionTaken', authority, dueOn, since })),
  );
  if (traces.length > 0 || decide.length > 0) return [...traces, ...decide];
  return [{ role: publisherOf(s), fact: 'InfluencePublished', since }];
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
const ON_THE_WAY = [start, information, advising, answering, leftOpen, held, sharing, hearing, finishing];
const ALSO_AFTER_THE_END = [confirming, disputes, commitments, rejoining, judging];

// What came back stands before what is due: somebody waits for it who has read it.
export const [FIRST, LATER] = ['0', '1'];

/**
 * Of a dossier that was over when it was copied from paper nobody is asked what they make of answers of long before; nor,
 * of any that was copied, of a promise whose day had passed by then.
 */
const isPast = (s: Trajectory, { fact, since, promisedFor }: Task, broughtInOn: string | undefined): boolean =>
  fact === 'RejoinderGiven' &&
  (s.end !== undefined || promisedFor !== undefined) &&
  broughtInOn !== undefined &&
  since < broughtInOn;

function rowsOf({ id, internal: { state: s }, broughtInOn }: TrajectoryBySight): WorklistRow[] {
  const tasks = [...(s.end ? [] : ON_THE_WAY), ...ALSO_AFTER_THE_END].flatMap((find) => find(s));
  return tasks
    .filter((task) => !isPast(s, task, broughtInOn))
    .map((task) => ({
      dossier: id,
      municipality: s.opened.municipality,
      council: null,
      about: null,
      authority: null,
      question: null,
      article: null,
      promisedFor: null,
      done: null,
      total: null,
      ...labelOf(s, task.about),
      ...task,
      handover: task.handover ?? null,
      turn: task.handover === 'returned' ? FIRST : LATER,
      dueOn: task.dueOn ?? NEVER,
      broughtInOn: broughtInOn !== undefined && (task.dueOn ?? NEVER) < broughtInOn ? broughtInOn : null,
    }));
}

export const worklist: TrajectoryReadModel<WorklistRow> = {
  name: 'worklist',
  version: 14,
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
    ownNumber: 'TEXT',
    question: 'TEXT',
    article: 'TEXT',
    promisedFor: 'TEXT',
    handover: 'TEXT',
    turn: 'TEXT',
    dueOn: 'TEXT',
    done: 'INTEGER',
    total: 'INTEGER',
    since: 'TEXT',
    broughtInOn: 'TEXT',
  },
  indexes: [['municipality', 'role', 'council', 'broughtInOn', 'turn', 'dueOn', 'since']],
  rows: rowsOf,
};

/** What awaits somebody in trajectories. */
export const trajectoryTasks: Tasks<FactType> = {
  facts: Object.keys(FACTS) as FactType[],
  reads: ['worklist', 'dossiers'],
  rows: sql`SELECT worklist.*, dossiers.title, dossiers.portfolio, dossiers.portfolioHolder,
      CASE WHEN json_array_length(dossiers.authorities) > 1 THEN ${nameOf('worklist.authority')} END AS authorityName
    FROM worklist JOIN dossiers ON dossiers.dossier = worklist.dossier`,
};
