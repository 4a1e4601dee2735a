import { daysBetween, isDay } from '#calendar';
import { earlinessOfRequest } from '#report';
import type { AdviceRequest, Trajectory } from '#trajectory';
import type { Maturity } from '#vocabulary';

/** How early one council was asked, and how long it has or had for it. */
export interface Asked {
  readonly maturity: Maturity | null;
  /** Of the first term, and with its extensions; null where a month or a year is all that is known of its day. */
  readonly daysGiven: number | null;
  readonly daysInAll: number | null;
  readonly involvements: number;
}

export function askedOf(s: Trajectory, request: AdviceRequest): Asked {
  const { at, dueOn } = request;
  const { maturityAtRequest: maturity, daysGiven, involvements } = earlinessOfRequest(s, request);
  const days = isDay(at.on)
    ? { daysGiven, daysInAll: daysBetween(at.day, dueOn) }
    : { daysGiven: null, daysInAll: null };
  return { maturity, ...days, involvements };
}
