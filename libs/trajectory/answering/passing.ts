import { earliest } from '#calendar';
import { withEntries, withoutEntries } from '#facts';
import type { Advice } from '../advising/state.js';
import type { Moment } from '../moment.js';
import { before } from '../moment.js';
import type { Trajectory } from '../state.js';
import type { Commitment } from '../tracing/state.js';
import { withoutPromises } from './promises.js';
import { answerKey, type Answer, type AnsweringState, type LeftOpen, type Response, type Taken } from './state.js';
import { isOwed } from './status.js';

type Answers = AnsweringState['answers'];
/** By authority and recommendation: see answerKey. */
type Told<T> = Readonly<Record<string, readonly T[]>>;

const isPublished = (answers: Answers, authority: string, point: string): boolean =>
  answers[answerKey(authority, point)]?.published !== undefined;

/**
 * An advice once an authority goes on as another: what the one did not publish is asked of the other, once, and what it
 * owes it owes until the same day.
 */
export function passAdvice(answers: Answers, advice: Advice, from: string, to: string, at: Moment): Advice {
  const passed = new Set(
    advice.recommendations
      .filter((point) => point.to.includes(from) && !isPublished(answers, from, point.id))
      .map(({ id }) => id),
  );
  const recommendations = advice.recommendations.map((point) =>
    passed.has(point.id) ? { ...point, to: [...point.to.filter((id) => id !== from && id !== to), to] } : point,
  );
  // What it had answered itself it answered once.
  const open = [...passed].filter((id) => !isPublished(answers, to, id));
  return { ...advice, recommendations, responses: passResponse(advice.responses, from, to, at, open) };
}

function passResponse(responses: Advice['responses'], from: string, to: string, at: Moment, open: readonly string[]) {
  const { [from]: owed, ...others } = responses;
  if (!owed) return responses;
  const { [to]: own } = others;
  const given = { ...owed, since: before(owed.since, at) ? at : owed.since };
  if (!given.adopted) return { ...others, [to]: own ? merged(own, given, open) : given };
  const { ready: _, taken, ...kept } = owed;
  const stays = { ...others, [from]: { ...kept, leftOpen: {}, ...(taken?.adopted && { taken }) } };
  if (open.length === 0) return stays;
  return { ...stays, [to]: withLeftOpen(own ?? takenOver(given, from), given, from, open) };
}

/** Of two responses to one advice one is owed, until the first of their days. */
function merged(own: Response, given: Response, open: readonly string[]): Response {
  const { ready: _, ...rest } = own;
  if (own.adopted) return open.length === 0 ? own : { ...rest, taken: taking(own, given.dueOn, open) };
  const [dueOn, extensions] = given.dueOn < own.dueOn ? [given.dueOn, given.extensions] : [own.dueOn, own.extensions];
  const returned = [...own.returned, ...given.returned];
  const left = Object.entries(given.leftOpen).filter(([id]) => open.includes(id));
  const leftOpen = { ...Object.fromEntries(left), ...own.leftOpen };
  return { ...(open.length === 0 ? own : rest), dueOn, extensions, returned, leftOpen };
}

function taking({ taken }: Response, dueOn: Taken['dueOn'], open: readonly string[]): Taken {
  const there = taken && !taken.adopted ? taken : undefined;
  return {
    dueOn: there ? earliest(there.dueOn, dueOn) : dueOn,
    points: [...new Set([...(there?.points ?? []), ...open])],
  };
}

/** What is left of a response that another adopted: the points that it left open. */
const takenOver = ({ since, dueOn, adopted, adoptedBy, ready }: Response, from: string): Response => ({
  ...{ since, dueOn, extensions: [], adoptions: [], leftOpen: {}, returned: [] },
  ...(adopted && { adopted }),
  ...(ready && { ready }),
  adoptedBy: adoptedBy ?? from,
});

function withLeftOpen(own: Response, given: Response, from: string, open: readonly string[]): Response {
  const left = Object.entries(given.leftOpen).flatMap(([id, why]): [string, LeftOpen][] =>
    open.includes(id) ? [[id, { ...why, by: why.by ?? from }]] : [],
  );
  const owed = isOwed(given) && given.taken ? given.taken.points.filter((id) => open.includes(id)) : [];
  return {
    ...own,
    leftOpen: { ...Object.fromEntries(left), ...own.leftOpen },
    ...(owed.length > 0 && own.adopted && { taken: taking(own, given.taken?.dueOn ?? own.dueOn, owed) }),
  };
}

/** All that was advised, drafted and traced, once an authority goes on as another. */
export function passOn(s: Trajectory, from: string, to: string, at: Moment): Partial<Trajectory> {
  const advices = Object.values(s.advices)
    // What was withdrawn or replaced by then is owed by nobody.
    .filter(({ gone }) => !gone || before(at, gone.at))
    .map((advice): [string, Advice] => [advice.id, passAdvice(s.answers, advice, from, to, at)]);
  return {
    advices: withEntries<Advice>(s.advices, advices),
    ...passDrafts(s, from, to),
    traces: passTold(s, s.traces, from, to),
    judgements: passTold(s, s.judgements, from, to),
  };
}

function passDrafts(s: Trajectory, from: string, to: string): Partial<Trajectory> {
  const drafts = Object.values(s.answers).filter((answer) => answer.authority === from && !answer.published);
  if (drafts.length === 0) return {};
  const isKept = ({ recommendation }: Answer) => !Object.hasOwn(s.answers, answerKey(to, recommendation));
  const points = (of: readonly Answer[]) => of.map(({ recommendation }) => recommendation);
  const standing = withoutPromises(s, from, points(drafts.filter((draft) => !isKept(draft))));
  const kept = drafts.filter(isKept);
  const keys = new Map(kept.map(({ recommendation: id }) => [answerKey(from, id), answerKey(to, id)]));
  // What stands in a published answer too was promised under its own name.
  const isPassed = ({ authority, recommendations }: Commitment) =>
    authority === from && recommendations.every((id) => !isPublished(s.answers, from, id));
  const promised = Object.entries(standing).filter(([, commitment]) => isPassed(commitment));
  const promisedIn = Object.entries(s.promisedIn).filter(([, all]) => all.some((key) => keys.has(key)));
  return {
    answers: withEntries<Answer>(
      withoutEntries(
        s.answers,
        drafts.map(({ recommendation }) => answerKey(from, recommendation)),
      ),
      kept.map((draft) => [answerKey(to, draft.recommendation), { ...draft, authority: to }]),
    ),
    commitments: withEntries<Commitment>(
      standing,
      promised.map(([id, commitment]) => [id, { ...commitment, authority: to }]),
    ),
    promisedIn: withEntries<readonly string[]>(
      s.promisedIn,
      promisedIn.map(([id, all]) => [id, [...all, ...all.flatMap((key) => keys.get(key) ?? [])]]),
    ),
  };
}

/** What was traced before any answer, and judged of that, shows with the one that is given. */
function passTold<T>(s: Trajectory, told: Told<T>, from: string, to: string): Told<T> {
  const passed = Object.keys(s.recommendations).flatMap((id): [string, readonly T[]][] => {
    const { [answerKey(from, id)]: said, [answerKey(to, id)]: own = [] } = told;
    return !said || isPublished(s.answers, from, id) ? [] : [[answerKey(to, id), [...own, ...said]]];
  });
  const keys = passed.map(([key]) => answerKey(from, key.slice(to.length + 1)));
  return withEntries<readonly T[]>(withoutEntries(told, keys), passed);
}
