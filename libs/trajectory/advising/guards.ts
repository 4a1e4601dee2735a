import type { RequestState } from '#vocabulary';
import { on, told, type Guard } from '../machine/guard.js';
import { responseTakes } from '../answering/life.js';
import { pointsIn, responseState } from '../answering/status.js';
import { requestTakes } from './life.js';
import type { Advice, AdviceRequest } from './state.js';
import { inForce, requestsOf, requestState } from './status.js';
import type { Trajectory } from '../state.js';
import type { TrajectoryEvent } from '../events.js';

const STATES: Record<RequestState, string> = {
  open: 'staat open',
  submitted: 'is al beantwoord met een advies',
  declined: 'is door de adviesraad afgewezen',
  lapsed: 'is verlopen',
  dropped: 'is vervallen',
};

type OfRequest = 'AdviceSubmitted' | 'AdviceDeclined' | 'AdviceTermExtended';
const isUnsettled = ({ settled }: AdviceRequest, day: string) =>
  !settled || (settled.how === 'dropped' && day < settled.at.day);

/** What it is about, less what the advice in whose place it comes has settled already. */
function toSettle(s: Trajectory, data: OfAdvice): AdviceRequest[] {
  const replaced = s.advices[data.replaces ?? ''];
  const had = new Set(replaced && requestsOf(replaced));
  return requestsOf(data)
    .filter((id) => !had.has(id))
    .flatMap((id) => s.requests[id] ?? []);
}
type OfAdvice = Parameters<typeof requestsOf>[0] & { readonly replaces?: string };

/** The advice that an event is about; of one that comes in the place of another, that one. */
type About = { readonly advice?: string; readonly recommendation?: string; readonly replaces?: string };
const spokenOf = (s: Trajectory, { advice, recommendation, replaces }: About): Advice | undefined =>
  s.advices[advice ?? replaces ?? s.recommendations[recommendation ?? ''] ?? ''];
const goneAs = { withdrawn: 'ingetrokken', replaced: 'vervangen' } as const;
const since = (advice: Advice | undefined) =>
  advice?.gone ? `het advies is op ${told(advice.gone.at)} ${goneAs[advice.gone.how]}` : '';

/** The advices that it is about: one text can answer points of several. */
function allSpokenOf(s: Trajectory, data: TrajectoryEvent<OfAdviceInForce>['data']): Advice[] {
  const ids = 'advice' in data ? [data.advice] : pointsIn(data).map((id) => s.recommendations[id] ?? '');
  return [...new Set(ids)].flatMap((id) => s.advices[id] ?? []);
}

type OfAdviceInForce =
  | 'AdviceSupplemented'
  | 'AnswerDrafted'
  | 'ResponseTermExtended'
  | 'ResponseReady'
  | 'ResponseReturned'
  | 'ResponseAdopted';

export const advisingGuards = {
  requestTakesIt: on<OfRequest>(
    'not-allowed-now',
    (s, data, day, type) => toSettle(s, data).every((r) => requestTakes(requestState(r, day), type)),
    (s, data, day) => {
      const not = toSettle(s, data).find((r) => !requestTakes(requestState(r, day), 'AdviceSubmitted'));
      return `de adviesaanvraag ${STATES[not ? requestState(not, day) : 'lapsed']}`;
    },
  ),
  requestIsUnsettled: on<OfRequest>(
    'not-allowed-now',
    (s, data, day) => toSettle(s, data).every((r) => isUnsettled(r, day)),
    (s, data, day) => {
      const settled = toSettle(s, data).find((r) => !isUnsettled(r, day))?.settled;
      return `de adviesaanvraag ${STATES[settled?.how ?? 'open']}`;
    },
  ),
  noResponseYet: on<'AdviceSupplemented'>(
    'already-adopted',
    (s, { advice }, _, type) =>
      Object.values(s.advices[advice]?.responses ?? {}).every((r) => responseTakes(responseState(r), type)),
    () => 'op dit advies is al een reactie vastgesteld',
  ),
  adviceIsInForce: on<OfAdviceInForce>(
    'not-allowed-now',
    (s, data, day) => allSpokenOf(s, data).every((advice) => inForce(advice, day)),
    (s, data, day) => since(allSpokenOf(s, data).find((advice) => !inForce(advice, day))),
  ),
  adviceIsNotGone: on<'AdviceSubmitted' | 'AdviceWithdrawn' | 'AdviceConfirmed'>(
    'not-allowed-now',
    (s, data) => spokenOf(s, data)?.gone === undefined,
    (s, data) => since(spokenOf(s, data)),
  ),
  confirmationIsAwaited: on<'AdviceConfirmed'>(
    'not-allowed-now',
    (s, { advice }) => s.advices[advice]?.onBehalf !== undefined && !s.advices[advice].confirmed,
    (s, { advice }) =>
      s.advices[advice]?.confirmed ? 'het advies is al bevestigd' : 'de adviesraad heeft het advies zelf uitgebracht',
  ),
} satisfies Record<string, Guard>;
