import { advisingFacts } from '../advising/facts.js';
import { answeringFacts } from '../answering/facts.js';
import { correctingFacts } from '../correcting/facts.js';
import { courseFacts } from '../course/facts.js';
import { decidingFacts } from '../deciding/facts.js';
import { draftingFacts } from '../drafting/facts.js';
import type { EventType, TrajectoryEvent } from '../events.js';
import { openingFacts } from '../opening/facts.js';
import type { Trajectory } from '../state.js';
import { tracingFacts } from '../tracing/facts.js';
import { nothing } from './about.js';
import { byItself, nobody, unsought, type Declarations } from './declare.js';

/** What happens without anybody: by the clock, and to the log itself. */
const ofNobody: Declarations<'AdviceTermLapsed' | 'TextErased'> = {
  AdviceTermLapsed: {
    afterTheEnd: false,
    inAFile: 'left out',
    about: nothing,
    participants: nobody,
    addsTo: (s, { request }) => [s.requests[request]],
    sought: unsought,
    awaits: ['DecisionTaken', 'InfluencePublished'],
    influence: false,
  },
  TextErased: {
    afterTheEnd: true,
    inAFile: 'left out',
    about: nothing,
    participants: nobody,
    addsTo: byItself,
    sought: unsought,
    awaits: [],
    influence: false,
  },
};

/** Every event as its chapter declares it. Exhaustive by its type: one without its declaration does not compile. */
export const declared: Declarations<EventType> = {
  ...openingFacts,
  ...draftingFacts,
  ...advisingFacts,
  ...answeringFacts,
  ...decidingFacts,
  ...tracingFacts,
  ...courseFacts,
  ...correctingFacts,
  ...ofNobody,
};

/** Whether all that an event adds to is there. */
export const canBeTold = <T extends EventType>(s: Trajectory, { type, data }: TrajectoryEvent<T>): boolean =>
  (declared[type].addsTo as (s: Trajectory, data: object) => readonly unknown[])(s, data).every(
    (on) => on !== undefined,
  );
