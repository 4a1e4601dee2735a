// The handbook (docs/gebruikershandboek) as what its pages are drawn from, and its pictures beside it.
import { imageSize } from 'image-size';
import { marked } from 'marked';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const HANDBOOK = 'docs/gebruikershandboek';
const PICTURES = 'beelden';
/** What leads to them, before the name of a chapter. */
const ADDRESS = '/handboek';

/** As GitHub names a heading, so that a link within the Markdown leads to the same place in both. */
const anchorOf = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

/** Where a link of the Markdown leads on a server; undefined for what lies outside of the handbook: it has no page. */
function addressOf(href) {
  if (/^(https?:|mailto:|#|\/)/.test(href)) return href;
  const [, name, anchor = ''] = /^([\w-]+)\.md(#.+)?$/.exec(href) ?? [];
  if (name === undefined) return undefined;
  return (name === 'README' ? ADDRESS : `${ADDRESS}/${name}`) + anchor;
}

function pictureOf({ href, text }) {
  const { width, height } = imageSize(readFileSync(join(HANDBOOK, href)));
  return { type: 'image', src: `${ADDRESS}/${href}`, text, width, height };
}

const all = (tokens = []) => tokens.filter(({ type }) => type !== 'space').map(partOf);
const cellsOf = (cells) => cells.map(({ tokens }) => all(tokens));

/** A part of a chapter, by the names that apps/api/web/public-page.ts gives. Throws at what it cannot draw. */
function partOf(token) {
  const { type, tokens, text } = token;
  switch (type) {
    case 'heading':
      return { type, depth: token.depth, anchor: anchorOf(text), parts: all(tokens) };
    case 'list':
      return { type, ordered: token.ordered, items: token.items.map((item) => all(item.tokens)) };
    case 'table':
      return { type, head: cellsOf(token.header), rows: token.rows.map(cellsOf) };
    case 'image':
      return pictureOf(token);
    case 'link':
      return { type, href: addressOf(token.href), parts: all(tokens) };
    case 'codespan':
      return { type, text };
    case 'text':
    case 'escape':
      return tokens ? { type: 'run', parts: all(tokens) } : { type: 'text', text };
    case 'paragraph':
    case 'strong':
    case 'em':
      return { type, parts: all(tokens) };
    default:
      throw new Error(`the handbook holds what its pages cannot show: ${token.raw}`);
  }
}

/** Each chapter by its name in an address; that of the first page is empty. */
export function handbook() {
  const files = readdirSync(HANDBOOK).filter((file) => file.endsWith('.md'));
  return files.map((file) => {
    const [title, ...rest] = marked.lexer(readFileSync(join(HANDBOOK, file), 'utf8'));
    if (title?.type !== 'heading' || title.depth !== 1) throw new Error(`${file} does not begin with its title`);
    return { name: file === 'README.md' ? '' : file.slice(0, -'.md'.length), title: title.text, parts: all(rest) };
  });
}

/** Writes them in a folder, from which a server shows them. */
export function writeHandbook(to) {
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, 'chapters.json'), JSON.stringify(handbook()));
  cpSync(join(HANDBOOK, PICTURES), join(to, PICTURES), { recursive: true });
}
