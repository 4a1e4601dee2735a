import { isPartialDate, type PartialDate } from '#calendar';
import type { FileFact } from './parse.js';

/** What the corrections of a file say of its own facts, by their places in it. */
export interface CorrectedInFile {
  /** What was taken back: it bounds no dates. */
  readonly retracted: ReadonlySet<number>;
  /** When a fact truly was, and the place of the correction that says so last. */
  readonly trueDates: ReadonlyMap<number, { readonly date: PartialDate; readonly by: number }>;
}

/** A correction that was itself taken back says nothing: so from the last one back. */
export function correctedIn(facts: readonly FileFact[]): CorrectedInFile {
  const places = new Map(facts.map(({ ref }, place) => [ref, place]));
  const retracted = new Set<number>();
  const trueDates = new Map<number, { date: PartialDate; by: number }>();
  for (let by = facts.length - 1; by >= 0; by--) {
    const { type, data } = facts[by] as FileFact;
    const of = places.get(data['of']);
    if (of === undefined || of >= by || retracted.has(by)) continue;
    if (type === 'FactRetracted') retracted.add(of);
    const date = data['trueDate'];
    if (type === 'FactCorrected' && isPartialDate(date) && !trueDates.has(of)) trueDates.set(of, { date, by });
  }
  return { retracted, trueDates };
}
