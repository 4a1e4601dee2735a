import { ofOneThing, taking } from '../machine/life.js';
import type { ResponseState } from './status.js';

// Whether points are left open is said by the adoption; this is not run.
const either = [{ target: 'adopted' }, { target: 'partly' }] as const;

/** The life of one response: what one authority says of one advice, until it is adopted and after. */
export const responseLife = ofOneThing.createMachine({
  id: 'response',
  initial: 'owed',
  states: {
    owed: {
      on: {
        AdviceSupplemented: 'owed',
        ResponseTermExtended: 'owed',
        AnswerDrafted: 'owed',
        ResponseReady: 'owed',
        ResponseReturned: 'owed',
        ResponseAdopted: either,
      },
    },
    // It left points open: of those alone more can be said and adopted.
    partly: {
      on: {
        AnswerDrafted: 'partly',
        ResponseReady: 'partly',
        ResponseReturned: 'partly',
        ResponseAdopted: either,
        RejoinderGiven: 'partly',
        AnswerRevised: 'partly',
      },
    },
    adopted: { on: { RejoinderGiven: 'adopted', AnswerRevised: 'adopted' } },
  },
});

export const responseTakes = taking<ResponseState>(responseLife);
