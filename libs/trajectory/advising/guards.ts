import type { RequestState } from '#vocabulary';
import { on, type Guard } from '../machine/guard.js';
import { responseTakes } from '../answering/life.js';
import { responseState } from '../answering/status.js';
import { requestTakes } from './life.js';
import type { AdviceRequest } from './state.js';
import { requestState } from './status.js';
import type { Trajectory } from '../state.js';

const STATES: Record<RequestState, string> = {
  open: 'staat open',
  submitted: 'is al beantwoord met een advies',
  declined: 'is door de adviesraad afgewezen',
  lapsed: 'is verlopen',
  dropped: 'is vervallen',
};

type OfRequest = 'AdviceSubmitted' | 'AdviceDeclined' | 'AdviceTermExtended';
const requested = (s: Trajectory, id: string | undefined) => s.requests[id ?? ''] as AdviceRequest;

export const advisingGuards = {
  requestTakesIt: on<OfRequest>(
    'not-allowed-now',
    (s, { request }, day, type) =>
      request === undefined || requestTakes(requestState(requested(s, request), day), type),
    (s, { request }, day) => `de adviesaanvraag ${STATES[requestState(requested(s, request), day)]}`,
  ),
  requestIsUnsettled: on<OfRequest>(
    'not-allowed-now',
    (s, { request }, day) => {
      const settled = request === undefined ? undefined : requested(s, request).settled;
      return !settled || (settled.how === 'dropped' && day < settled.at.day);
    },
    (s, { request }) => `de adviesaanvraag ${STATES[requested(s, request).settled?.how ?? 'open']}`,
  ),
  noResponseYet: on<'AdviceSupplemented'>(
    'already-adopted',
    (s, { advice }, _, type) =>
      Object.values(s.advices[advice]?.responses ?? {}).every((r) => responseTakes(responseState(r), type)),
    () => 'op dit advies is al een reactie vastgesteld',
  ),
} satisfies Record<string, Guard>;
