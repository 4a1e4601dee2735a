import type { InfluenceAnswer } from '../../../api/answers.ts';
import type { Over } from '../../../action/over.ts';
import type { Subject } from '../../../action/subjects.ts';

/** One advice and one authority that answers it. */
export interface Pair {
  readonly advice: string;
  readonly authority: string;
  readonly possible: boolean;
  readonly why: readonly string[];
}

/** Which authority can answer which advice; what can be answered now first, as it is given. */
export function pairsOf(subjects: readonly Subject[]): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { about, possible, why } of subjects) {
    const { advice = '', authority = '' } = about;
    const key = `${advice} ${authority}`;
    const known = pairs.get(key);
    const reasons = [...new Set([...(known?.why ?? []), ...why])];
    pairs.set(key, { advice, authority, possible: possible || known?.possible === true, why: reasons });
  }
  return [...pairs.values()];
}

/**
 * The pair that the address asks for, by the advice or by one of its recommendations; else the first.
 * Where it leaves a choice, what still lacks answers goes first.
 */
export function pairFor(
  subjects: readonly Subject[],
  { over, van }: Over,
  lacks: (pair: Pair) => boolean,
): Pair | undefined {
  const pairs = pairsOf(subjects);
  const advice = subjects.find(({ about }) => about['recommendation'] === over)?.about['advice'] ?? over;
  const asked = pairs.filter(
    (p) => (advice === undefined || p.advice === advice) && (van === undefined || p.authority === van),
  );
  const fitting = asked.length > 0 ? asked : pairs;
  return fitting.find((pair) => pair.possible && lacks(pair)) ?? fitting[0];
}

/** The points of an advice that an authority can answer now: of a response that left some open, those; else all of it. */
export function openIn(subjects: readonly Subject[], { advice, authority }: Pick<Pair, 'advice' | 'authority'>) {
  const all = subjects.filter(({ about }) => about['advice'] === advice && about['authority'] === authority);
  const now = all.filter(({ possible }) => possible);
  return new Set((now.length > 0 ? now : all).map(({ about }) => about['recommendation']));
}

/** Whether an authority has not answered every point of an advice. */
export const lacksIn =
  ({ recommendations }: Pick<InfluenceAnswer, 'recommendations'>) =>
  ({ advice, authority }: Pick<Pair, 'advice' | 'authority'>): boolean =>
    recommendations.some(
      (point) =>
        point.advice.id === advice &&
        !point.answers.some((a) => a.authority === authority && (a.versions ?? []).length > 0),
    );
