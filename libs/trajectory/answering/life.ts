import { ofOneThing, taking } from '../machine/life.js';
import type { ResponseState } from './status.js';

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
        ResponseAdopted: 'adopted',
      },
    },
    adopted: { on: { RejoinderGiven: 'adopted', AnswerRevised: 'adopted' } },
  },
});

export const responseTakes = taking<ResponseState>(responseLife);
