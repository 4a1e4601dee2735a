// A mark ends a sentence when white space and no small letter follows; the number before an article ("2.") ends none.
const END = /(?<=[^\s\d][.!?]["'”’)]?)\s+(?=[^\s\p{Ll}\d]|\d+[.)]\s)/gu;

/** A text in its sentences, each with the white space behind it: put behind each other they are the text. */
export function sentencesIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    // An empty line is of what stands before it.
    if (i > 0) found.push(`${found.pop() ?? ''}\n`);
    if (line.trim() === '') {
      found.push(`${found.pop() ?? ''}${line}`);
      continue;
    }
    let from = 0;
    for (const { 0: space, index } of line.matchAll(END)) {
      found.push(line.slice(from, index + space.length));
      from = index + space.length;
    }
    found.push(line.slice(from));
  }
  return found.filter((sentence) => sentence !== '');
}
