// A mark ends a sentence when white space and no small letter follows; the number before an article ("2.") ends none.
const END = /(?<=[^\s\d][.!?]["'”’)]?\s+)(?=[^\s\p{Ll}\d]|\d+[.)]\s)|(?<=\n)(?=\s*\S)/u;

/** A text in its sentences, each with the white space behind it: put behind each other they are the text. */
export const sentencesIn = (text: string): readonly string[] => (text === '' ? [] : text.split(END));
