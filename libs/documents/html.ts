import { counted, type Counting } from './counted.js';
import type { Tracked } from './extract.js';
import { Rows } from './rows.js';
import type { Warnings } from './warnings.js';
import { Writing, type Line } from './writing.js';
import { walkHtml, type Attributes } from './xml.js';

const ACTIVE = new Set(['script', 'iframe', 'object', 'embed', 'applet']);
/** What does something, is filled in, or is not shown. */
const WITHOUT = new Set([
  ...ACTIVE,
  ...['style', 'template', 'noscript', 'noframes', 'svg', 'math', 'head', 'title', 'canvas', 'audio', 'video'],
  ...['select', 'textarea', 'button', 'datalist', 'dialog'],
]);
const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'div', 'dl', 'dt'],
  ...['fieldset', 'figcaption', 'figure', 'footer', 'form', 'header', 'hr', 'html', 'legend', 'li', 'main', 'menu'],
  ...['nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);
const ROWS: Readonly<Record<string, string>> = { table: 'tbl', tr: 'tr', td: 'tc', th: 'tc' };

/** What an item begins with where a page writes its mark itself: as pages of published rules do. */
const OWN_MARK = /^(?:\(?[a-z]{1,2}[.)]|\d{1,3}[a-z]?[.)]|\d{1,3}°\.?|[-–•])(?=\s|$)/;

interface List {
  readonly as: Counting | undefined;
  at: number;
}

const COUNTINGS = new Set<string>(['1', 'a', 'A', 'i', 'I']);
const listOf = ({ type = '1', start = '1' }: Attributes): List => ({
  as: (COUNTINGS.has(type) ? type : '1') as Counting,
  at: Number.parseInt(start, 10) || 1,
});

/** The mark that an item writes itself, in place of the one that its list counts. */
function ownMark(said: string, number: string, list: List | undefined): string | undefined {
  const [mark] = OWN_MARK.exec(said) ?? [];
  if (mark !== undefined && (number === '-' || mark === number || mark === said)) return mark;
  const [paragraph] = /^\d{1,3}(?=\s+\p{Lu})/u.exec(said) ?? [];
  return number === '-' && list && paragraph === String(list.at - 1) ? paragraph : undefined;
}

const isHidden = ({ hidden, style = '' }: Attributes) =>
  hidden !== undefined || /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);

const isActive = (given: Attributes) =>
  Object.entries(given).some(([name, value]) => name.startsWith('on') || /^\s*javascript:/i.test(value));

/** The text of a page as it is read, with nothing of what is in it to do something. */
export function htmlText(html: string, tracked: Tracked, warnings: Warnings): string {
  const writing = new Writing();
  const rows = new Rows(writing, warnings);
  const lists: List[] = [];
  const hidden: boolean[] = [];
  const out = tracked === 'accept' ? 'del' : 'ins';
  let leftOut = 0;
  let preserved = 0;
  let text = '';
  let line: Line = 'paragraph';
  let number: string | undefined;

  const end = () => {
    const trimmed = () => text.split('\n').map((one) => one.trim());
    const said = preserved > 0 ? text : trimmed().join('\n');
    const own = number === undefined ? undefined : ownMark(said.trim(), number, lists.at(-1));
    if (own === said.trim()) number = own;
    else if (said.trim() !== '') {
      const mark = own === undefined ? `${number} ` : '';
      rows.add(number === undefined ? line : 'item', number === undefined ? said : `${mark}${said.trim()}`);
      number = undefined;
    }
    text = '';
    line = 'paragraph';
  };
  const open = (name: string, given: Attributes) => {
    hidden.push(isHidden(given));
    if (isActive(given)) warnings.add('active-content');
    if (BLOCKS.has(name)) end();
    const row = ROWS[name];
    if (row !== undefined) rows.open(row);
    if (name === 'pre') preserved++;
    if (name === 'br') text += '\n';
    if (name === 'img') warnings.add('pictures');
    if (name === 'ol') lists.push(listOf(given));
    if (name === 'ul') lists.push({ as: undefined, at: 1 });
    if (/^h[1-6]$/.test(name)) line = 'heading';
    if (name === 'ins' || name === 'del') {
      warnings.add(tracked === 'accept' ? 'changes-accepted' : 'changes-rejected');
      if (name === out) leftOut++;
    }
    if (name !== 'li') return;
    const list = lists.at(-1);
    if (list && given['value'] !== undefined) list.at = Number.parseInt(given['value'], 10) || list.at;
    number = list?.as === undefined ? '-' : `${counted(list.at, list.as)}.`;
    if (list) list.at++;
  };
  const close = (name: string) => {
    hidden.pop();
    if (BLOCKS.has(name)) end();
    const row = ROWS[name];
    if (row !== undefined) rows.close(row);
    if (name === 'pre') preserved--;
    if (name === 'ol' || name === 'ul') lists.pop();
    if (name === 'li') number = undefined;
    if (name === out) leftOut--;
  };
  const say = (said: string) => {
    if (leftOut > 0) return;
    if (hidden.includes(true)) return said.trim() === '' ? undefined : warnings.add('hidden-text');
    const shown = preserved > 0 ? said : said.replace(/\s+/g, ' ');
    text += text === '' || text.endsWith('\n') ? shown.trimStart() : shown;
    return undefined;
  };
  const skipped = (name: string) => {
    if (ACTIVE.has(name)) warnings.add('active-content');
  };
  walkHtml(html, { open, close, text: say, skipped }, WITHOUT);
  end();
  return writing.whole();
}
