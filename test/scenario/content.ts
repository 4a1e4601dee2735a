import { CHANGE_CAUSES } from '#vocabulary';
import { addDays, latest, type Day } from '#calendar';
import { isFactType, type Facts, type FactType } from '../../libs/trajectory/facts/index.js';
import { guards } from '../../libs/trajectory/machine/guards.js';
import type { Trajectory } from '../../libs/trajectory/state.js';
import { isRetracted } from '../../libs/trajectory/correcting/guards.js';
import { isPublished } from '../../libs/trajectory/correcting/rules.js';
import { councilsOf, pointsFor } from '../../libs/trajectory/advising/status.js';
import { answerOf, currentText, unanswered } from '../../libs/trajectory/answering/status.js';

type About = Readonly<Record<string, string>>;
/** What the content has to fit: the history, what it is about, the day, and a number for fresh ids. */
export interface Asked {
  readonly s: Trajectory;
  readonly about: About;
  readonly on: Day;
  readonly n: number;
}

const points = (n: number) => [
  { id: `p${n}`, text: 'Kort de wachttijd in.' },
  ...(n % 2 === 0 ? [{ id: `q${n}`, text: 'Wie beslist er?', question: true }] : []),
];
const later = (on: Day, ...due: (Day | undefined)[]) => addDays(latest(on, ...due.filter((d) => d !== undefined)), 20);
const text = 'Omdat het anders niet past.';
const FILE = `sha256-${'0'.repeat(64)}`;

/** The words of a version that a point is about, of one that was there by that day. */
function onPassage(s: Trajectory, on: Day, n: number) {
  const draft = s.drafts.findLast(({ at, text: known }) => known === text && at.day <= on);
  return draft && n % 4 === 1 ? { passage: { version: draft.version, text: 'het anders  niet past' } } : {};
}

/** To whom, by which number, and about which words, in what knows of that. */
const told = ({ s, on, n }: Asked) => {
  const [first, ...more] = points(n);
  if (s.definition < 2 || !first) return points(n);
  const [authority] = s.opened.authorities.slice(n % s.opened.authorities.length);
  const own = {
    number: `${n}a`,
    minority: n % 2 === 0,
    repeats: { dossier: 'eerder', recommendation: 'p1' },
    ...onPassage(s, on, n),
  };
  return [{ ...first, ...own, ...(n % 3 === 0 && authority && { for: [authority.id] }) }, ...more];
};

/** Whose advice it is, how it came, and in whose place. */
function byWhom(s: Trajectory, council: string, n: number): Partial<Facts['AdviceSubmitted']> {
  const others = s.opened.councils.filter(({ id }) => id !== council && !s.left[id]).map(({ id }) => id);
  const earlier = Object.values(s.advices).find((a) => councilsOf(a).includes(council) && !a.gone);
  return {
    ...(n % 5 === 0 && others.length > 0 && { with: others }),
    ...(n % 4 === 0 && { onBehalf: 'letter' as const }),
    ...(n % 7 === 0 && { pointsUnknown: true, oral: true }),
    ...(n % 2 === 0 && { signals: [text] }),
    ...(n % 3 === 0 && { file: FILE, annexes: [{ name: `Bijlage ${n}`, file: FILE }] }),
    ...(n % 6 === 0 && earlier && { replaces: earlier.id }),
  };
}

/** A fact on which nothing rests, and that is not public as an answer: the first from one that the dice choose. */
function retractable(s: Trajectory, on: Day, n: number): number | undefined {
  const because = text;
  const asEvent = (of: number) => ({ type: 'FactRetracted', data: { of, because }, occurredOn: on, day: on }) as const;
  const free = s.log.flatMap(({ type, day }, of) => {
    const isHeld = s.end?.how === 'published' && type !== 'InfluencePublished';
    const isFree = of > 0 && isFactType(type) && day <= on && !isHeld && !isPublished(s, of);
    return isFree && guards.factCanBeRetracted.holds(s, asEvent(of)) ? [of] : [];
  });
  const first = n % Math.max(free.length, 1);
  // What rests on a fact takes telling all of it anew.
  return [...free.slice(first), ...free.slice(0, first)].find((of) => guards.nothingRestsOnIt.holds(s, asEvent(of)));
}

/** What some authority answered already. */
const isAnswered = (s: Trajectory, id: string) => s.opened.authorities.some((by) => answerOf(s, by.id, id)?.published);

/** Which points an answer is to: one, or all of an advice that the authority can still answer. */
function answerable(s: Trajectory, { authority = '', recommendation = '' }: About, n: number) {
  const advice = s.advices[s.recommendations[recommendation] ?? ''];
  const given = advice?.responses[authority];
  const open = (advice ? pointsFor(advice, authority) : [])
    .map(({ id }) => id)
    .filter((id) => !given?.adopted || given.leftOpen[id]);
  const several = s.definition >= 2 && n % 3 === 0 && open.includes(recommendation);
  return several ? { authority, recommendations: open } : { authority, recommendation };
}

