import type { Problem } from '#facts';
import { factsOf, placeIn, type CommandInput } from './input.js';

/** Holds on to the documents that content names, for a fact to name them: which of them are not here, by their place. */
export type Holding = (content: unknown) => Promise<readonly Problem[]>;

/** Where nobody takes documents away. */
export const holdsAll: Holding = () => Promise.resolve([]);

/** The documents that a command names and that are not here: its sender chooses the file again. */
export async function missingIn(input: CommandInput, holding: Holding): Promise<readonly Problem[]> {
  const missing: Problem[] = [];
  for (const [i, { data }] of factsOf(input).entries())
    missing.push(...(await holding(data)).map((one) => ({ ...one, place: placeIn(input, i, one.place) })));
  return missing;
}
