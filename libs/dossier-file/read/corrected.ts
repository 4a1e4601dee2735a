import { isPartialDate, type Day, type PartialDate } from '#calendar';
import { isWrittenAsId, NOT_AN_ID, problem, type Problem } from '#facts';
import { isCorrectionType, standingCorrections, trajectoryOf, type State } from '#trajectory';
import type { FileFact, ParsedFile } from './parse.js';
import { reckon } from './reckon.js';

/** What the corrections of a file say of its own facts, by their places in it. */
export interface CorrectedInFile {
  /** What was taken back: it bounds no dates. */
  readonly retracted: ReadonlySet<number>;
  /** When a fact truly was, and the place of the correction that says so last. */
  readonly trueDates: ReadonlyMap<number, { readonly date: PartialDate; readonly by: number }>;
  /** Of each correction the fact that it is about in the end. */
  readonly about: ReadonlyMap<number, number>;
}

/** The place of the header, which goes by the id of the dossier. */
export const OPENING = -1;

export function correctedIn(facts: readonly FileFact[], id: unknown): CorrectedInFile {
  const places = new Map<unknown, number>([[id, OPENING], ...facts.map(({ ref }, i) => [ref, i] as const)]);
  const at = (by: number) => {
    const { type, data } = facts[by] as FileFact;
    const of = places.get(data['of']);
    return isCorrectionType(type) && of !== undefined && of < by ? { type, of } : undefined;
  };
  const about = new Map<number, number>();
  for (const by of facts.keys()) {
    const of = at(by)?.of;
    if (of !== undefined) about.set(by, about.get(of) ?? of);
  }
  const { retracted, corrected } = standingCorrections(facts.length, at);
  const trueDates = new Map<number, { date: PartialDate; by: number }>();
  for (const [of, all] of corrected)
    for (const by of all) {
      const date = facts[by]?.data['trueDate'];
      if (isPartialDate(date)) trueDates.set(of, { date, by });
    }
  return { retracted, trueDates, about };
}

/** How a file reckons its dates, its corrections taken into account. */
export interface Reckoned {
  readonly corrected: CorrectedInFile;
  /** Whether a fact was elsewhere than it stands, or nowhere. */
  readonly isMoved: (i: number) => boolean;
  /** The day on which each fact was recorded to be. */
  readonly days: readonly (Day | undefined)[];
  /** What the dossier and its facts that are there already go by: no more of them is recorded than their sender calls so. */
  readonly names: ReadonlySet<unknown>;
  /** The day on which each fact truly was. */
  readonly trueDays: readonly (Day | undefined)[];
}

/** Months and years are reckoned without some of the facts. */
export function reckoned(begun: readonly Day[], file: ParsedFile, today: Day, without: ReadonlySet<number>): Reckoned {
  const known = begun.length;
  const corrected = correctedIn(file.facts, file.header['id']);
  const { retracted, trueDates } = corrected;
  const isMoved = (i: number) => retracted.has(i) || trueDates.has(i);
  // What is no longer so bounds nothing, and what was otherwise bounds as it was.
  const trueDays = reckon(
    file.facts.map((f, i) => trueDates.get(i)?.date ?? f.date),
    today,
    new Set([...without, ...retracted]),
  );
  const own = reckon(
    file.facts.map((f) => f.date),
    today,
    new Set([...without, ...retracted, ...trueDates.keys()]),
  );
  const days = [...begun, ...file.facts.map((_, i) => (trueDates.has(i) ? own : trueDays)[i]).slice(known)];
  const names = new Set([file.header['id'], ...file.facts.slice(0, known).map(({ ref }) => ref)]);
  return { corrected, isMoved, names, days, trueDays };
}

/**
 * An order in which everything is told as it truly was: each fact that was corrected where it truly was, with its
 * corrections behind it. A file stands by the dates that were recorded first, so that what was recorded after a
 * correction can stand before it. `dayOf` gives the day that a fact truly was.
 */
export function asItWas(
  facts: readonly FileFact[],
  { trueDates, about }: CorrectedInFile,
  dayOf: (i: number) => Day | undefined,
): readonly number[] {
  const all = [...facts.keys()].filter((i) => !about.has(i));
  const order = all.filter((i) => !trueDates.has(i));
  for (const i of all.filter((one) => trueDates.has(one))) {
    const day = dayOf(i) ?? '';
    const next = order.findIndex((j) => (dayOf(j) ?? '') > day || (dayOf(j) === day && j > i));
    order.splice(next === -1 ? order.length : next, 0, i);
  }
  const corrections = Map.groupBy(about.keys(), (by) => about.get(by));
  return [OPENING, ...order].flatMap((i) => [...(i === OPENING ? [] : [i]), ...(corrections.get(i) ?? [])]);
}

type Named = { readonly data: object; readonly problem?: undefined } | { readonly problem: Problem };

/** What is there already: where it led, and what the sender calls a fact of it that has no name of its own. */
interface There {
  readonly state: State;
  readonly placeOf?: (name: string) => number | undefined;
}

/** In a file a fact is called by its name; in the log by its place. */
export function named({ placeOf, state: begun }: There, id: unknown, state: State, type: string, data: object): Named {
  const { of } = data as { of?: unknown };
  if (!isCorrectionType(type) || of === undefined || of === null) return { data };
  if (!isWrittenAsId(of)) return { problem: problem('invalid', NOT_AN_ID, 'of') };
  const log = trajectoryOf(state)?.log ?? [];
  // Of what was there the sender calls only what they see: a name that is hidden answers as one that is not there.
  const from = trajectoryOf(begun)?.log.length ?? 0;
  const called = log.findIndex(({ ref }, seq) => seq >= from && ref === of);
  // The header goes by the id of the dossier.
  const place = of === id ? 0 : called >= 0 ? called : placeOf?.(of);
  if (place !== undefined) return { data: { ...data, of: place } };
  return { problem: problem('unknown-id', `er staat geen feit met de naam ${of} in het dossier (ref)`, 'of') };
}
