import { shown } from '#text';
import type { EventType, TrajectoryEvent } from '#trajectory';
import type { useDates } from '../../texts/dates.ts';
import type { useTerms } from '../../texts/terms.ts';
import { isUnasked } from '../../trajectory/unasked.ts';
import type { useTexts } from './texts.ts';

/** What happened, in one sentence, and below it what was said. */
export interface Sentence {
  readonly text: string;
  readonly said?: readonly (string | undefined)[];
}

export interface Words {
  readonly t: ReturnType<typeof useTexts>;
  readonly terms: ReturnType<typeof useTerms>;
  readonly date: ReturnType<typeof useDates>['date'];
  readonly list: ReturnType<typeof useDates>['list'];
}

/** Who and what an event speaks of, by its ids. */
export interface Known {
  /** A council or an authority. */
  readonly nameOf: (id: string) => string;
  readonly councilOfRequest: (request: string) => string;
  readonly councilOfAdvice: (advice: string) => string;
  /** "aanbeveling 2 van Adviesraad X". */
  readonly pointOf: (recommendation: string) => string;
  readonly findingOf: (finding: string) => string | undefined;
  /** Where words stand in a version: "artikel 3, lid 2". */
  readonly placeOf: (version: number | undefined, words: string) => string;
  readonly commitmentOf: (commitment: string) => string | undefined;
}

/** The points that an answer is to: one, or several with one text. */
const pointsIn = (to: { recommendation?: string; recommendations?: string[] }): readonly string[] =>
  to.recommendations ?? [to.recommendation ?? ''];

type Tell<T extends EventType> = (data: TrajectoryEvent<T>['data'], words: Words, known: Known) => Sentence;

const LONGEST = 110;
function shownShort(text: string): string {
  const said = shown(text.trim());
  return said.length > LONGEST ? `${said.slice(0, LONGEST).trimEnd()} …` : said;
}

