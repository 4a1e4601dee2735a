import { firstDay, formatNl } from '#calendar';
import { contentOf, problem, type Problem } from '#facts';
import { answerOf, pointsIn, standsUnder } from '../answering/status.js';
import { givenOf, type TrajectoryEvent } from '../events.js';
import { FACTS, isFactType, shape, type Facts, type FactType } from '../facts/index.js';
import { latest } from '../moment.js';
import type { When } from '../rules/moment.js';
import { after, explanation, type Rules } from '../rules/rule.js';
import type { Trajectory } from '../state.js';
import { correctedInTheEnd, effective, idsGivenBy, saidAbout, withFields } from './effective.js';
import type { correcting } from './facts.js';

/** A fact of a log as it is to be read now; undefined when there is none there, or it was retracted. */
export const factAt = (s: Trajectory, of: number): TrajectoryEvent | undefined => {
  const found = effective(s.log).find(({ seq }) => seq === of)?.event;
  return found && isFactType(found.type) ? found : undefined;
};

/** What is there, also when it was retracted: whether it may be corrected is another question. */
const isThere = (s: Trajectory, of: number) => {
  const event = s.log[of];
  return event !== undefined && isFactType(event.type);
};

const missing = (s: Trajectory, of: number) =>
  !isThere(s, of) && problem('unknown-id', 'er is geen feit met dit nummer', 'of');

// Whose these are, and by which rules its terms were counted, is settled at the opening.
const PINNED: ReadonlySet<string> = new Set([
  ...['municipality', 'kind', 'authorities', 'councils', 'settings', 'contact', 'definition'],
]);

/** What is no content of an answer: it may be mended when it was published. */
const TEXTS = ['reason', 'adoptedPart', 'referredTo', 'plainReason', 'reservation', 'because'] as const;
const isText = (name: string) => TEXTS.some((text) => text === name);

/** The place of what published this answer: the draft that was adopted, or a revision, which is so by itself. */
function publishedBy(s: Trajectory, of: number): number | undefined {
  const fact = factAt(s, of);
  if (fact?.type === 'AnswerRevised') return of;
  if (fact?.type !== 'AnswerDrafted') return undefined;
  const { authority } = fact.data;
  // One text can answer several points, of which some are published.
  const by = pointsIn(fact.data).flatMap((id) => {
    const answer = answerOf(s, standsUnder(s, authority, id), id);
    return answer?.published && answer.versions[0].at.seq === of ? [answer.published.seq] : [];
  });
  return by.length > 0 ? Math.min(...by) : undefined;
}

/** Whether this is an answer as it was published. */
export const isPublished = (s: Trajectory, of: number): boolean => publishedBy(s, of) !== undefined;

const namesIn = (type: FactType) => Object.keys(contentOf<object>(FACTS[type]));
const fieldsOf = (type: FactType) => namesIn(type).map((name) => name.replace('?', ''));

/** The fields of a fact that need not be there. */
export const optionalFieldsOf = (type: FactType): readonly string[] =>
  namesIn(type).flatMap((name) => (name.endsWith('?') ? [name.slice(0, -1)] : []));

/** Of a fact of which some fields stand as they are: those that can be corrected. */
export function correctableFields(s: Trajectory, of: number): readonly string[] | undefined {
  if (of === 0) return fieldsOf('TrajectoryOpened').filter((name) => !PINNED.has(name));
  const type = factAt(s, of)?.type;
  return type && isFactType(type) && isPublished(s, of) ? fieldsOf(type).filter(isText) : undefined;
}

/** Whether this is a published answer, or a correction that came out in one: without it the answer would say else. */
const takesPublished = (s: Trajectory, of: number): boolean =>
  isPublished(s, of) || of < (publishedBy(s, correctedInTheEnd(s.log, of)) ?? -1);

const revise = (place: string): Problem =>
  problem('not-allowed-now', 'dit antwoord is gepubliceerd: herzie het, met waarom', place);

function publishedProblems(s: Trajectory, of: number, fields: Readonly<Record<string, unknown>>, typingError: boolean) {
  if (!isPublished(s, of)) return [];
  return Object.keys(fields)
    .filter((name) => !typingError || !isText(name))
    .map((name) => revise(`fields.${name}`));
}

/** Whether a correction would change a published answer in what only a revision may. */
export const changesPublished = (s: Trajectory, fact: { readonly type: string; readonly data: unknown }): boolean => {
  if (fact.type === 'FactRetracted') return takesPublished(s, (fact.data as Facts['FactRetracted']).of);
  if (fact.type !== 'FactCorrected') return false;
  const { of, fields = {}, typingError = false } = fact.data as Facts['FactCorrected'];
  return publishedProblems(s, of, fields, typingError).length > 0;
};

