import { on, type Guard } from '../machine/guard.js';
import { answerOf } from '../answering/status.js';
import { publishedIn } from './status.js';
import { tracesNamed } from './traces.js';

export const tracingGuards = {
  answerIsPublished: on<'CommitmentFulfilled' | 'CommitmentPostponed'>(
    'not-allowed-now',
    (s, { commitment }, day) => {
      const promised = s.commitments[commitment];
      const published = promised && publishedIn(s, promised);
      return published !== undefined && published.day <= day;
    },
    () => 'het antwoord waarin deze toezegging staat, is nog niet openbaar',
  ),
  commitmentIsOpen: on<'CommitmentFulfilled' | 'CommitmentPostponed'>(
    'not-allowed-now',
    (s, { commitment }) => !s.commitments[commitment]?.fulfilled,
    () => 'de toezegging is al nagekomen',
  ),
  somethingIsTraced: on<'InfluenceJudged'>(
    'not-traced',
    (s, { recommendation, authority, finding }) =>
      (finding === undefined
        ? tracesNamed(s, authority ?? '', recommendation ?? '')
        : (s.findings[finding]?.traces ?? [])
      ).length > 0,
    () => 'de gemeente heeft nog niet aangewezen wat hiermee is gebeurd',
  ),
  answerIsOut: on<'ProgressReported'>(
    'not-allowed-now',
    (s, { authority, recommendation }) => answerOf(s, authority, recommendation)?.published !== undefined,
    () => 'het antwoord op deze aanbeveling is nog niet openbaar',
  ),
} satisfies Record<string, Guard>;
