import { on, type Guard } from '../machine/guard.js';
import type { AdviceRequest } from './state.js';
import { requestState } from './status.js';
import type { Trajectory } from '../state.js';

const STATES = {
  open: 'staat open',
  submitted: 'is al beantwoord met een advies',
  declined: 'is door de adviesraad afgewezen',
  lapsed: 'is verlopen',
  dropped: 'is vervallen',
};

type OfRequest = 'AdviceTermExtended' | 'AdviceDeclined';
const requested = (s: Trajectory, id: string | undefined) => s.requests[id ?? ''] as AdviceRequest;

export const advisingGuards = {
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
} satisfies Record<string, Guard>;
