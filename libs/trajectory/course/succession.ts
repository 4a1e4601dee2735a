import type { Trajectory } from '../state.js';

type Told = Pick<Trajectory, 'succeeded'>;

/** As which authorities it went on, one after another. */
function lineOf({ succeeded }: Told, authority: string): readonly string[] {
  const line: string[] = [];
  // What is told before it is judged may go round.
  for (let at = succeeded[authority]; at && !line.includes(at.to) && at.to !== authority; at = succeeded[at.to])
    line.push(at.to);
  return line;
}

/** The name under which an authority goes on: its own, or that of the last that took over from it. */
export const heirOf = (s: Told, authority: string): string => lineOf(s, authority).at(-1) ?? authority;

/** The authorities that went on as this one, at once or by way of another. */
export const predecessorsOf = (s: Told, authority: string): readonly string[] =>
  Object.keys(s.succeeded).filter((id) => lineOf(s, id).includes(authority));
