import { and, assign, setup } from 'xstate';
import type { TrajectoryEvent } from '../events.js';
import { CURRENT_DEFINITION } from '../opening/state.js';
import { openTrajectory } from '../opening/evolve.js';
import { record } from '../correcting/tell-anew.js';
import type { Trajectory } from '../state.js';
import { guards, type GuardName } from './guards.js';

type Names = [GuardName, ...GuardName[]];
/** The names of the guards of an arrow, for what draws it or asks why: those in `and` XState keeps to itself. */
export interface Asks {
  readonly guards: readonly GuardName[];
}
interface Context {
  /** Nothing before the first event. */
  readonly trajectory?: Trajectory;
}

const named = Object.fromEntries(
  Object.entries(guards).map(([name, { holds }]) => [
    name,
    ({ context, event }: { context: Context; event: TrajectoryEvent }) =>
      context.trajectory !== undefined && holds(context.trajectory, event),
  ]),
) as Record<GuardName, (args: { context: Context; event: TrajectoryEvent }) => boolean>;

const machineSetup = setup({
  // XState reads the types from the type of this empty object; the rule takes it for needless.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion
  types: {} as { context: Context; events: TrajectoryEvent; meta: Asks },
  guards: named,
  actions: {
    open: assign(({ event }) => ({
      trajectory: event.type === 'TrajectoryOpened' ? openTrajectory(event) : undefined,
    })),
    record: assign(({ context, event }) =>
      context.trajectory ? { trajectory: record(context.trajectory, event) } : {},
    ),
  },
});

const when = (...names: Names) => ({ guard: and(names), actions: 'record' as const, meta: { guards: names } });
const always = { actions: 'record' as const };

const byItself = {
  advice: { guard: 'isAdvice', target: 'advice' },
  response: { guard: 'isResponse', target: 'response' },
  influence: { guard: 'isInfluence', target: 'influence' },
  involvement: { guard: 'isInvolvement', target: 'involvement' },
} as const;
/** Every stage but the one itself: a stage that targets itself would never come to rest. */
const towards = (self: string) => ({ always: Object.values(byItself).filter(({ target }) => target !== self) });
const before = 'beforeTheEnd' as const;
const there = 'participantIsThere' as const;

/** What happens to a trajectory since its first definition. */
const onThePath = {
  InfluenceSpaceSet: when(before),
  DraftPublished: when(before),
  InformationRequested: when(before, there),
  InformationProvided: when(before),
  InvolvementHeld: when(before),
  AdviceRequested: when(before, there),
  AdviceTermExtended: when(before, 'requestIsUnsettled', 'requestTakesIt'),
  AdviceSubmitted: when(before, there, 'requestIsUnsettled', 'requestTakesIt', 'adviceIsNotGone'),
  AdviceSupplemented: when(before, there, 'noResponseYet', 'adviceIsInForce'),
  AdviceDeclined: when(before, there, 'requestIsUnsettled', 'requestTakesIt'),
  AdviceTermLapsed: always,
  AnswerDrafted: when(before, there, 'adviceIsInForce', 'responseIsOwed', 'responseNotAdopted'),
  ResponseTermExtended: when(before, there, 'adviceIsInForce', 'responseIsOwed', 'responseNotAdopted'),
  ResponseAdopted: when(
    before,
    there,
    'adviceIsInForce',
    'responseIsOwed',
    'responseNotAdopted',
    'everyRecommendationIsAnswered',
    'everyAnswerIsReasoned',
  ),
  RejoinderGiven: when(there, 'someResponseIsAdopted'),
  AnswerRevised: when(there, 'responseIsAdopted', 'revisionIsReasoned'),
  InfluenceTraced: when(before),
  SharedWithRaad: when(before),
  ParticipantLeft: when(before, there),
  CommitmentFulfilled: when('answerIsPublished', 'commitmentIsOpen'),
  CommitmentPostponed: when('answerIsPublished', 'commitmentIsOpen'),
  EvaluationGiven: when(there),
  TrajectoryClosed: { target: '.closed', ...when(before) },
  TrajectoryWithdrawn: { target: '.withdrawn', ...when(before) },
  TrajectoryMigrated: when('newerDefinition'),
  TextErased: always,
};

