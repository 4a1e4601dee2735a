import { formatNl } from '#calendar';
import type { EventType, TrajectoryEvent } from '../events.js';
import type { Code } from '../rejection.js';
import { wasReasoned } from '../reason.js';
import { named, numbered } from './named.js';
import type { AdviceRequest, Decision, Moment, Trajectory } from '../state.js';
import {
  answerOf,
  currentText,
  disputeState,
  hasLeft,
  requestState,
  stageOf,
  unanswered,
  undecided,
  untraced,
} from '../status.js';

/** A condition on when something may happen, that can say for itself why it does not hold. */
export interface Guard {
  readonly code: Code;
  readonly holds: (s: Trajectory, event: TrajectoryEvent) => boolean;
  /** Plain Dutch, as the end of "dit kan nu niet: …". */
  readonly why: (s: Trajectory, event: TrajectoryEvent) => string;
}

/** A guard that looks at one kind of event; the machine only asks it about that kind. */
const on = <T extends EventType>(
  code: Code,
  holds: (s: Trajectory, data: TrajectoryEvent<T>['data'], day: string) => boolean,
  why: (s: Trajectory, data: TrajectoryEvent<T>['data'], day: string) => string,
): Guard => ({
  code,
  holds: (s, event) => holds(s, event.data as TrajectoryEvent<T>['data'], event.day),
  why: (s, event) => why(s, event.data as TrajectoryEvent<T>['data'], event.day),
});

const told = (at: Moment | undefined) => (at ? formatNl(at.on) : '');
const points = (n: number) => (n === 1 ? '1 aanbeveling' : `${n} aanbevelingen`);
const STATES = {
  open: 'staat open',
  submitted: 'is al beantwoord met een advies',
  declined: 'is door de adviesraad afgewezen',
  lapsed: 'is verlopen',
  dropped: 'is vervallen',
};

type OfRequest = 'AdviceTermExtended' | 'AdviceDeclined';
const requested = (s: Trajectory, id: string | undefined) => s.requests[id ?? ''] as AdviceRequest;

/** By hand: what each event says about who takes part in it. */
function participant(s: Trajectory, event: TrajectoryEvent): string[] {
  const data = event.data as { council?: string; authority?: string; by?: string; request?: string; advice?: string };
  const asked = event.type === 'AdviceDeclined' ? s.requests[data.request ?? '']?.council : undefined;
  const advised = event.type === 'AdviceSupplemented' ? s.advices[data.advice ?? '']?.council : undefined;
  return [data.council, data.authority, data.by, asked, advised].filter((id) => id !== undefined);
}

/** Who leaves does so once, whatever the dates; what it did before it left may still be told. */
const gone = (s: Trajectory, event: TrajectoryEvent) =>
  participant(s, event).find((id) => hasLeft(s, id, event.type === 'ParticipantLeft' ? undefined : event.day));

const response = (s: Trajectory, data: { advice?: string; authority: string; recommendation?: string }) => {
  const advice = s.advices[data.advice ?? s.recommendations[data.recommendation ?? ''] ?? ''];
  return advice?.responses[data.authority];
};

/** A postponement that a decision on this day can follow. */
const endsAt = (d: Decision, day: string) => d.outcome === 'postponed' && d.at.day <= day;

const unreasoned = (s: Trajectory, authority: string, advice: string) =>
  (s.advices[advice]?.recommendations ?? [])
    .map(({ id }) => id)
    .filter((id) => {
      const answer = answerOf(s, authority, id);
      return answer !== undefined && !wasReasoned(currentText(answer));
    });

