/**
 * What the points of one advice are called, in their order: by the number that its council gave it, else by its place;
 * and by the next number that is free where another is called so already.
 */
export function numbersOf(points: readonly { readonly number?: string | undefined }[]): readonly string[] {
  const taken = new Set(points.flatMap(({ number }) => number ?? []));
  return points.map(({ number }, i) => {
    if (number !== undefined) return number;
    let free = i + 1;
    while (taken.has(String(free))) free++;
    taken.add(String(free));
    return String(free);
  });
}
