import { saysSomething } from '#facts';
import type { TrajectoryEvent } from '../events.js';
import { declared } from '../facts/declared.js';
import { on, points, told, type Guard } from '../machine/guard.js';
import { named, numbered } from '../machine/named.js';
import { mayBeClosed } from './closing.js';
import { disputeState, hasLeft } from './status.js';
import { undecided } from '../deciding/status.js';
import { CURRENT_DEFINITION } from '../opening/state.js';
import { stageOf } from '../stage.js';
import type { Trajectory } from '../state.js';
import { untraced } from '../tracing/status.js';

/** Who takes part in an event, as its chapter declares it. */
const participants = (s: Trajectory, { type, data }: TrajectoryEvent): readonly string[] =>
  declared[type].participants(data as never, s).filter((id) => id !== undefined);

/** Who stops with an event, or goes on as another. */
function leaving({ type, data }: TrajectoryEvent): string | undefined {
  if (type === 'AuthoritySucceeded') return data.from;
  return type === 'ParticipantLeft' ? (data.council ?? data.authority) : undefined;
}

/** Who leaves does so once, whatever the dates; what it did before it left may still be told. */
const gone = (s: Trajectory, event: TrajectoryEvent) =>
  participants(s, event).find((id) => hasLeft(s, id, id === leaving(event) ? undefined : event.day));

export const courseGuards = {
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
      const { [id]: succession } = s.succeeded;
      return succession
        ? `${id} gaat sinds ${told(succession.at)} verder als ${succession.to}`
        : `${id} doet sinds ${told(s.left[id])} niet meer mee`;
    },
  },
  everythingAdoptedIsTraced: on<'InfluencePublished'>(
    'not-traced',
    (s, _, day) => untraced(s, day).length === 0,
    (s, _, day) => {
      // One that two authorities adopted is one point.
      const open = [...new Set(untraced(s, day).map((a) => a.recommendation))];
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
  changesAreExplained: {
    ...on<'InfluencePublished'>(
      'explanation-required',
      (_, { unexplained = 0, unexplainedBecause }) => unexplained === 0 || saysSomething(unexplainedBecause),
      (_, { unexplained = 0 }) =>
        `van ${unexplained} wijziging${unexplained === 1 ? '' : 'en'} in de tekst is niet gezegd waardoor; zeg het, of waarom het zo blijft`,
    ),
    place: 'unexplainedBecause',
  },
  councilsOwnIsFinished: on<'TrajectoryClosed'>(
    'not-allowed-now',
    (s, _, day) => s.definition < 2 || s.opened.kind !== 'unsolicited' || mayBeClosed(s, day),
    (s) =>
      Object.keys(s.advices).length === 0
        ? 'de adviesraad begon dit dossier zelf, en heeft nog geen advies gegeven'
        : 'de adviesraad begon dit dossier zelf: het kan pas worden afgesloten als op elk advies een reactie is vastgesteld, of een jaar na de laatste reactietermijn',
  ),
  noDisputeIsOpen: on<'DisputeRaised'>(
    'not-allowed-now',
    (s) => disputeState(s) !== 'raised',
    () => 'er loopt al een geschil',
  ),
  disputeIsOpen: on<'DisputeSettled'>(
    'not-allowed-now',
    (s) => disputeState(s) === 'raised',
    () => 'er loopt geen geschil',
  ),
  newerDefinition: on<'TrajectoryMigrated'>(
    'not-allowed-now',
    // Not said yet where to: whether there is any.
    (s, { toDefinition = CURRENT_DEFINITION }: { toDefinition?: number }) => toDefinition > s.definition,
    (s) => `het traject loopt al volgens versie ${s.definition}`,
  ),
} satisfies Record<string, Guard>;
