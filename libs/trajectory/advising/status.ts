import type { Day } from '#calendar';
import type { AdviceRequest } from './state.js';

export type RequestState = 'open' | 'submitted' | 'declined' | 'lapsed' | 'dropped';

/** How a request stood on a day, also when the clock has not been recorded up to that day. */
export function requestState(request: AdviceRequest, on: Day): RequestState {
  if (request.settled && request.settled.at.day <= on) return request.settled.how;
  return on > request.dueOn ? 'lapsed' : 'open';
}

/** Whether the log says that an answer to this request is still awaited. */
export const isOut = (request: AdviceRequest) => !request.settled && request.lapsedAt !== request.dueOn;
