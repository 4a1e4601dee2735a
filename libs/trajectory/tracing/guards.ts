import { on, type Guard } from '../machine/guard.js';
import { answerOf } from '../answering/status.js';

export const tracingGuards = {
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
} satisfies Record<string, Guard>;