/** A sentence for everything that can happen; exhaustive by its type. */
const SENTENCES: { readonly [T in EventType]: Tell<T> } = {
  TrajectoryOpened: ({ kind, councils, note }, { t, list }, { nameOf }) => ({
    text:
      kind === 'unsolicited'
        ? t('did.openedByCouncil', { who: list(councils.map(({ id }) => nameOf(id))) })
        : t('did.opened'),
    said: [note],
  }),
  TrajectoryAmended: ({ title, because, addCouncils = [], addAuthorities = [] }, { t, list }) => {
    const come = [...addCouncils, ...addAuthorities].map(({ name }) => name);
    const text = come.length > 0 ? t('did.joined', { who: list(come) }) : t('did.amended');
    return { text, said: [title, because] };
  },
  InfluenceSpaceSet: ({ purpose, because }, { t }) => ({
    text: because === undefined ? t('did.space') : t('did.spaceChanged'),
    said: [because ?? purpose],
  }),
  DraftPublished: ({ version, maturity }, { t, terms }) => ({
    text: t('did.draft', { version, maturity: terms(`maturity.${maturity}`).toLowerCase() }),
  }),
  InformationRequested: ({ council, question }, { t }, { nameOf }) => ({
    text: t('did.informationRequested', { who: nameOf(council) }),
    said: [question],
  }),
  InformationProvided: ({ description }, { t }) => ({ text: t('did.informationProvided'), said: [description] }),
  InvolvementHeld: ({ form, findings = [] }, { t }) => ({
    text: t('did.involvement', { form }),
    said: findings.map(({ text }) => text),
  }),
  AdviceRequested: ({ council, dueOn, questions = [] }, { t, date }, { nameOf }) => ({
    text: t('did.requested', { who: nameOf(council), date: date(dueOn) }),
    said: questions,
  }),
  AdviceTermExtended: ({ request, until, reason }, { t, date }, { councilOfRequest }) => ({
    text: t('did.termExtended', { who: councilOfRequest(request), date: date(until) }),
    said: [reason],
  }),
  AdviceSubmitted: (
    { council, with: others = [], verdict, recommendations, pointsUnknown, replaces, signals, ...asked },
    { t, terms, list },
    { nameOf },
  ) => ({
    text: t(pointsUnknown ? 'did.adviceUnknown' : isUnasked(asked) ? 'did.ownAdvice' : 'did.advice', {
      who:
        others.length === 0
          ? nameOf(council)
          : t('did.together', { who: nameOf(council), others: list(others.map(nameOf)) }),
      verdict: terms(`adviceVerdict.${verdict}`).toLowerCase(),
      count: recommendations.length,
    }),
    said: [...(replaces === undefined ? [] : [t('did.replaces')]), ...(signals ?? [])],
  }),
  AdviceSupplemented: ({ advice, recommendations }, { t }, { councilOfAdvice }) => ({
    text: t('did.supplement', { who: councilOfAdvice(advice), count: recommendations.length }),
    said: recommendations.map(({ text }) => text),
  }),
  AdviceDeclined: ({ request, reason }, { t }, { councilOfRequest }) => ({
    text: t('did.declined', { who: councilOfRequest(request) }),
    said: [reason],
  }),
  AdviceConfirmed: ({ council }, { t }, { nameOf }) => ({ text: t('did.confirmed', { who: nameOf(council) }) }),
  AdviceWithdrawn: ({ council, reason }, { t }, { nameOf }) => ({
    text: t('did.adviceWithdrawn', { who: nameOf(council) }),
    said: [reason],
  }),
  AdviceTermLapsed: ({ request }, { t }, { councilOfRequest }) => ({
    text: t('did.lapsed', { who: councilOfRequest(request) }),
  }),
  AnswerDrafted: ({ authority, verdict, plainReason, reason, ...to }, { t, terms, list }, { nameOf, pointOf }) => ({
    text: t('did.answer', {
      who: nameOf(authority),
      point: list(pointsIn(to).map(pointOf)),
      verdict: terms(`verdict.${verdict}`).toLowerCase(),
    }),
    said: [plainReason ?? reason],
  }),
  ResponseTermExtended: ({ authority, advice, until, reason }, { t, date }, { nameOf, councilOfAdvice }) => ({
    text: t('did.responseExtended', { who: nameOf(authority), council: councilOfAdvice(advice), date: date(until) }),
    said: [reason],
  }),
  ResponseReady: ({ authority, advice }, { t }, { nameOf, councilOfAdvice }) => ({
    text: t('did.responseReady', { who: nameOf(authority), council: councilOfAdvice(advice) }),
  }),
  ResponseReturned: ({ authority, advice, remarks }, { t }, { nameOf, councilOfAdvice }) => ({
    text: t('did.responseReturned', { who: nameOf(authority), council: councilOfAdvice(advice) }),
    said: remarks.map(({ remark }) => remark),
  }),
  ResponseAdopted: (
    { authority, advice, leavesOpen = [], toTheWhole },
    { t },
    { nameOf, councilOfAdvice, pointOf },
  ) => ({
    text: t(leavesOpen.length > 0 ? 'did.responsePartly' : 'did.response', {
      who: nameOf(authority),
      council: councilOfAdvice(advice),
      count: leavesOpen.length,
    }),
    said: [toTheWhole, ...leavesOpen.map(({ recommendation, why }) => `${pointOf(recommendation)}: ${why ?? ''}`)],
  }),
  RejoinderGiven: ({ council, answers }, { t }, { nameOf }) => ({
    text: t('did.rejoinder', {
      who: nameOf(council),
      satisfied: answers.filter(({ satisfied }) => satisfied === true).length,
      count: answers.length,
    }),
    said: answers.map(({ comment }) => comment),
  }),
  AnswerRevised: ({ authority, verdict, because, ...to }, { t, terms, list }, { nameOf, pointOf }) => ({
    text: t('did.revised', {
      who: nameOf(authority),
      point: list(pointsIn(to).map(pointOf)),
      verdict: terms(`verdict.${verdict}`).toLowerCase(),
    }),
    said: [because],
  }),
  DecisionTaken: ({ decidedBy, outcome, draftVersion, because }, { t, terms }) => ({
    text: t(draftVersion === undefined ? 'did.decision' : 'did.decisionOn', {
      who: t(`who.${decidedBy}`),
      outcome: terms(`outcome.${outcome}`).toLowerCase(),
      version: draftVersion,
    }),
    said: [because],
  }),
  InfluenceTraced: (
    { recommendation, finding, effect, fromVersion, toVersion, passages = [], note },
    { t, terms },
    { pointOf, findingOf, placeOf },
  ) => ({
    text: t(recommendation === undefined ? 'did.tracedFinding' : 'did.traced', {
      point: recommendation === undefined ? undefined : pointOf(recommendation),
      effect: terms(`effect.${effect}`).toLowerCase(),
    }),
    said: [
      finding === undefined ? undefined : findingOf(finding),
      fromVersion === undefined || toVersion === undefined
        ? undefined
        : t('between', { from: fromVersion, to: toVersion }),
      ...passages.map(({ before, after }) => {
        const isGone = after.trim() === '';
        const words = shownShort(isGone ? before : after);
        const where = placeOf(isGone ? fromVersion : toVersion, isGone ? before : after);
        return t(isGone ? 'tracedGone' : 'tracedAt', { where, words });
      }),
      note,
    ],
  }),
  InfluenceJudged: ({ council, recommendation, finding, recognised, comment }, { t, terms }, known) => ({
    text: t(recommendation === undefined ? 'did.judgedFinding' : 'did.judged', {
      who: known.nameOf(council),
      point: recommendation === undefined ? undefined : known.pointOf(recommendation),
      recognised: terms(`recognised.${recognised}`).toLowerCase(),
    }),
    said: [finding === undefined ? undefined : known.findingOf(finding), comment],
  }),
  ChangeExplained: ({ toVersion, passages, cause, because }, { t, terms }) => ({
    text: t('did.explained', {
      count: passages.length,
      version: toVersion,
      cause: terms(`cause.${cause}`).toLowerCase(),
    }),
    said: [because],
  }),
  ProgressReported: ({ authority, recommendation, state, note }, { t, terms }, { nameOf, pointOf }) => ({
    text: t('did.progress', {
      who: nameOf(authority),
      point: pointOf(recommendation),
      state: terms(`progress.${state}`).toLowerCase(),
    }),
    said: [note],
  }),
  RaadActed: ({ kind, title, outcome, recommendations = [], text }, { t, terms, list }, { pointOf }) => ({
    text: t('did.raadActed', {
      kind: terms(`raadAct.${kind}`),
      title,
      outcome: terms(`raadOutcome.${outcome}`).toLowerCase(),
    }),
    said: [recommendations.length > 0 ? list(recommendations.map(pointOf)) : undefined, text],
  }),
  SharedWithRaad: ({ advices, withResponse }, { t, list }, { councilOfAdvice }) => ({
    text: t(withResponse ? 'did.sharedWithResponse' : 'did.shared', {
      who: list([...new Set(advices.map(councilOfAdvice))]),
    }),
  }),
  ParticipantLeft: ({ council, authority, reason }, { t }, { nameOf }) => ({
    text: t('did.left', { who: nameOf(council ?? authority ?? '') }),
    said: [reason],
  }),
  AuthoritySucceeded: ({ from, to, reason }, { t }, { nameOf }) => ({
    text: t('did.succeeded', { who: nameOf(from), as: to.name }),
    said: [reason],
  }),
  InfluencePublished: ({ unexplainedBecause }, { t }) => ({ text: t('did.published'), said: [unexplainedBecause] }),
  CommitmentFulfilled: ({ commitment, evidence }, { t }, { commitmentOf }) => ({
    text: t('did.fulfilled'),
    said: [commitmentOf(commitment), evidence],
  }),
  CommitmentPostponed: ({ commitment, dueOn, reason }, { t, date }, { commitmentOf }) => ({
    text: t('did.postponed', { date: date(dueOn) }),
    said: [commitmentOf(commitment), reason],
  }),
  DisputeRaised: ({ council, ground }, { t }, { nameOf }) => ({
    text: t('did.dispute', { who: nameOf(council) }),
    said: [ground],
  }),
  DisputeSettled: ({ outcome }, { t }) => ({ text: t('did.settled'), said: [outcome] }),
  EvaluationGiven: ({ by }, { t }, { nameOf }) => ({ text: t('did.evaluation', { who: nameOf(by) }) }),
  TrajectoryWithdrawn: ({ reason }, { t }) => ({ text: t('did.withdrawn'), said: [reason] }),
  TrajectoryClosed: ({ outcome, reason }, { t }) => ({ text: t('did.closed'), said: [outcome, reason] }),
  TrajectoryMigrated: ({ reason }, { t }) => ({ text: t('did.migrated'), said: [reason] }),
  FactRetracted: ({ because }, { t }) => ({ text: t('did.retracted'), said: [because] }),
  FactCorrected: ({ because }, { t }) => ({ text: t('did.corrected'), said: [because] }),
  TextErased: ({ places, because }, { t }) => ({ text: t('did.erased', { count: places.length }), said: [because] }),
};

/** What one event of the timeline says to a person. */
export function sentenceOf({ type, data }: { type: EventType; data: object }, words: Words, known: Known): Sentence {
  const { text, said = [] } = (SENTENCES[type] as Tell<EventType>)(data, words, known);
  return { text, said: said.filter((part) => part !== undefined && part !== '') };
}