/** Whether what is adopted leaves open what has no answer yet. */
export const leavesOpen = (s: Trajectory, n: number): boolean => s.definition >= 2 && n % 3 === 1;

/** Content of every fact that breaks no rule of its own: only the moment may still be wrong. */
export const content: { [T in Exclude<FactType, 'TrajectoryOpened'>]: (asked: Asked) => Facts[T] } = {
  TrajectoryAmended: ({ s, n }) => ({
    title: `Verordening, gewijzigd ${n}`,
    legalBases: ['local'],
    addCouncils: n % 3 === 0 ? [{ id: `raad-${n}`, name: 'Cliëntenraad' }] : undefined,
    addAuthorities: n % 5 === 0 ? [{ id: `bestuur-${n}`, kind: 'board', name: 'Bestuur' }] : undefined,
    because: s.opened.title,
  }),
  InfluenceSpaceSet: () => ({ purpose: text, open: [text], fixed: [], level: 'advise', because: text }),
  DraftPublished: ({ s }) => ({
    version: Math.max(0, ...s.drafts.map((d) => d.version)) + 1,
    maturity: 'concept',
    text,
  }),
  InformationRequested: ({ about, n }) => ({ id: `i${n}`, council: about['council'] ?? '', question: text }),
  InformationProvided: ({ s, n }) => ({
    ...{ request: Object.keys(s.information)[0], description: text },
    ...(n % 2 === 0 && { annexes: [{ name: 'Overzicht', file: FILE }] }),
  }),
  InvolvementHeld: ({ n }) => ({ form: text, groupsMissing: ['jongeren'], findings: [{ id: `f${n}`, text }] }),
  AdviceRequested: ({ s, about, n }) => ({
    id: `r${n}`,
    council: about['council'] ?? '',
    withoutInvolvementBecause: text,
    ...(s.definition >= 2 && { withoutTextBecause: text }),
    term: { weeks: (n % 8) + 1 },
  }),
  AdviceTermExtended: ({ s, about: { request = '' }, on }) => ({
    request,
    until: later(on, s.requests[request]?.dueOn),
    reason: text,
  }),
  AdviceSubmitted: (given) => {
    const { s, about, n } = given;
    return {
      id: `a${n}`,
      council: about['council'] ?? '',
      request: about['request'],
      verdict: n % 3 === 0 ? 'negative' : 'positive',
      recommendations: n % 7 === 0 ? [] : told(given),
      ...(s.definition >= 2 && byWhom(s, about['council'] ?? '', n)),
    };
  },
  AdviceSupplemented: (given) => ({ advice: given.about['advice'] ?? '', recommendations: told(given) }),
  AdviceDeclined: ({ about }) => ({ request: about['request'] ?? '', reason: text }),
  AdviceConfirmed: ({ about }) => ({ council: about['council'] ?? '', advice: about['advice'] ?? '' }),
  AdviceWithdrawn: ({ about }) => ({ council: about['council'] ?? '', advice: about['advice'] ?? '', reason: text }),
  AnswerDrafted: ({ s, about, on, n }) => ({
    ...answerable(s, about, n),
    ...(s.definition >= 2 && n % 6 === 5
      ? { verdict: 'held', until: n % 4 === 1 ? later(on) : undefined }
      : { verdict: (['adopted', 'notAdopted', 'noted', 'partly'] as const)[n % 4] ?? 'adopted' }),
    reason: text,
    adoptedPart: text,
    reservation: s.definition >= 2 && n % 8 === 0 ? text : undefined,
    commitments:
      n % 5 === 0
        ? [{ id: `c${n}`, text, dueOn: s.definition >= 2 && n % 10 === 0 ? undefined : later(on) }]
        : undefined,
  }),
  ResponseTermExtended: ({ s, about: { advice = '', authority = '' }, on }) => ({
    advice,
    authority,
    until: later(on, s.advices[advice]?.responses[authority]?.dueOn),
    reason: text,
  }),
  ResponseReady: ({ about }) => ({ authority: about['authority'] ?? '', advice: about['advice'] ?? '' }),
  ResponseReturned: ({ s, about: { authority = '', advice = '' }, n }) => ({
    authority,
    advice,
    remarks: [{ recommendation: n % 2 === 0 ? s.advices[advice]?.recommendations[0]?.id : undefined, remark: text }],
  }),
  ResponseAdopted: ({ s, about: { authority = '', advice: id = '' }, n, on }) => {
    const advice = s.advices[id];
    const open = advice && leavesOpen(s, n) ? unanswered(s, authority, advice) : [];
    return {
      authority,
      advice: id,
      leavesOpen:
        open.length === 0
          ? undefined
          : open.map((recommendation) => ({
              recommendation,
              why: text,
              ...(n % 2 === 0 && { until: later(on, advice?.responses[authority]?.leftOpen[recommendation]?.until) }),
            })),
      toTheWhole: s.definition >= 2 && n % 3 === 0 ? text : undefined,
    };
  },
  RejoinderGiven: ({ s, about: { advice = '', council = '' }, n }) => ({
    council,
    advice,
    answers: (s.advices[advice]?.recommendations ?? [])
      .filter(({ id }, _, all) => isAnswered(s, id) || !all.some((one) => isAnswered(s, one.id)))
      .map(({ id }) => ({
        recommendation: id,
        satisfied:
          ([true, false, ...(s.definition < 2 ? [] : (['partly', 'notYet'] as const))] as const)[
            n % (s.definition < 2 ? 2 : 4)
          ] ?? false,
      })),
  }),
  AnswerRevised: ({ s, about: { authority = '', recommendation = '' } }) => {
    const given = s.answers[`${authority} ${recommendation}`];
    const refused = given && currentText(given).verdict === 'notAdopted';
    return {
      authority,
      recommendation,
      verdict: refused ? 'partly' : 'notAdopted',
      reason: text,
      adoptedPart: text,
      because: text,
    };
  },
  DecisionTaken: ({ about: { authority = '' }, n }) => ({
    authority,
    decidedBy: n % 2 === 0 ? 'college' : 'raad',
    outcome: n % 3 === 0 ? 'postponed' : 'adopted',
    because: text,
  }),
  InfluenceTraced: ({ s, about, n }) => {
    const open = Object.values(s.answers).filter((a) => !s.traces[`${a.authority} ${a.recommendation}`]);
    const answer = open[n % Math.max(open.length, 1)];
    const recommendation = about['recommendation'] ?? answer?.recommendation ?? Object.keys(s.recommendations)[0];
    if (recommendation === undefined) return { finding: Object.keys(s.findings)[0], effect: 'practice', note: text };
    const authority = about['authority'] ?? answer?.authority ?? s.opened.authorities[0]?.id;
    return { recommendation, authority, effect: 'practice', note: text };
  },
  InfluenceJudged: ({ about: { council = '', recommendation, authority, finding }, n }) => ({
    council,
    recommendation,
    authority,
    finding,
    recognised: (['yes', 'partly', 'no'] as const)[n % 3] ?? 'yes',
    comment: text,
  }),
  ChangeExplained: ({ s, n }) => ({
    toVersion: s.drafts.at(-1)?.version ?? 1,
    passages: [{ before: '', after: text }],
    cause: CHANGE_CAUSES[n % CHANGE_CAUSES.length] ?? 'law',
    because: text,
  }),
  ProgressReported: ({ about: { authority = '', recommendation = '' }, n }) => ({
    authority,
    recommendation,
    state: (['notStarted', 'underway', 'done', 'stopped'] as const)[n % 4] ?? 'done',
    note: text,
  }),
  RaadActed: ({ s }) => ({
    kind: 'motion',
    title: text,
    outcome: 'adopted',
    ...(Object.keys(s.recommendations).length > 0 && { recommendations: Object.keys(s.recommendations).slice(0, 2) }),
    text,
  }),
  SharedWithRaad: ({ s }) => ({ advices: Object.keys(s.advices) }),
  ParticipantLeft: ({ about: { council, authority } }) => ({ council, authority, reason: text }),
  AuthoritySucceeded: ({ s, about: { from = '' }, n }) => {
    const kind = s.opened.authorities.find(({ id }) => id === from)?.kind ?? 'college';
    const others = s.opened.authorities.filter((one) => one.id !== from && one.kind === kind && !s.left[one.id]);
    const there = n % 3 === 0 ? others[n % Math.max(others.length, 1)] : undefined;
    return { from, to: there ?? { id: `nieuw-${n}`, kind, name: 'Van de nieuwe gemeente' }, reason: text };
  },
  InfluencePublished: ({ s }) => (s.definition >= 3 ? { unexplainedBecause: text } : {}),
  CommitmentFulfilled: ({ about }) => ({ commitment: about['commitment'] ?? '', evidence: text }),
  CommitmentPostponed: ({ s, about: { commitment = '' }, on }) => ({
    commitment,
    dueOn: later(on, s.commitments[commitment]?.dueOn),
    reason: text,
  }),
  DisputeRaised: ({ about }) => ({ council: about['council'] ?? '', ground: text }),
  DisputeSettled: () => ({ outcome: text }),
  EvaluationGiven: ({ about, n }) => ({ by: about['by'] ?? '', scores: [{ condition: (n % 17) + 1, score: 3 }] }),
  TrajectoryWithdrawn: () => ({ reason: text }),
  TrajectoryClosed: () => ({ outcome: text, reason: text }),
  TrajectoryMigrated: ({ s }) => ({ toDefinition: s.definition + 1, reason: text }),
  FactRetracted: ({ s, n, on }) => ({ of: retractable(s, on, n) ?? 0, because: text }),
  // What was said of a draft can always have been otherwise, and the title; of the rest what rests on it may not.
  FactCorrected: ({ s, n }) => {
    const of = s.log.findLastIndex(({ type }, i) => type === 'InfluenceSpaceSet' && !isRetracted(s, i));
    return of > 0 && n % 2 === 0
      ? { of, because: text, trueDate: s.log[of]?.occurredOn, fields: { purpose: `Doel ${n}` } }
      : { of: 0, because: text, fields: { title: `Verordening ${n}` } };
  },
};
