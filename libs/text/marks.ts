// What begins or ends with white space, or has no letter in it, is no emphasis: `______` is a line to write on.
const STRONG = /(\*\*|__)(?=[^\s*_])([^\n]{0,500}?[^\s*_])\1/gu;
const EMPHASIS = /(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])([^\n*_]{0,500}?[^\s*_])\1(?![\p{L}\p{N}*_])/gu;
const HEADING = /^[ \t]*#{1,6}[ \t]+(?=\S)/gmu;

/**
 * What Markdown says, without its marks: headings and emphasis as plain words, each list by dashes, a link by its name.
 * Lines stay lines, and numbers stay as they were written: a text of rules is named by them.
 */
export const withoutMarks = (text: string): string =>
  text
    .replace(HEADING, '')
    .replace(/^[ \t]{0,3}(?:```|~~~).*$/gmu, '')
    .replace(/^[ \t]{0,3}(?:={3,}|-{3,}|\*{3,})[ \t]*$/gmu, '')
    .replace(/^[ \t]{0,3}>[ \t]?/gmu, '')
    .replace(/^([ \t]*)[*+](?=[ \t]+\S)/gmu, '$1-')
    .replace(/!?\[([^\]\n]{1,200})\]\([^()\s]{1,500}(?: "[^"\n]{0,200}")?\)/gu, '$1')
    .replace(STRONG, '$2')
    .replace(EMPHASIS, '$2');

/**
 * A piece of a text as it is shown. The text itself stays as it was given: by its words a passage is found again. Which
 * stars are marks, the whole tells: a pair can begin in one piece and end in another.
 */
export const shown = (piece: string, whole = piece): string => {
  const plain = piece.replace(HEADING, '');
  return plain.includes('**') && whole.search(STRONG) >= 0 ? plain.replaceAll('**', '') : plain;
};
