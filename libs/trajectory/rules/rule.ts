import type { Day, PartialDate } from '#calendar';
import { firstDay, formatNl } from '#calendar';
import type { Facts, FactType } from '../facts/index.js';
import { type Code, problem, type Problem, saysSomething } from '#facts';
import type { Advice } from '../advising/state.js';
import { councilsOf } from '../advising/status.js';
import { predecessorsOf } from '../course/succession.js';
import type { Moment } from '../moment.js';
import { isAuthority, isCouncil } from '../opening/status.js';
import type { IdKind, Trajectory } from '../state.js';
import type { When } from './moment.js';

/** What must be true of the content of one kind of fact, given what happened before. */
export type Rule<T extends FactType> = (s: Trajectory, data: Facts[T], when: When) => (Problem | false | undefined)[];
export type Rules<T extends FactType> = { [K in T]: Rule<K> };
type Found = Problem | false | undefined;

const NAMES: Record<IdKind, string> = {
  request: 'adviesaanvraag',
  advice: 'advies',
  recommendation: 'aanbeveling',
  finding: 'opbrengst',
  commitment: 'toezegging',
  information: 'informatievraag',
  fact: 'feit',
  retracted: 'ingetrokken feit',
};

export const known = (s: Trajectory, kind: IdKind, id: string | undefined, place: string): Found =>
  id !== undefined && s.ids[id] !== kind && problem('unknown-id', `er is geen ${NAMES[kind]} met id ${id}`, place);

interface Given {
  readonly id: string;
  readonly place: string;
}

/**
 * Two ids that nobody can tell apart are two ways to write one in Unicode; of those only the composed one is
 * taken (NFC). Asked of what is new: what was recorded under another one can still be spoken of.
 */
export const composed = ({ id, place }: Given): Found =>
  id !== id.normalize('NFC') && problem('invalid', `schrijf het id als ${id.normalize('NFC')}`, place);

/** Ids are unique within a trajectory, over all kinds; `mine` are those that are taken again on purpose. */
export const fresh = (s: Trajectory, ids: readonly Given[], mine: (id: string) => boolean = () => false): Found[] =>
  ids.flatMap((given, i) => [
    composed(given),
    ((Object.hasOwn(s.ids, given.id) && !mine(given.id)) || ids.findIndex(({ id }) => id === given.id) < i) &&
      problem('duplicate-id', `id ${given.id} bestaat al in dit traject`, given.place),
  ]);

export const freshList = (
  s: Trajectory,
  list: readonly { id: string }[] | undefined,
  place: string,
  mine?: (id: string) => boolean,
) =>
  fresh(
    s,
    (list ?? []).map(({ id }, i) => ({ id, place: `${place}[${i}].id` })),
    mine,
  );

/** A version that is named is there, and was by that day. */
export const knownDraft = (s: Trajectory, version: number | undefined, when: When, place: string): Found => {
  if (version === undefined) return undefined;
  const draft = s.drafts.find((d) => d.version === version);
  return draft
    ? after(draft.at, when, `concept ${version}`)
    : problem('unknown-id', `er is geen concept met versie ${version}`, place);
};

/** A council of the trajectory, by that day. */
export const ofCouncil = (s: Trajectory, id: string | undefined, when: When, place = 'council'): Found =>
  id !== undefined &&
  (isCouncil(s, id)
    ? after(s.added[id], when, `de dag waarop ${id} erbij kwam`)
    : problem('not-asked', `${id} is geen adviesraad van dit traject`, place));

/** An authority of the trajectory, by that day. */
export const ofAuthority = (s: Trajectory, id: string | undefined, when: When, place = 'authority'): Found =>
  id !== undefined &&
  (isAuthority(s, id)
    ? after(s.added[id], when, `de dag waarop ${id} erbij kwam`)
    : problem('not-addressed', `${id} is geen bestuursorgaan van dit traject`, place));

/** Only those whose advice it is speak of it as theirs. */
export function ofAdvice(s: Trajectory, id: string, council: string): Found {
  const advice = s.advices[id];
  if (!advice || councilsOf(advice).includes(council)) return undefined;
  return problem('not-asked', `dit advies is van ${councilsOf(advice).join(', ')}, niet van ${council}`, 'council');
}

/**
 * Only who is addressed answers, or goes on as who was. Who left before it came is not addressed either, and is refused
 * for that.
 */
export function addressedBy(s: Trajectory, recommendation: string, authority: string): Found {
  const point = pointOf(s, recommendation);
  if (!point) return undefined;
  const names = [authority, ...predecessorsOf(s, authority)];
  const isAmong = (ids: readonly string[]) => ids.some((id) => names.includes(id));
  if (isAmong(point.to) || (s.left[authority] && (point.for === undefined || isAmong(point.for)))) return undefined;
  return problem('not-addressed', `dit punt is gericht aan ${point.to.join(', ')}, niet aan ${authority}`, 'authority');
}

/** Who no point of an advice is addressed to does not respond to it; who left before it came is refused for that. */
export const addressedIn = (s: Trajectory, advice: string, authority: string): Found =>
  s.advices[advice] !== undefined &&
  isAuthority(s, authority) &&
  ![authority, ...predecessorsOf(s, authority)].some((id) => s.advices[advice]?.responses[id]) &&
  !s.left[authority] &&
  problem('not-addressed', `geen punt van dit advies is gericht aan ${authority}`, 'authority');

/** Nothing happens before what it builds on. */
export const after = (base: Moment | undefined, when: When, what: string): Found =>
  base !== undefined &&
  when.day < base.day &&
  problem('date-out-of-order', `${formatNl(when.occurredOn)} ligt vóór ${what} (${formatNl(base.on)})`, 'date');

/** A due date lies after the first day of what sets it. */
export const dueAfter = (due: Day | undefined, start: PartialDate, place: string): Found =>
  due !== undefined &&
  due <= firstDay(start) &&
  problem('due-before-start', `${formatNl(due)} ligt niet na ${formatNl(start)}`, place);

export const dueLater = (due: Day, replaced: Day | undefined, place: string): Found =>
  replaced !== undefined &&
  due <= replaced &&
  problem(
    'due-before-start',
    `${formatNl(due)} ligt niet na de datum die vervangen wordt (${formatNl(replaced)})`,
    place,
  );

const why = (code: Code) => (text: string | undefined, place: string, message: string) =>
  !saysSomething(text) && problem(code, message, place);

export const reason = (text: string | undefined, place = 'reason', message = 'geef een reden') =>
  why('reason-required')(text, place, message);
export const explanation = why('explanation-required');

export const adviceOf = (s: Trajectory, recommendation: string): Advice | undefined =>
  s.advices[s.recommendations[recommendation] ?? ''];

export const pointOf = (s: Trajectory, recommendation: string) =>
  adviceOf(s, recommendation)?.recommendations.find(({ id }) => id === recommendation);
