import { COUNCIL, type Facts } from '#council';
import type { KindResources, Way } from './kind-resources.js';

/** A council is put as a whole, so that whoever sends it need not know whether it is there. */
const COUNCIL_FACTS = {
  CouncilFounded: { by: 'putCouncil', says: 'Found a council: its name, and what it is' },
  CouncilChanged: { by: 'putCouncil', says: 'Say what a council is from now on' },
  CouncilEnded: { by: 'removeCouncil', says: 'Record that there is no such council any more' },
} as const satisfies Readonly<Record<keyof Facts, Way>>;

export const council: KindResources = {
  kind: COUNCIL,
  called: { the: 'de adviesraad', this: 'deze adviesraad' },
  facts: COUNCIL_FACTS,
};
