import { on, points, type Guard } from '../machine/guard.js';
import { named, numbered } from '../machine/named.js';
import { answerOf, stageOf, undecided, untraced } from '../status.js';

export const tracingGuards = {
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
} satisfies Record<string, Guard>;