export const guards = {
  beforeTheEnd: on(
    'not-allowed-now',
    (s, _, day) => !s.end || day < s.end.at.day,
    (s) => `het traject is ${s.end?.how === 'withdrawn' ? 'ingetrokken' : 'afgesloten'} op ${told(s.end?.at)}`,
  ),
  participantIsThere: {
    code: 'not-allowed-now',
    holds: (s, event) => gone(s, event) === undefined,
    why: (s, event) => {
      const id = gone(s, event) ?? '';
      return `${id} doet sinds ${told(s.left[id])} niet meer mee`;
    },
  },
  requestIsOpen: on<OfRequest>(
    'not-allowed-now',
    (s, { request }, day) => requestState(requested(s, request), day) === 'open',
    (s, { request }, day) => `de adviesaanvraag ${STATES[requestState(requested(s, request), day)]}`,
  ),
  requestAwaitsAdvice: on<'AdviceSubmitted'>(
    'not-allowed-now',
    (s, { request }, day) =>
      request === undefined || ['open', 'lapsed'].includes(requestState(requested(s, request), day)),
    (s, { request }, day) => `de adviesaanvraag ${STATES[requestState(requested(s, request), day)]}`,
  ),
  // A request that was settled later than this day is settled all the same: there is one advice to it.
  requestIsUnsettled: on<'AdviceSubmitted' | 'AdviceDeclined' | 'AdviceTermExtended'>(
    'not-allowed-now',
    (s, { request }, day) => {
      const settled = request === undefined ? undefined : requested(s, request).settled;
      return !settled || (settled.how === 'dropped' && day < settled.at.day);
    },
    (s, { request }) => `de adviesaanvraag ${STATES[requested(s, request).settled?.how ?? 'open']}`,
  ),
  noResponseYet: on<'AdviceSupplemented'>(
    'already-adopted',
    (s, { advice }) => !Object.values(s.advices[advice]?.responses ?? {}).some((r) => r.adopted),
    () => 'op dit advies is al een reactie vastgesteld',
  ),
  responseIsOwed: on<'AnswerDrafted' | 'ResponseAdopted' | 'ResponseTermExtended'>(
    'not-allowed-now',
    (s, data) => response(s, data) !== undefined,
    () => 'dit bestuursorgaan is dit advies geen reactie schuldig: het was al vertrokken toen het advies kwam',
  ),
  responseNotAdopted: on<'AnswerDrafted' | 'ResponseAdopted' | 'ResponseTermExtended'>(
    'already-adopted',
    (s, data) => !response(s, data)?.adopted,
    (s, data) => `de reactie is al vastgesteld op ${told(response(s, data)?.adopted)}; herzie het antwoord`,
  ),
  everyRecommendationIsAnswered: on<'ResponseAdopted'>(
    'answer-missing',
    (s, { authority, advice }) => {
      const given = s.advices[advice];
      return !given || unanswered(s, authority, given).length === 0;
    },
    (s, { authority, advice }) => {
      const given = s.advices[advice];
      const open = given ? unanswered(s, authority, given) : [];
      return `${open.length} van ${points(given?.recommendations.length ?? 0)} zonder antwoord: ${numbered(s, open)}`;
    },
  ),
  // Decided on when the answer is given; asked again here, so that no way leads around it (domain, rule 1).
  everyAnswerIsReasoned: on<'ResponseAdopted'>(
    'reason-required',
    (s, { authority, advice }) => unreasoned(s, authority, advice).length === 0,
    (s, { authority, advice }) => `zonder reden: ${numbered(s, unreasoned(s, authority, advice))}`,
  ),
  revisionIsReasoned: on<'AnswerRevised'>(
    'reason-required',
    (_, data) => data.verdict === undefined || wasReasoned(data),
    (s, { recommendation }) => `zonder reden: ${numbered(s, [recommendation])}`,
  ),
  responseIsAdopted: on<'AnswerRevised'>(
    'not-allowed-now',
    (s, data) => response(s, data)?.adopted !== undefined,
    () => 'de reactie op dit advies is nog niet vastgesteld',
  ),
  someResponseIsAdopted: on<'RejoinderGiven'>(
    'not-allowed-now',
    (s, { advice, answers }) =>
      (answers ?? [{}]).every(({ authority }: { authority?: string }) =>
        Object.entries(s.advices[advice]?.responses ?? {}).some(
          ([id, { adopted }]) => adopted && (authority ?? id) === id,
        ),
      ),
    () => 'er is nog geen reactie vastgesteld om op te antwoorden',
  ),
  // By date: postponements come first, and the decision ends them.
  mayDecide: on<'DecisionTaken'>(
    'not-allowed-now',
    (s, { authority, outcome }, day) =>
      s.decisions
        .filter((d) => d.authority === authority)
        .every((d) => (outcome === 'postponed' ? d.outcome === 'postponed' || d.at.day > day : endsAt(d, day))),
    (s, { authority }, day) =>
      s.decisions.some((d) => d.authority === authority && d.outcome === 'postponed' && d.at.day > day)
        ? `${named(s, [authority])} heeft het besluit daarna nog uitgesteld`
        : `${named(s, [authority])} heeft al besloten`,
  ),
  everythingAdoptedIsTraced: on<'InfluencePublished'>(
    'not-traced',
    (s, _, day) => untraced(s, day).length === 0,
    (s, _, day) => {
      const open = untraced(s, day).map((a) => a.recommendation);
      return `van ${points(open.length)} die ${open.length === 1 ? 'is' : 'zijn'} overgenomen is nog niet te zien waar: ${numbered(s, open)}`;
    },
  ),
  everyAuthorityDecided: on<'InfluencePublished'>(
    'not-allowed-now',
    (s) => undecided(s).length === 0,
    (s) => `nog geen besluit van: ${named(s, undecided(s))}`,
  ),
  everyAdviceIsResponded: on<'InfluencePublished'>(
    'not-allowed-now',
    (s) => stageOf(s) === 'influence',
    () => 'nog niet elke adviesaanvraag is afgehandeld en elk advies beantwoord',
  ),
  answerIsPublished: on<'CommitmentFulfilled' | 'CommitmentPostponed'>(
    'not-allowed-now',
    (s, { commitment }, day) => {
      const promised = s.commitments[commitment];
      const published = promised && answerOf(s, promised.authority, promised.recommendation)?.published;
      return published !== undefined && published.day <= day;
    },
    () => 'het antwoord waarin deze toezegging staat, is nog niet openbaar',
  ),
  commitmentIsOpen: on<'CommitmentFulfilled' | 'CommitmentPostponed'>(
    'not-allowed-now',
    (s, { commitment }) => !s.commitments[commitment]?.fulfilled,
    () => 'de toezegging is al nagekomen',
  ),
  noDisputeIsOpen: on<'DisputeRaised'>(
    'not-allowed-now',
    (s) => disputeState(s) !== 'raised',
    () => 'er loopt al een geschil',
  ),
  newerDefinition: on<'TrajectoryMigrated'>(
    'not-allowed-now',
    (s, { toDefinition }) => toDefinition > s.definition,
    (s) => `het traject loopt al volgens versie ${s.definition}`,
  ),

  // Where the trajectory stands; they answer to no command, so they only say what they mean.
  ...stands('isInvolvement', (s) => stageOf(s) === 'involvement', 'er is vroege betrokkenheid geweest'),
  ...stands('isAdvice', (s) => stageOf(s) === 'advice', 'een adviesaanvraag staat open'),
  ...stands('isResponse', (s) => stageOf(s) === 'response', 'een advies wacht op een reactie'),
  ...stands('isInfluence', (s) => stageOf(s) === 'influence', 'elk advies is beantwoord'),
  ...stands(
    'someDecided',
    (s) => s.decisions.some((d) => d.outcome !== 'postponed') && undecided(s).length > 0,
    'een deel van de bestuursorganen heeft besloten',
  ),
  ...stands(
    'allDecided',
    (s) => s.decisions.some((d) => d.outcome !== 'postponed') && undecided(s).length === 0,
    'elk bestuursorgaan heeft besloten',
  ),
} satisfies Record<string, Guard>;

function stands<N extends string>(name: N, holds: (s: Trajectory) => boolean, means: string) {
  const guard: Guard = { code: 'not-allowed-now', holds, why: () => means };
  return { [name]: guard } as Record<N, Guard>;
}

export type GuardName = keyof typeof guards;
