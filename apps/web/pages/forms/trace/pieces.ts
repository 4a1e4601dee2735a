import { sentencesIn } from '#text';

/** A sentence of a text, and the line that it stands in. */
export interface Sentence {
  readonly text: string;
  readonly line: number;
}

/** The sentences of a text, line by line. */
export const sentencesOf = (text: string): readonly Sentence[] =>
  text
    .split(/\r?\n/)
    .flatMap((part, line) => sentencesIn(part.trim()).map((sentence) => ({ text: sentence.trimEnd(), line })));

/** Chosen sentences as one passage, in the order and the lines of the text. */
export const passageOf = (sentences: readonly Sentence[], chosen: (text: string) => boolean): string =>
  sentences
    .filter(({ text }) => chosen(text))
    .reduce((passage, { text, line }, i, all) => {
      if (i === 0) return text;
      return `${passage}${all[i - 1]?.line === line ? ' ' : '\n'}${text}`;
    }, '');

/**
 * The passage with one sentence more or less. As long as it is made of sentences alone it keeps their order;
 * what was typed by hand stays, and the sentence goes at its end.
 */
export function toggled(passage: string, sentences: readonly Sentence[], sentence: string): string {
  const has = (text: string) => passage.includes(text);
  const plain = passage === passageOf(sentences, has);
  if (plain) return passageOf(sentences, (text) => (text === sentence ? !has(text) : has(text)));
  return has(sentence) ? passage.replace(sentence, '').trim() : `${passage.trimEnd()} ${sentence}`;
}