/** What came with the second definition: docs/decisions/0029-definition-2.md. */
const onThePathSince2 = {
  AdviceConfirmed: when(there, 'confirmationIsAwaited', 'adviceIsNotGone'),
  AdviceWithdrawn: when(before, there, 'adviceIsNotGone'),
  TrajectoryAmended: when(before),
  AuthoritySucceeded: when(there),
  TrajectoryClosed: { target: '.closed', ...when(before, 'councilsOwnIsFinished') },
  ChangeExplained: when(before),
  InfluenceJudged: when(there, 'somethingIsTraced'),
  ProgressReported: when('answerIsOut'),
  RaadActed: always,
  ResponseReady: when(before, there, 'adviceIsInForce', 'responseIsOwed', 'responseNotAdopted', 'responseIsNotReady'),
  ResponseReturned: when(before, there, 'adviceIsInForce', 'responseIsOwed', 'responseNotAdopted', 'responseIsReady'),
};

/** A correction tells the whole of it anew: from where it begins, each part goes where the rest of the log leads. */
const anew = { target: 'opened', reenter: true } as const;
const corrected = {
  FactRetracted: { ...anew, ...when('factCanBeRetracted', 'nothingRestsOnIt') },
  FactCorrected: { ...anew, ...when('factCanBeCorrected', 'nothingRestsOnIt') },
};
const ended = [
  { guard: 'isClosed', target: 'closed' },
  { guard: 'isWithdrawn', target: 'withdrawn' },
] as const;

const finished = [before, 'everythingAdoptedIsTraced', 'everyAuthorityDecided', 'everyAdviceIsResponded'] as const;

/** The way of one trajectory. Names only: what a guard means, and says, stands in guards.ts. */
const machineOf = (definition: 1 | 2 | 3) =>
  machineSetup.createMachine({
    id: 'trajectory',
    context: {},
    initial: 'unopened',
    states: {
      unopened: { on: { TrajectoryOpened: { target: 'opened', actions: 'open' } } },
      opened: {
        type: 'parallel',
        on: definition === 1 ? {} : corrected,
        states: {
          path: {
            initial: 'draft',
            on: definition === 1 ? onThePath : { ...onThePath, ...onThePathSince2 },
            states: {
              draft: { always: [...(definition === 1 ? [] : ended), ...towards('draft').always] },
              involvement: towards('involvement'),
              advice: towards('advice'),
              response: towards('response'),
              influence: {
                ...towards('influence'),
                on: {
                  InfluencePublished: {
                    target: 'closed',
                    ...when(...finished, ...(definition < 3 ? [] : (['changesAreExplained'] as const))),
                  },
                },
              },
              closed: {},
              withdrawn: {},
            },
          },
          decision: {
            initial: 'open',
            on: { DecisionTaken: when(before, there, 'mayDecide') },
            states: {
              open: {
                always: [
                  { guard: 'allDecided', target: 'taken' },
                  { guard: 'someDecided', target: 'partly' },
                ],
              },
              partly: { always: { guard: 'allDecided', target: 'taken' } },
              // Who comes to take part has not decided.
              taken: { always: definition === 1 ? [] : [{ guard: 'someDecided', target: 'partly' }] },
            },
          },
          dispute: {
            initial: 'none',
            states: {
              none: {
                always:
                  definition === 1
                    ? []
                    : [
                        { guard: 'disputeIsRaised', target: 'raised' },
                        { guard: 'disputeIsSettled', target: 'settled' },
                      ],
                on: { DisputeRaised: { target: 'raised', ...when(before, there, 'noDisputeIsOpen') } },
              },
              raised: { on: { DisputeSettled: { target: 'settled', ...when('disputeIsOpen') } } },
              settled: { on: { DisputeRaised: { target: 'raised', ...when(before, there, 'noDisputeIsOpen') } } },
            },
          },
        },
      },
    },
  });

/**
 * Every meaning that a log was ever given, by the version that its first event pins. A change that
 * alters what an old log means is a new version beside the old one.
 */
export const DEFINITIONS = { 1: machineOf(1), 2: machineOf(2), 3: machineOf(3) } as const;
export type Definition = keyof typeof DEFINITIONS;
export const isDefinition = (version: number): version is Definition => Object.hasOwn(DEFINITIONS, version);

/** The machine by which what is opened now runs. */
export const machine = DEFINITIONS[CURRENT_DEFINITION];
