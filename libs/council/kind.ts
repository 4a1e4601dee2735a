import { revisionsAlongOf } from '#access';
import type { Kind } from '#kind';
import { guarded } from './access.js';
import { decide } from './decide.js';
import { FACTS } from './facts.js';
import { EVENT_TYPES, evolve, start, type Council, type CouncilEvent, type State } from './state.js';

const KNOWN: ReadonlySet<string> = new Set(EVENT_TYPES);

/** An adviesraad, cliëntenraad or jongerenraad: on what it was founded, whom it stands for, and until when. */
export const COUNCIL: Kind<State, Council, CouncilEvent, undefined> = {
  ...guarded,
  name: 'council',
  notOpened: 'deze adviesraad is nog niet ingesteld',
  unnamed: 'adviesraad',
  facts: FACTS,
  eventTypes: EVENT_TYPES,
  start,
  subjectOf: ({ council }) => council,
  decide,
  evolve,
  knows: ({ type }) => KNOWN.has(type),
  givenOf: ({ data }) => ({ ...data }),
  // Nothing of a council happens by itself, and nothing is derived when it arises.
  lapses: () => [],
  lapseOf: () => undefined,
  derivedProblem: () => undefined,
  revisionsAlong: (events, sight) => revisionsAlongOf(guarded, events, sight),
};
