import type { Letterhead } from './letter.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escaped = (text: string) => text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);

/** What stands in a letter, by the element that it is and how it looks on a light ground. */
const LOOKS = {
  body: ['body', ({ font }) => `margin:0;background:#ffffff;color:#1c1c1c;font:16px/1.5 ${font}`],
  letter: ['div', () => 'max-width:600px;margin:0 auto;overflow-wrap:break-word'],
  header: ['header', ({ colour }) => `padding:14px 20px;background:${colour};color:#ffffff`],
  name: ['p', () => 'margin:0;font-size:18px;font-weight:bold'],
  main: ['main', () => 'display:block;padding:8px 20px 12px'],
  h1: ['h1', () => 'margin:16px 0;font-size:24px;line-height:1.3'],
  h2: ['h2', () => 'margin:24px 0 8px;font-size:19px;line-height:1.3'],
  english: ['div', () => 'margin:24px 0 0'],
  p: ['p', () => 'margin:0 0 16px'],
  list: ['ul', () => 'margin:0 0 20px;padding:0 0 0 20px'],
  item: ['li', () => 'margin:0 0 10px'],
  link: ['a', ({ colour }) => `color:${colour};text-decoration:underline`],
  // A cell has its ground also where a program pads no link.
  action: ['table', () => 'margin:4px 0 20px;border-spacing:0'],
  ground: ['td', ({ colour }) => `padding:0;background:${colour};border-radius:4px`],
  button: [
    'a',
    () => 'display:inline-block;padding:12px 20px;color:#ffffff;font-weight:bold;text-decoration:underline',
  ],
  footer: ['footer', () => 'padding:16px 20px;border-top:1px solid #767676;color:#4a4a4a;font-size:14px'],
} satisfies Readonly<Record<string, readonly [tag: string, style: (head: Letterhead) => string]>>;

/** Writes an element with how it looks in itself, since many programs leave out a sheet. */
export const elementsOf =
  (head: Letterhead) =>
  (what: keyof typeof LOOKS, content: string, attributes = '') => {
    const [tag, style] = LOOKS[what];
    return `<${tag} class="${what}"${attributes} style="${escaped(style(head))}">${content}</${tag}>`;
  };

/** What cannot stand in an element: how it looks where whoever reads it has a dark ground. */
export const onDark = ({ colourOnDark }: Letterhead): string =>
  `@media (prefers-color-scheme:dark){.body{background:#1c1c1c!important;color:#f3f3f3!important}
.link{color:${colourOnDark}!important}.ground{box-shadow:0 0 0 1px ${colourOnDark}}.footer{color:#cccccc!important}}`;
