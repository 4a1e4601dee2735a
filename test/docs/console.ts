/** One command of a ```console block, as words, and what the document says that it answers. */
export interface Step {
  readonly words: readonly string[];
  /** Where its output goes instead of to the reader. */
  readonly into?: string;
  readonly shown: string;
}

/** Words as a shell takes them, as far as our documents need: single quotes, and a line that goes on after `\`. */
const wordsOf = (command: string) =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

function stepOf(text: string): Step {
  const end = /(?<!\\)\n|$/.exec(text)?.index ?? text.length;
  const words = wordsOf(text.slice(0, end).replaceAll('\\\n', ' '));
  const shown = text.slice(end).trim();
  const to = words.indexOf('>');
  return to < 0 ? { words, shown } : { words: words.slice(0, to), into: words[to + 1] ?? '', shown };
}

/** Every command in the console blocks of a document, in their order. */
export const stepsIn = (markdown: string): Step[] =>
  [...markdown.matchAll(/^```console\n(.*?)^```$/gms)].flatMap(([, block = '']) =>
    block.split(/^\$ /m).slice(1).map(stepOf),
  );
