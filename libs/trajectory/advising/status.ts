import type { Day } from '#calendar';
import type { RequestState } from '#vocabulary';
import type { Advice, AdviceRequest, AdvisingState, Recommendation } from './state.js';

/** How a request stood on a day, also when the clock has not been recorded up to that day. */
export function requestState(request: AdviceRequest, on: Day): RequestState {
  if (request.settled && request.settled.at.day <= on) return request.settled.how;
  return on > request.dueOn ? 'lapsed' : 'open';
}

/** Whose advice it is: who submitted it first. */
export const councilsOf = (advice: { readonly council: string; readonly with?: readonly string[] }): string[] => [
  ...new Set([advice.council, ...(advice.with ?? [])]),
];

interface OfRequests {
  readonly request?: string;
  readonly requests?: readonly string[];
}
/** The requests that an advice names: each is settled by it. */
export const requestsOf = ({ request, requests = [] }: OfRequests): string[] => [
  ...new Set([...(request === undefined ? [] : [request]), ...requests]),
];

/** Whether a council advised of itself: nobody had asked for it. */
export const isUnasked = (advice: OfRequests): boolean => requestsOf(advice).length === 0;

/** Whether an advice was neither withdrawn nor replaced; with a day: by then. */
export const inForce = ({ gone }: Advice, on?: Day): boolean =>
  gone === undefined || (on !== undefined && on < gone.at.day);

export const awaitsConfirmation = (advice: Advice | undefined): boolean =>
  advice?.onBehalf !== undefined && !advice.confirmed && inForce(advice);

/** The points of an advice that an authority owes an answer, unless the advice is gone. */
export const pointsFor = ({ recommendations }: Pick<Advice, 'recommendations'>, authority: string): Recommendation[] =>
  recommendations.filter(({ to }) => to.includes(authority));

/** To whom a recommendation is addressed. */
export const addressedTo = (s: AdvisingState, recommendation: string): readonly string[] =>
  s.advices[s.recommendations[recommendation] ?? '']?.recommendations.find(({ id }) => id === recommendation)?.to ?? [];

/** Whether the log says that an answer to this request is still awaited. */
export const isOut = (request: AdviceRequest) => !request.settled && request.lapsedAt !== request.dueOn;
