const MARK =
  /^\s*(?:(?:aanbeveling|vraag|punt)\s+\d+\s*[:.)-]?|\d+(?:\.\d+)*[.):](?=\s)|[a-z][.)]|[-•*–—·▪o](?=\s))\s*/i;

/** Lines that belong together: from one mark to the next, or between empty lines, or each line by itself. */
export function partsOf(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const marked = lines.some((line) => MARK.test(line));
  const isSaid = (line: string): boolean => line.trim() !== '';
  const within = lines.slice(lines.findIndex(isSaid), lines.findLastIndex(isSaid));
  const blank = !marked && !within.every(isSaid);
  const parts: string[] = [];
  let open = false;
  for (const line of lines) {
    const said = line.trim();
    if (said === '') open = false;
    else if (marked ? MARK.test(line) || parts.length === 0 : !blank || !open) {
      parts.push(marked ? said.replace(MARK, '') : said);
      open = true;
    } else {
      parts[parts.length - 1] += ` ${said}`;
      open = true;
    }
  }
  return parts.filter((part) => part !== '');
}

/** The rows that one row becomes in which somebody began a new line, or pasted several; the last one may be empty. */
export function linesOf(text: string): readonly string[] {
  const parts = partsOf(text);
  return text.slice(text.trimEnd().length).includes('\n') ? [...parts, ''] : parts;
}
