import { advisingFacts } from '../advising/facts.js';
import { answeringFacts } from '../answering/facts.js';
import { courseFacts } from '../course/facts.js';
import { decidingFacts } from '../deciding/facts.js';
import { draftingFacts } from '../drafting/facts.js';
import type { EventType } from '../events.js';
import { openingFacts } from '../opening/facts.js';
import { tracingFacts } from '../tracing/facts.js';
import { nothing } from './about.js';
import { nobody, unsought, type Declarations } from './declare.js';

/** What happens without anybody: by the clock, and to the log itself. */
const ofNobody: Declarations<'AdviceTermLapsed' | 'TextErased'> = {
  AdviceTermLapsed: {
    afterTheEnd: false,
    inAFile: 'left out',
    about: nothing,
    participants: nobody,
    sought: unsought,
    awaits: ['DecisionTaken', 'InfluencePublished'],
    influence: false,
  },
  TextErased: {
    afterTheEnd: true,
    inAFile: 'left out',
    about: nothing,
    participants: nobody,
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
  ...ofNobody,
};
