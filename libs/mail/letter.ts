/** A paragraph, an address to go to, several things in a row, or the same once more in English. */
export type LetterPart =
  | string
  | { readonly link: string; readonly says: string }
  | { readonly heading: string }
  | { readonly list: readonly (string | { readonly link: string; readonly says: string })[] }
  | { readonly english: readonly LetterPart[] };

/** What is told, before it is written as text and as HTML. */
export interface Letter {
  readonly subject: string;
  readonly parts: readonly LetterPart[];
  /** Under the line at the end: who sends it, and how to have no more of it. */
  readonly foot: readonly LetterPart[];
}

export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);

// What would end a line or is not seen has no place in one.
const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();

type Linked = string | { readonly link: string; readonly says: string };
const asText = (one: Linked) => (typeof one === 'string' ? oneLine(one) : `${oneLine(one.says)}: ${one.link}`);
const asHtml = (one: Linked) =>
  typeof one === 'string' ? escaped(oneLine(one)) : `<a href="${escaped(one.link)}">${escaped(oneLine(one.says))}</a>`;

function partAsText(part: LetterPart): string {
  if (typeof part === 'string' || 'link' in part) return asText(part);
  if ('heading' in part) return oneLine(part.heading).toUpperCase();
  if ('english' in part) return part.english.map(partAsText).join('\n\n');
  return part.list.map((one) => `- ${asText(one)}`).join('\n');
}

function partAsHtml(part: LetterPart): string {
  if (typeof part === 'string' || 'link' in part) return `<p>${asHtml(part)}</p>`;
  if ('heading' in part) return `<h2>${escaped(oneLine(part.heading))}</h2>`;
  if ('english' in part) return `<div lang="en">${part.english.map(partAsHtml).join('\n')}</div>`;
  return `<ul>${part.list.map((one) => `<li>${asHtml(one)}</li>`).join('')}</ul>`;
}

/**
 * The same letter as plain text and as HTML (RFC 2046, 5.1.4). The HTML has its language, a title, headings and links
 * that say where they lead; colours and letters are those of whoever reads it.
 */
export function lettersOf({ subject, parts, foot }: Letter): WrittenLetter {
  const title = oneLine(subject);
  const text = [...parts.map(partAsText), '-- ', ...foot.map(partAsText)].join('\n\n');
  const html = [
    `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"></head>',
    `<body><main><h1>${escaped(title)}</h1>${parts.map(partAsHtml).join('\n')}</main>`,
    `<hr><footer>${foot.map(partAsHtml).join('\n')}</footer></body></html>`,
  ].join('\n');
  return { subject: title, text: `${text}\n`, html };
}
