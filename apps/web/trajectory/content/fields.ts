import type { Facts, FactType } from '#trajectory';
import * as lists from '#vocabulary';
import type { useLawName } from '../../texts/law-name.ts';
import type { useTerms } from '../../texts/terms.ts';
import type { Text } from '../../texts/texts-of.ts';
import { LABELS as L, WORDS } from './labels.ts';

/** In which words what can be chosen is said. */
export interface Speaking {
  readonly terms: ReturnType<typeof useTerms>;
  readonly say: (text: Text) => string;
  readonly lawName: ReturnType<typeof useLawName>;
}

/** What of a dossier a field can name. */
export type Part =
  | 'council'
  | 'authority'
  | 'advice'
  | 'request'
  | 'recommendation'
  | 'finding'
  | 'commitment'
  | 'information';

/** What a field holds, and so how it is asked and told. */
export type Kind =
  /** Not asked: what it names it by, whose it is, or what is settled otherwise. */
  | { readonly as: 'fixed' }
  | (Asked & { readonly as: Simple })
  | (Asked & { readonly as: 'choice' | 'choices'; readonly of: readonly (string | boolean)[]; readonly called: Called })
  | (Asked & { readonly as: 'part' | 'parts'; readonly of: Part })
  /** Some fields that are one. */
  | (Asked & { readonly as: 'group'; readonly fields: Fields })
  /** Rows of some fields; others are added and taken away only where each stands by itself. */
  | (Asked & { readonly as: 'rows'; readonly fields: Fields; readonly free: boolean });
type Called = (value: string, words: Speaking) => string;
interface Asked {
  readonly label: Text;
  /** Not asked where this other field stands in its place. */
  readonly unless?: string | undefined;
  /** Within a row: what each row has. */
  readonly needed?: true;
}
export type Fields = Readonly<Record<string, Kind>>;

/** Of the last it is so, or it is said how. */
type Simple = 'text' | 'line' | 'day' | 'number' | 'yes' | 'lines' | 'yesOrText';
type Ask = (label: Text, unless?: string) => Kind;
const fixed: Kind = { as: 'fixed' };
const asked =
  (as: Simple): Ask =>
  (label, unless) => ({ as, label, unless });
const text = asked('text');
const line = asked('line');
const day = asked('day');
const number = asked('number');
const yes = asked('yes');
const several = asked('lines');
const minority = asked('yesOrText')(L.minority);
const choice = (label: Text, of: readonly (string | boolean)[], called: Called): Kind => ({
  as: 'choice',
  label,
  of,
  called,
});
const part = (label: Text, of: Part, unless?: string): Kind => ({ as: 'part', label, of, unless });
const parts = (label: Text, of: Part, unless?: string): Kind => ({ as: 'parts', label, of, unless });
const rows = (label: Text, fields: Fields, free = false): Kind => ({ as: 'rows', label, fields, free });

/** Within a row: what each row has. */
const needed = (kind: Kind): Kind => (kind.as === 'fixed' ? kind : { ...kind, needed: true });

/** The values of a closed list, by what the terms call them. */
const verdict = choice(L.verdict, lists.ANSWER_VERDICTS, (v, { terms }) =>
  terms(`verdict.${v as lists.AnswerVerdict}`),
);
const authorityKind = (label: Text) =>
  choice(label, lists.AUTHORITY_KINDS, (v, { say }) => say(WORDS.who[v as lists.AuthorityKind]));

const laws: Kind = {
  ...{ as: 'choices', label: L.legalBases, of: lists.LEGAL_BASES },
  called: (v, { lawName }) => lawName(v as lists.LegalBasis),
};
const authority = part(L.authority, 'authority');
const council = part(L.council, 'council');
const advice = part(L.advice, 'advice');
const request = part(L.request, 'request');
const reason = text(L.reason);

const recommendations = rows(L.recommendations, {
  ...{ id: fixed, number: line(L.number), text: needed(text(L.text)), question: yes(L.isQuestion) },
  about: line(L.about),
  stance: choice(L.stance, lists.STANCES, (v, { terms }) => terms(`stance.${v as lists.Stance}`)),
  ...{ for: parts(L.for, 'authority'), minority, repeats: fixed },
  passage: {
    ...{ as: 'group', label: L.passage },
    fields: { text: text(L.passageText), heading: text(L.passageHeading), version: number(L.draftVersion) },
  },
});
const annexes = rows(L.annexes, { name: needed(text(L.name)), file: fixed });
const header = {
  ...{ title: line(L.title), legalBases: laws, plannedDecisionOn: day(L.plannedDecisionOn) },
  ...{ portfolio: line(L.portfolio), portfolioHolder: fixed, contact: fixed },
};
const answer = {
  authority,
  recommendation: part(L.recommendation, 'recommendation', 'recommendations'),
  recommendations: parts(L.recommendations, 'recommendation', 'recommendation'),
  ...{ verdict, reason, adoptedPart: text(L.adoptedPart), referredTo: line(L.referredTo) },
  ...{ plainReason: text(L.plainReason), until: day(L.until), reservation: text(L.reservation) },
};
/** Of something that is about a recommendation of an authority, or about a finding. */
const effectOf = {
  recommendation: part(L.recommendation, 'recommendation', 'finding'),
  authority: part(L.authority, 'authority', 'finding'),
  finding: part(L.finding, 'finding', 'recommendation'),
};

