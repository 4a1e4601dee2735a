import type { Day } from '#calendar';
import type { RequestState } from '#vocabulary';
import type { TrajectoryEvent } from '../events.js';
import type { AdviceRequest, AdvisingState } from './state.js';

/** How a request stood on a day, also when the clock has not been recorded up to that day. */
export function requestState(request: AdviceRequest, on: Day): RequestState {
  if (request.settled && request.settled.at.day <= on) return request.settled.how;
  return on > request.dueOn ? 'lapsed' : 'open';
}

/** Whether the log says that an answer to this request is still awaited. */
export const isOut = (request: AdviceRequest) => !request.settled && request.lapsedAt !== request.dueOn;

/** A term that was extended past the date at which it had lapsed, or settled before it, by a fact that was recorded later. */
export function isVoid({ requests }: AdvisingState, event: TrajectoryEvent): boolean {
  if (event.type !== 'AdviceTermLapsed') return false;
  const request = requests[event.data.request];
  return request?.dueOn !== event.data.dueOn || request.settled !== undefined;
}
