import { before, type Moment } from '../moment.js';
import type { Trajectory } from '../state.js';

type Told = Pick<Trajectory, 'succeeded'>;

/** As which authorities it went on, one after another; with a moment: by then. */
function lineOf({ succeeded }: Told, authority: string, by?: Moment): readonly string[] {
  const line: string[] = [];
  // What is told before it is judged may go round.
  const isNext = ({ to, at }: Trajectory['succeeded'][string]) =>
    !line.includes(to) && to !== authority && (by === undefined || before(at, by));
  for (let next = succeeded[authority]; next && isNext(next); next = succeeded[next.to]) line.push(next.to);
  return line;
}

/** The name under which an authority goes on: its own, or that of the last that took over from it; with a moment: by then. */
export const heirOf = (s: Told, authority: string, by?: Moment): string => lineOf(s, authority, by).at(-1) ?? authority;

/** The authorities that went on as this one, at once or by way of another. */
export const predecessorsOf = (s: Told, authority: string): readonly string[] =>
  Object.keys(s.succeeded).filter((id) => lineOf(s, id).includes(authority));
