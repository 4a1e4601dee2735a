/** What a point of a list can begin with: a number of its own, a letter or a sign. After it comes white space or nothing. */
const MARKS = [
  /^(?:aanbeveling|vraag|punt)\s+\d+(?:\.\d+)*(?:\.?[a-z](?![\p{L}\p{N}.]))?\s*[:.)-]?/iu,
  // 3. 3) 2.1. 4b. 4.b) 4 b. 4bis. 4b.1
  /^\d+(?:\.\d+)*(?:[ .-]?[a-z]|bis|ter)?(?:\.\d+)*[.:)](?=\s|$)/iu,
  // The same without a space after it.
  /^\d{1,3}[a-z]?(?:\)(?=\p{L})|\.(?=\p{L}{2}))/iu,
  // 4.b, 4b.1 and 2.1, which end in no sign; and so do a time and an amount.
  /^\d+(?:\.\d+)*(?:\.[a-z]|[a-z]\.\d+)(?=\s|$)/iu,
  /^\d{1,2}(?:\.\d{1,2})+(?=\s|$)(?!\s+(?:uur|miljoen|miljard|procent|euro|%))/iu,
  // 4b, but not 2e, 3D, 5G or 4x.
  /^\d{1,3}(?![degx])[a-z](?:\s+[-–—])?(?=\s|$)/iu,
  // IV. and iv)
  /^(?=[ivx])x{0,3}(?:i[xv]|v?i{0,3})[.:)](?=\s|$)/iu,
  // A1. A.1 B-2:
  /^[a-z](?:[.-]?\d+(?:\.\d+)*[.:)]|\.\d+(?:\.\d+)*)(?=\s|$)/iu,
  // (3) (4b) (iv) (A1)
  /^\((?:\d{1,3}(?:[.-]?[a-z])?|[ivx]{1,5}|[a-z]\d{0,3})\)/iu,
  // a. and a), but not o.a.
  /^[a-z](?:\)|\.(?!\p{L}+\.))/iu,
  /^[-•*–—·▪o](?=\s|$)/iu,
];

/** A line's mark and what it says behind it; undefined when it has no mark. */
export function markedAs(line: string): { readonly mark: string; readonly rest: string } | undefined {
  const marks = MARKS.map((mark) => mark.exec(line)?.[0].length ?? 0);
  const longest = Math.max(...marks);
  return longest === 0 ? undefined : { mark: line.slice(0, longest).trim(), rest: line.slice(longest).trim() };
}
const unmarked = (line: string) => markedAs(line)?.rest;

/** Lines that belong together: from one mark to the next, or between empty lines, or each line by itself. */
export function partsOf(text: string): string[] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const marked = lines.some((line) => unmarked(line) !== undefined);
  const isSaid = (line: string): boolean => line !== '';
  const within = lines.slice(lines.findIndex(isSaid), lines.findLastIndex(isSaid));
  const blank = !marked && !within.every(isSaid);
  const parts: string[] = [];
  let open = false;
  for (const line of lines) {
    const begun = marked ? unmarked(line) : blank && open ? undefined : line;
    if (!isSaid(line)) open = false;
    else if (begun !== undefined || parts.length === 0) {
      parts.push(begun ?? line);
      open = true;
    } else {
      parts[parts.length - 1] = `${parts.at(-1) ?? ''} ${line}`.trim();
      open = true;
    }
  }
  return parts.filter(isSaid);
}

/** The rows that one row becomes in which somebody began a new line, or pasted several; the last one may be empty. */
export function linesOf(text: string): readonly string[] {
  const parts = partsOf(text);
  return text.slice(text.trimEnd().length).includes('\n') ? [...parts, ''] : parts;
}
