import { elementsOf, escaped, onDark } from './letter-style.js';

type Linked = string | { readonly link: string; readonly says: string };

/** A paragraph, an address to go to, the one thing to do, several things in a row, or the same once more in English. */
export type LetterPart =
  | Linked
  | { readonly action: string; readonly says: string }
  | { readonly heading: string }
  | { readonly list: readonly Linked[] }
  | { readonly english: readonly LetterPart[] };

/** What is told, before it is written as text and as HTML. */
export interface Letter {
  readonly subject: string;
  /** Above what it says, where that is not its subject. */
  readonly heading?: string;
  readonly parts: readonly LetterPart[];
  /** Under the line at the end: who sends it, and how to have no more of it. */
  readonly foot: readonly LetterPart[];
}

/** In whose name a letter is: what stands above and below each of theirs. */
export interface Letterhead {
  readonly name: string;
  /** #rrggbb, on which white can be read; and of links on a dark ground. */
  readonly colour: string;
  readonly colourOnDark: string;
  /** A list of typefaces, as CSS has it. */
  readonly font: string;
  /** Whether they write English too. */
  readonly english: boolean;
  /** Where they are found. */
  readonly contact?: string | undefined;
}

export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

// What would end a line or is not seen has no place in one.
const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();

const isLinked = (part: LetterPart): part is Linked => typeof part === 'string' || 'link' in part;
const asText = (one: Linked) => (typeof one === 'string' ? oneLine(one) : `${oneLine(one.says)}: ${one.link}`);
function partAsText(part: LetterPart): string {
  if (isLinked(part)) return asText(part);
  if ('action' in part) return asText({ link: part.action, says: part.says });
  if ('heading' in part) return oneLine(part.heading).toUpperCase();
  if ('english' in part) return part.english.map(partAsText).join('\n\n');
  return part.list.map((one) => `- ${asText(one)}`).join('\n');
}

type Write = ReturnType<typeof elementsOf>;

function partsAsHtml(parts: readonly LetterPart[], write: Write): string {
  const to = (address: string) => ` href="${escaped(address)}"`;
  const said = (text: string) => escaped(oneLine(text));
  const linked = (one: Linked) => (typeof one === 'string' ? said(one) : write('link', said(one.says), to(one.link)));
  const one = (part: LetterPart): string => {
    if (isLinked(part)) return write('p', linked(part));
    if ('action' in part) {
      const button = write('button', said(part.says), to(part.action));
      return write('action', `<tr>${write('ground', button)}</tr>`, ' role="presentation"');
    }
    if ('heading' in part) return write('h2', said(part.heading));
    if ('english' in part) return write('english', partsAsHtml(part.english, write), ' lang="en"');
    return write('list', part.list.map((each) => write('item', linked(each))).join(''));
  };
  return parts.map(one).join('\n');
}

/**
 * The same letter as plain text and as HTML (RFC 2046, 5.1.4), in the name and colours of a municipality. The HTML has its
 * language, a title, headings, links that say where they lead, and can be read on a light and on a dark ground.
 */
export function lettersOf({ subject, heading = subject, parts, foot }: Letter, head: Letterhead): WrittenLetter {
  const [title, above, name] = [oneLine(subject), oneLine(heading), oneLine(head.name)];
  const offered = (all: readonly LetterPart[]) =>
    all.filter((part) => head.english || isLinked(part) || !('english' in part));
  const asked = head.contact === undefined ? [] : [`Vragen? ${name}: ${head.contact}`];
  const [says, under] = [offered(parts), [...asked, ...offered(foot)]];
  const text = [name, above, ...says.map(partAsText), '-- ', ...under.map(partAsText)].join('\n\n');
  const write = elementsOf(head);
  const letter = [
    write('header', write('name', escaped(name))),
    write('main', `${write('h1', escaped(above))}\n${partsAsHtml(says, write)}`),
    write('footer', partsAsHtml(under, write)),
  ];
  const html = [
    `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<style>${onDark(head)}</style></head>`,
    `${write('body', write('letter', letter.join('\n')))}</html>`,
  ].join('\n');
  return { subject: title, text: `${text}\n`, html };
}
