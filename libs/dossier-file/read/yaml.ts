import { Composer, type CST, Lexer, type LineCounter, Parser, type Document, type ErrorCode } from 'yaml';
import { FILE } from '#facts';
import { YAML_ERRORS } from './yaml-errors.js';

export const TOO_DEEP = 'het bestand is te diep genest';
export const TOO_MANY_REFERENCES = 'het bestand verwijst te vaak naar zichzelf';

/** Why a text was not read on, and where (from 0). */
export class NotRead extends Error {
  override name = 'NotRead';
  readonly at: number;
  /** The field, where its name stands on the same line. */
  readonly place: string | undefined;
  constructor(message: string, at: number, place?: string) {
    super(message);
    this.at = at;
    this.place = place;
  }
}

// A field takes eight in a file as we write it: indent, name, colon, space, text, end of line, and where a text begins.
const MOST_LEXEMES = 10 * FILE.values;
// A text may be written longer than it is: with its indent on every line, or with escapes.
const LONGEST_LEXEME = 2 * FILE.text;
// Each alias is sought among all that has a name.
const MOST_REFERENCES = 1_000;
const SECOND = 'MULTIPLE_DOCS';
// Beside what nests, the parser keeps the document, and a text that is being read.
const KEPT_BESIDE = 2;
// Blank lines after the last of a list are one more in it, until the parser ends it.
const BLANK = 1;

const items = (token: CST.Token) => ('items' in token ? token.items : []);

const isList = (token: CST.Token) =>
  token.type === 'block-seq' || (token.type === 'flow-collection' && token.start.source === '[');

/** Whether one list or set of fields holds more than it may, and `beside` more. @throws NotRead */
function measure(token: CST.Token, beside = 0): void {
  const lines = isList(token);
  if (items(token).length <= (lines ? FILE.lines : FILE.fields) + beside) return;
  throw new NotRead(
    lines ? `hier staan meer dan ${FILE.lines} regels` : `hier staan meer dan ${FILE.fields} velden`,
    token.offset,
  );
}

/** Counts what a token holds as soon as the parser has put it together: keys are compared each with each when it is composed. */
function count(token: CST.Token): void {
  let values = 0;
  const waiting: (CST.Token | null | undefined)[] = [token];
  for (let next = waiting.pop(); waiting.length > 0 || next; next = waiting.pop()) {
    if (!next) continue;
    if (next.type === 'document') waiting.push(next.value);
    measure(next);
    values += items(next).length;
    if (values > FILE.values) throw new NotRead(`het bestand heeft meer dan ${FILE.values} waarden`, next.offset);
    for (const { key, value } of items(next)) waiting.push(value, key);
  }
}

/** The tokens of a text, for as long as it keeps within bounds. @throws NotRead */
function* tokensOf(text: string, counter: LineCounter): Generator<CST.Token, void> {
  counter.addNewLine(0);
  const parser = new Parser(counter.addNewLine);
  let [lexemes, references, documents] = [0, 0, 0];
  const checked = (token: CST.Token) => {
    count(token);
    if (token.type === 'document' && ++documents > 1) throw new NotRead(YAML_ERRORS[SECOND], token.offset);
    return token;
  };
  for (const lexeme of new Lexer().lex(text)) {
    if (++lexemes > MOST_LEXEMES) throw new NotRead(`het bestand heeft meer dan ${FILE.values} waarden`, parser.offset);
    if ((lexeme[0] === '&' || lexeme[0] === '*') && ++references > MOST_REFERENCES) {
      throw new NotRead(TOO_MANY_REFERENCES, parser.offset);
    }
    if (lexeme.length > LONGEST_LEXEME) {
      const line = text.slice(text.lastIndexOf('\n', parser.offset - 1) + 1, parser.offset);
      const message = `een tekst mag hoogstens ${FILE.text} tekens lang zijn`;
      throw new NotRead(message, parser.offset, /(\w{1,100}): *["']?$/.exec(line.slice(-200))?.[1]);
    }
    for (const token of parser.next(lexeme)) yield checked(token);
    // While it grows: the parser puts all of a document together before it gives it.
    const growing = parser.stack.at(-1);
    if (growing) measure(growing, BLANK);
    if (parser.stack.length > FILE.depth + KEPT_BESIDE) throw new NotRead(TOO_DEEP, parser.offset);
  }
  for (const token of parser.end()) yield checked(token);
}

const said = (code: ErrorCode) =>
  code === 'RESOURCE_EXHAUSTION' ? TOO_DEEP : `dit is geen geldige YAML: ${YAML_ERRORS[code]}`;

type Place = number | readonly [number, number] | { readonly offset: number };
const offsetOf = (at: Place): number => (typeof at === 'number' ? at : 'offset' in at ? at.offset : at[0]);

/** Stops at the first mistake: by itself it makes an error, with its stack, of each. */
function stoppingComposer(counter: LineCounter): Composer {
  const composer = new Composer({ lineCounter: counter, version: '1.2', uniqueKeys: true });
  let first: NotRead | undefined;
  // What a composer calls for each mistake. Thrown within a collection it comes by here again, on its way out.
  Reflect.set(composer, 'onError', (at: Place, code: ErrorCode) => {
    throw (first ??= new NotRead(said(code), offsetOf(at)));
  });
  return composer;
}

/**
 * One YAML document, counted while it is read: neither its size nor what it says makes it take long.
 * @throws NotRead at the first bound that it breaks, or the first mistake in it.
 */
export function readYaml(text: string, counter: LineCounter): Document {
  let first: Document | undefined;
  for (const doc of stoppingComposer(counter).compose(tokensOf(text, counter), true, text.length))
    first ??= doc as Document;
  const [wrong] = [...(first?.errors ?? []), ...(first?.warnings ?? [])];
  if (wrong) throw new NotRead(said(wrong.code), wrong.pos[0]);
  if (!first) throw new TypeError('a composer that is forced gives a document');
  return first;
}