/** An adoption published all but what it left open: of that why and until when can be mended, not which points it was. */
function adoptedProblems(fact: TrajectoryEvent | undefined, { leavesOpen }: Readonly<Record<string, unknown>>) {
  if (fact?.type !== 'ResponseAdopted' || leavesOpen === undefined) return [];
  const given = Array.isArray(leavesOpen) ? (leavesOpen as readonly { recommendation?: unknown }[]) : [];
  const points = (list: readonly { recommendation?: unknown }[]) =>
    JSON.stringify(list.map((one) => String(one.recommendation)).sort());
  return points(given) === points(fact.data.leavesOpen ?? [])
    ? []
    : [problem('not-allowed-now', 'wat openbleef en wat openbaar werd, staat vast', 'fields.leavesOpen')];
}

export const correctingRules: Rules<keyof typeof correcting> = {
  FactRetracted: (s, { of, because }, when) => [
    missing(s, of),
    after(momentOf(s, of), when, 'het feit dat wordt teruggenomen'),
    afterOthers(s, of, when),
    takesPublished(s, of) && revise('of'),
    explanation(because, 'because', 'zeg waarom dit feit wordt teruggenomen'),
  ],

  FactCorrected: (s, { of, because, trueDate, fields = {}, typingError = false }, when) => {
    const fact = factAt(s, of);
    const names = Object.keys(fields);
    const pinned = of === 0 ? names.filter((name) => PINNED.has(name)) : [];
    return [
      missing(s, of),
      trueDate === undefined &&
        names.length === 0 &&
        problem('invalid', 'zeg wat er anders was: de datum (trueDate) of velden (fields)', 'fields'),
      ...(fact ? shapeProblems(fact, fields) : []),
      ...pinned.map((name) => problem('not-allowed-now', 'dit ligt vast sinds de opening', `fields.${name}`)),
      ...publishedProblems(s, of, fields, typingError),
      ...adoptedProblems(fact, fields),
      explanation(because, 'because', 'zeg waarom dit feit wordt verbeterd'),
      trueDate !== undefined &&
        firstDay(trueDate) > when.today &&
        problem('date-in-future', `${formatNl(trueDate)} ligt na vandaag`, 'trueDate'),
      trueDate !== undefined &&
        firstDay(trueDate) > when.day &&
        problem('date-out-of-order', `${formatNl(trueDate)} ligt na de verbetering zelf`, 'trueDate'),
      ...takenIds(s, of, fields),
      trueDate === undefined && after(momentOf(s, of), when, 'het feit dat wordt verbeterd'),
      afterOthers(s, of, when),
    ];
  },
};

/** What was retracted keeps its ids, so that nothing else is called by one. */
function takenIds(s: Trajectory, of: number, fields: Readonly<Record<string, unknown>>): readonly Problem[] {
  const fact = s.log[of];
  if (!fact) return [];
  const own = new Set(idsGivenBy(fact));
  const now = { ...fact, data: withFields(fact.data, fields) } as TrajectoryEvent;
  return idsGivenBy(now)
    .filter((id) => !own.has(id) && s.ids[id] === 'retracted')
    .map((id) => problem('duplicate-id', `het id ${id} is al gebruikt door iets dat is teruggenomen`, 'fields'));
}

/** Of one fact each correction is of what the one before made of it: by the order of their dates, as a file tells them. */
const afterOthers = (s: Trajectory, of: number, when: When) =>
  after(
    latest(saidAbout(s.log)(of).map((by) => ({ at: recordedAt(s, by) })))?.at,
    when,
    'wat al eerder van dit feit is gezegd',
  );

const recordedAt = (s: Trajectory, seq: number) => {
  const { occurredOn: on, day } = s.log[seq] as TrajectoryEvent;
  return { on, day, seq };
};

const momentOf = (s: Trajectory, of: number) => {
  const fact = factAt(s, of);
  return fact && { on: fact.occurredOn, day: fact.day, seq: of };
};

function shapeProblems(fact: TrajectoryEvent, fields: Readonly<Record<string, unknown>>): readonly Problem[] {
  if (!isFactType(fact.type)) return [];
  const shaped = shape(fact.type, withFields(givenOf(fact), fields));
  return shaped.ok ? [] : shaped.problems.map((p) => ({ ...p, place: `fields.${p.place ?? ''}` }));
}
