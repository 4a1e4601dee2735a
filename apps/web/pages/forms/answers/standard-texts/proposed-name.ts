const LONGEST = 50;

/**
 * A name to begin with: the first sentence or part of one that fits whole, else how it begins, with a sign that it goes on.
 */
export function proposedName(text: string): string {
  const line = text.trim().split(/[\r\n]/)[0] ?? '';
  const bare = line.split(/[.!?:;](?=\s|$)/)[0] ?? '';
  if (bare.length <= LONGEST) return bare;
  const word = bare.lastIndexOf(' ', LONGEST);
  return `${bare.slice(0, word > 0 ? word : LONGEST).replace(/,$/, '')} …`;
}
