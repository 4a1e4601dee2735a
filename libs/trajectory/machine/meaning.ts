import type { GuardName } from './guards.js';

/** What each guard asks for, in the docs; exhaustive by its type. What it says in a case at hand stands in guards.ts. */
export const meaning: Readonly<Record<GuardName, string>> = {
  beforeTheEnd: 'the trajectory was neither closed nor withdrawn on or before that day',
  participantIsThere: 'the council or authority that takes part in it had not left by that day; it leaves once',
  requestTakesIt:
    'the request, as it stood on that day, takes this event (its drawing); an unasked advice has no request',
  requestIsUnsettled: 'no advice or refusal has settled the request, on whatever day',
  noResponseYet: 'no authority has adopted its response to the advice',
  responseIsOwed: 'the authority had not left when the advice came, and something of it is addressed to it',
  adviceIsInForce: 'the advice was neither withdrawn nor replaced on or before that day',
  adviceIsNotGone:
    'the advice was neither withdrawn nor replaced, on whatever day; of a new one, that which it replaces',
  confirmationIsAwaited: 'the advice was recorded on behalf of its council, which has not confirmed it yet',
  responseNotAdopted:
    'this authority has not adopted its response to the advice, or left open every point that this is about',
  responseIsNotReady: 'the drafts do not lie ready already, or something was drafted since',
  responseIsReady: 'the drafts were handed over, and neither sent back nor adopted since',
  everyRecommendationIsAnswered:
    'this authority has an answer to every recommendation of the advice that is addressed to it, or names it as left open',
  everyAnswerIsReasoned: 'each of these answers has the reasons that its verdict needs',
  revisionIsReasoned: 'the new answer has the reasons that its verdict needs',
  responseIsAdopted: 'this authority has adopted its response to the advice, and answered this point in it',
  someResponseIsAdopted: 'the authority that is spoken to, or some authority, has adopted its response to the advice',
  mayDecide: 'this authority has not decided yet, or has only postponed',
  everythingAdoptedIsTraced: 'every published adopted or partly adopted answer has been traced by that day',
  everyAuthorityDecided: 'every authority that has not left has decided',
  everyAdviceIsResponded: 'every request is settled, and every advice has its responses',
  changesAreExplained:
    'every change of the text since anybody was spoken with has its cause, or it is said why some have none',
  answerIsPublished: 'the answer that holds the commitment was published by that day',
  somethingIsTraced: 'something was traced of the recommendation and the answer to it, or of the finding',
  answerIsOut: 'the answer to the recommendation was published',
  commitmentIsOpen: 'the commitment has not been fulfilled',
  councilsOwnIsFinished:
    'of what a council opened: every advice has its responses, or a year went by since the last term of one that has not',
  noDisputeIsOpen: 'no dispute is raised',
  disputeIsOpen: 'a dispute is raised',
  newerDefinition: 'the definition is newer than the one by which the trajectory runs',
  isInvolvement: 'an involvement was held, and no advice was asked or given',
  isAdvice: 'a request is out, or the trajectory is unsolicited and no advice is in',
  isResponse: 'no request is out, and an advice awaits the response of an authority',
  isInfluence: 'no request is out, something was asked or given, and no response is awaited',
  factCanBeCorrected: 'the fact was not retracted, and is no correction itself: that is retracted',
  factCanBeRetracted: 'the fact was not retracted yet, and is not the opening',
  nothingRestsOnIt: 'what was recorded still has all that it was added to',
  isClosed: 'its influence was published, or it was closed',
  isWithdrawn: 'it was withdrawn',
  disputeIsRaised: 'the last dispute is not settled',
  disputeIsSettled: 'the last dispute is settled',
  someDecided: 'some authority has decided, and one that has not left has not',
  allDecided: 'some authority has decided, and so has every one that has not left',
};
