import { decodeHTML } from 'entities';

// The elements that a text may come with (HTML, and the roots of what stands in it). "<te duur>" is none of them.
const ELEMENTS = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button ' +
    'canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed ' +
    'fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe ' +
    'img image input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noembed noframes ' +
    'noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script ' +
    'search section select slot small source span strike strong style sub summary sup svg table tbody td template ' +
    'textarea tfoot th thead time title tr track tt u ul var video wbr xmp g path circle rect text use defs mi mo mn'
  ).split(' '),
);
// What stands in these is for a program, not for a reader; each with what ends it.
const UNREAD: ReadonlyMap<string, RegExp> = new Map([
  ['script', /<\/script/gi],
  ['style', /<\/style/gi],
  ['template', /<\/template/gi],
  ['noembed', /<\/noembed/gi],
  ['noframes', /<\/noframes/gi],
]);
const NAME = /[\s/]*([a-z][a-z\d]*(?:[-:][a-z\d:-]*)?)(?=[\s/>]|$)/iy;

/** An element has a name of HTML, of a component ("x-y") or of a program ("o:p"). */
const isElement = (name: string): boolean => ELEMENTS.has(name) || /[-:]/.test(name);

/** Where the tag ends that has its attributes from here; a quote that is not closed is a character like another. */
function endOfTag(text: string, from: number, unclosed: Set<string>): number {
  for (let at = from; at < text.length; at++) {
    const c = text[at] ?? '';
    if (c === '>') return at + 1;
    if (c === '<') return at;
    if ((c !== '"' && c !== "'") || unclosed.has(c)) continue;
    const end = text.indexOf(c, at + 1);
    if (end < 0) unclosed.add(c);
    else at = end;
  }
  return text.length;
}

/** Without tags, comments and what is not for people; in one pass. `between` stands in the place of each. */
function withoutTags(text: string, between: string): string {
  const unclosed = new Set<string>();
  let [said, at] = ['', 0];
  for (;;) {
    const open = text.indexOf('<', at);
    if (open < 0) return said + text.slice(at);
    said += text.slice(at, open);
    at = open + 1;
    if (text.startsWith('!--', at) || text.startsWith('![CDATA[', at)) {
      const isComment = text.startsWith('!--', at);
      const end = unclosed.has(isComment ? '-->' : ']]>') ? -1 : text.indexOf(isComment ? '-->' : ']]>', at);
      if (end < 0) unclosed.add(isComment ? '-->' : ']]>');
      // What is in a comment nobody sees; what is in CDATA is text.
      if (isComment) said += ' ';
      else if (end >= 0) said += text.slice(at + '![CDATA['.length, end);
      at = end < 0 ? at + (isComment ? 3 : 8) : end + 3;
      continue;
    }
    NAME.lastIndex = at;
    const name = NAME.exec(text)?.[1]?.toLowerCase();
    if (name === undefined || !isElement(name)) {
      said += '<';
      continue;
    }
    const closes = text.slice(at, NAME.lastIndex).includes('/');
    at = endOfTag(text, NAME.lastIndex, unclosed);
    said += between;
    const ending = UNREAD.get(name);
    if (closes || !ending) continue;
    ending.lastIndex = at;
    // What is not closed goes on to the end.
    at = ending.exec(text)?.index ?? text.length;
  }
}

const ENTITY = /&(?:[a-z][a-z0-9]{0,31}|#\d{1,7}|#x[\da-f]{1,6});/gi;
// What was escaped more than once was escaped by programs.
const AMPERSANDS = /&(?:amp;|#38;|#x26;)+/gi;
const MOST_ESCAPES = 5;

/** A text without tags and entities, also those that come to light when others are gone. */
export function withoutHtml(text: string): string {
  let rest = text;
  for (let i = 0; i < MOST_ESCAPES; i++) {
    // A tag divides nothing: <<b>br> is one within another.
    const next = decodeHTML(withoutTags(rest, '').replace(AMPERSANDS, '&'));
    if (next === rest) break;
    rest = next;
  }
  return withoutTags(rest, ' ').replace(ENTITY, ' ');
}
