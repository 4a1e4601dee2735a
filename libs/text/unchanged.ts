import { diffArrays } from 'diff';

/** Of places in a row, those that can stay where they are so that as few as possible move (longest increasing part). */
export function staying(places: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const back: (number | undefined)[] = [];
  for (const [i, place] of places.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[ends[middle]!]! < place) low = middle + 1;
      else high = middle;
    }
    back.push(ends[low - 1]);
    ends[low] = i;
  }
  const kept = new Set<number>();
  for (let i = ends.at(-1); i !== undefined; i = back[i]) kept.add(i);
  return kept;
}

/** The places of what stands in a list once. */
function once(list: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const [i, key] of list.entries()) {
    if (places.has(key)) twice.add(key);
    else places.set(key, i);
  }
  for (const key of twice) places.delete(key);
  return places;
}

/**
 * Which of the one list stands unchanged in the other, in its order. What each has once is found at once, and only
 * between those are lists compared (patience diff): two texts of hundreds of pages of which half changed take no
 * longer than they take to read.
 */
export function unchanged(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const [inA, inB] = [once(a), once(b)];
  const both = [...inA].flatMap(([key, i]) => (inB.has(key) ? [[i, inB.get(key) as number] as const] : []));
  const stay = staying(both.map(([, j]) => j));
  const anchors = both.filter((_, at) => stay.has(at));
  const found: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...anchors, [a.length, b.length] as const]) {
    // What only one of the two has is not compared: a list of which nothing is left takes the most time.
    const [hereA, hereB] = [new Set(a.slice(i, nextI)), new Set(b.slice(j, nextJ))];
    const placesIn = (list: readonly string[], from: number, to: number, other: ReadonlySet<string>) =>
      Array.from({ length: to - from }, (_, n) => from + n).filter((place) => other.has(list[place] as string));
    const [left, right] = [placesIn(a, i, nextI, hereB), placesIn(b, j, nextJ, hereA)];
    let [k, l] = [0, 0];
    const keysOf = (list: readonly string[], places: readonly number[]) => places.map((place) => list[place] as string);
    for (const { count = 0, added, removed } of diffArrays(keysOf(a, left), keysOf(b, right))) {
      for (let n = 0; n < count && !added && !removed; n++) found.push([left[k + n] as number, right[l + n] as number]);
      if (!added) k += count;
      if (!removed) l += count;
    }
    if (nextI < a.length) found.push([nextI, nextJ]);
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return found;
}
