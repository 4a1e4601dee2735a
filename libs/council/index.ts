export { CouncilContent, type Contact, type Facts, type Instrument, type Seats, type Terms } from './facts.js';
export { idFor } from './id.js';
export { COUNCIL } from './kind.js';
export { evolve, start, type Council, type CouncilEvent, type Moment, type State } from './state.js';