/** Every field of every fact; exhaustive by its type. In this order they are asked and told. */
export const CONTENT: { readonly [T in FactType]: { readonly [F in keyof Facts[T]]-?: Kind } } = {
  TrajectoryOpened: {
    ...{
      ...header,
      legalBases: laws,
      municipality: fixed,
      kind: fixed,
      authorities: fixed,
      councils: fixed,
      settings: fixed,
    },
    subject: choice(L.subject, lists.SUBJECTS, (v, { terms }) => terms(`subject.${v as lists.Subject}`)),
    ...{ sources: several(L.sources), note: text(L.uncertain), constructed: yes(L.constructed) },
  },
  TrajectoryAmended: {
    ...header,
    addCouncils: rows(L.joined, { id: fixed, name: needed(line(L.name)) }),
    addAuthorities: rows(L.joined, { id: fixed, kind: needed(authorityKind(L.kind)), name: needed(line(L.name)) }),
    because: text(L.because),
  },
  InfluenceSpaceSet: {
    ...{ purpose: text(L.purpose), open: several(L.open) },
    fixed: rows(L.fixed, { what: needed(text(L.what)), why: needed(text(L.why)) }, true),
    level: choice(L.level, lists.LEVELS, (v, { terms }) => terms(`level.${v as lists.Level}`)),
    because: text(L.because),
  },
  DraftPublished: {
    version: number(L.version),
    maturity: choice(L.maturity, lists.MATURITIES, (v, { terms }) => terms(`maturity.${v as lists.Maturity}`)),
    ...{ text: text(L.text), file: line(L.file) },
  },
  InformationRequested: { id: fixed, council, question: text(L.question) },
  InformationProvided: { request: part(L.information, 'information'), description: text(L.description), annexes },
  InvolvementHeld: {
    ...{ form: line(L.form), groupsReached: several(L.groupsReached), groupsMissing: several(L.groupsMissing) },
    findings: rows(L.findings, { id: fixed, text: needed(text(L.text)) }),
  },
  AdviceRequested: {
    ...{ id: fixed, council, questions: several(L.questions), draftVersion: number(L.draftVersion) },
    term: { as: 'group', label: L.term, fields: { weeks: number(L.weeks), days: number(L.days), until: day(L.until) } },
    withoutInvolvementBecause: text(L.withoutInvolvementBecause),
    ...{ withoutTextBecause: text(L.withoutTextBecause), urgentBecause: text(L.urgentBecause) },
  },
  AdviceTermExtended: { request, until: day(L.until), reason },
  AdviceSubmitted: {
    ...{ id: fixed, council, request: part(L.request, 'request', 'requests') },
    verdict: choice(L.verdict, lists.ADVICE_VERDICTS, (v, { terms }) =>
      terms(`adviceVerdict.${v as lists.AdviceVerdict}`),
    ),
    ...{ recommendations, with: parts(L.with, 'council'), requests: parts(L.requests, 'request', 'request') },
    ...{ minority, pointsUnknown: yes(L.pointsUnknown) },
    onBehalf: choice(L.onBehalf, lists.ON_BEHALF, (v, { say }) =>
      say(WORDS.onBehalf[v as keyof typeof WORDS.onBehalf]),
    ),
    ...{ replaces: part(L.replaces, 'advice'), oral: yes(L.oral), signals: several(L.signals) },
    ...{ file: line(L.file), annexes },
  },
  AdviceSupplemented: { advice, recommendations },
  AdviceDeclined: { request, reason },
  AdviceConfirmed: { council, advice },
  AdviceWithdrawn: { council, advice, reason },
  AnswerDrafted: {
    ...answer,
    commitments: rows(L.commitments, { id: fixed, text: needed(text(L.text)), dueOn: day(L.dueOn) }),
  },
  ResponseTermExtended: { advice, authority, until: day(L.until), reason },
  ResponseReady: { authority, advice },
  ResponseReturned: {
    authority,
    advice,
    remarks: rows(L.remarks, { recommendation: fixed, remark: needed(text(L.remark)) }),
  },
  ResponseAdopted: {
    ...{ authority, advice, toTheWhole: text(L.toTheWhole), oral: yes(L.oral) },
    leavesOpen: rows(L.leavesOpen, { recommendation: fixed, why: needed(text(L.why)), until: day(L.until) }),
  },
  RejoinderGiven: {
    ...{ council, advice },
    answers: rows(L.recommendations, {
      ...{ recommendation: fixed, authority: fixed },
      satisfied: needed(
        choice(L.satisfied, lists.SATISFACTIONS, (v, { say }) =>
          say(WORDS.satisfied[v as keyof typeof WORDS.satisfied]),
        ),
      ),
      comment: text(L.comment),
    }),
  },
  AnswerRevised: { ...answer, because: text(L.because) },
  DecisionTaken: {
    ...{ authority, decidedBy: authorityKind(L.decidedBy) },
    outcome: choice(L.outcome, lists.OUTCOMES, (v, { terms }) => terms(`outcome.${v as lists.Outcome}`)),
    ...{ draftVersion: number(L.draftVersion), because: text(L.because) },
  },
  InfluenceTraced: {
    ...effectOf,
    effect: choice(L.effect, lists.EFFECTS, (v, { terms }) => terms(`effect.${v as lists.Effect}`)),
    ...{ fromVersion: number(L.fromVersion), toVersion: number(L.toVersion) },
    passages: rows(L.passages, { before: needed(text(L.before)), after: needed(text(L.after)) }, true),
    ...{ commitment: part(L.commitment, 'commitment'), note: text(L.note) },
  },
  ChangeExplained: {
    toVersion: number(L.toVersion),
    passages: rows(L.passages, { before: needed(text(L.before)), after: needed(text(L.after)) }, true),
    cause: choice(L.cause, lists.CHANGE_CAUSES, (v, { terms }) => terms(`cause.${v as lists.ChangeCause}`)),
    because: text(L.because),
  },
  InfluenceJudged: {
    ...{ council, ...effectOf },
    recognised: choice(L.recognised, lists.RECOGNITIONS, (v, { terms }) =>
      terms(`recognised.${v as lists.Recognition}`),
    ),
    comment: text(L.comment),
  },
  ProgressReported: {
    ...{ authority, recommendation: part(L.recommendation, 'recommendation') },
    state: choice(L.state, lists.PROGRESS_STATES, (v, { terms }) => terms(`progress.${v as lists.ProgressState}`)),
    note: text(L.note),
  },
  RaadActed: {
    kind: choice(L.kind, lists.RAAD_ACTS, (v, { terms }) => terms(`raadAct.${v as lists.RaadActKind}`)),
    title: line(L.title),
    outcome: choice(L.outcome, lists.RAAD_OUTCOMES, (v, { terms }) => terms(`raadOutcome.${v as lists.RaadOutcome}`)),
    ...{ recommendations: parts(L.recommendations, 'recommendation'), text: text(L.text) },
  },
  SharedWithRaad: { advices: parts(L.advices, 'advice'), withResponse: yes(L.withResponse) },
  ParticipantLeft: {
    council: part(L.council, 'council', 'authority'),
    authority: part(L.authority, 'authority', 'council'),
    reason,
  },
  AuthoritySucceeded: {
    from: part(L.succeeded, 'authority'),
    to: {
      ...{ as: 'group', label: L.successor },
      fields: { id: fixed, kind: needed(authorityKind(L.kind)), name: needed(line(L.name)) },
    },
    reason,
  },
  InfluencePublished: { unexplainedBecause: text(L.unexplainedBecause) },
  CommitmentFulfilled: { commitment: part(L.commitment, 'commitment'), evidence: text(L.evidence) },
  CommitmentPostponed: { commitment: part(L.commitment, 'commitment'), dueOn: day(L.dueOn), reason },
  DisputeRaised: { council, ground: text(L.ground) },
  DisputeSettled: { outcome: text(L.outcome) },
  EvaluationGiven: {
    by: fixed,
    scores: rows(L.scores, { condition: fixed, score: number(L.score), remark: text(L.remark) }),
  },
  TrajectoryWithdrawn: { reason },
  TrajectoryClosed: { outcome: text(L.outcome), reason },
  TrajectoryMigrated: { toDefinition: fixed, reason },
  // A correction is not corrected but taken back.
  FactRetracted: { of: fixed, because: fixed },
  FactCorrected: { of: fixed, because: fixed, trueDate: fixed, fields: fixed, typingError: fixed },
};

/** What a fact of this name has; nothing of what no person recorded. */
export const contentFieldsOf = (type: string): Fields =>
  Object.hasOwn(CONTENT, type) ? CONTENT[type as FactType] : {};
